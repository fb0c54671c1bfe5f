import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRole, useStoreId } from '@/lib/store';
import { detailsQuery } from './analytics';
import { Figures } from './AsTable';
import { whole } from './figures';
import type { Range } from './range';

const STEPS = ['known', 'asked', 'given', 'declined', 'skipped', 'notValid', 'notFound', 'left', 'open'] as const;

/** What became of each detail that was asked for, and what asking for it cost. */
export function DetailsCard({ range }: { range: Range }) {
  const { t, i18n } = useTranslation();
  const store = useStoreId();
  const { canEdit } = useRole();
  const items = useSuspenseQuery(detailsQuery(store, range)).data;
  const nameOf = (detail: string) => t(`detail.${detail}` as 'detail.email');
  const costly = items.filter((one) => (one.ticketsIfOptional ?? 0) > 0);
  return (
    <Card>
      <Stack gap="md">
        <div>
          <Title order={2}>{t('analytics.details')}</Title>
          <Text size="sm" c="dimmed">{t('analytics.detailsHint')}</Text>
        </div>
        {costly.map((one) => (
          <Alert key={one.detail} color="yellow">
            <Group justify="space-between">
              <Text size="sm">{t('analytics.ifOptional', { detail: nameOf(one.detail), count: one.ticketsIfOptional ?? 0 })}</Text>
              {canEdit && <Button size="xs" variant="default" component={Link} to={`/${store}/skills/human-handoff`}>{t('advice.toSettings')}</Button>}
            </Group>
          </Alert>
        ))}
        <Figures
          title={t('analytics.details')}
          head={[t('analytics.detail'), ...STEPS.map((step) => t(`step.${step}`))]}
          rows={items.map((one) => [nameOf(one.detail), ...STEPS.map((step) => whole(one[step], i18n.language))])}
        />
      </Stack>
    </Card>
  );
}
