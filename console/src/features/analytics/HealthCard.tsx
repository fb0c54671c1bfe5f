import { Anchor, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useStoreId } from '@/lib/store';
import { healthQuery } from './analytics';
import { Figures } from './AsTable';
import { whole } from './figures';
import type { Range } from './range';

const ENDS = ['all', 'delivered', 'retried', 'waiting', 'dead', 'replaced'] as const;

/** How tickets reached each helpdesk. */
export function HealthCard({ range }: { range: Range }) {
  const { t, i18n } = useTranslation();
  const store = useStoreId();
  const items = useSuspenseQuery(healthQuery(store, range)).data;
  return (
    <Card>
      <Stack gap="md">
        <Group justify="space-between">
          <Title order={2}>{t('nav.deliveries')}</Title>
          <Anchor size="sm" component={Link} to={`/${store}/deliveries`}>{t('analytics.toDeliveries')}</Anchor>
        </Group>
        {items.length === 0 ? (
          <Text size="sm" c="dimmed">{t('analytics.noTickets')}</Text>
        ) : (
          <Figures
            title={t('nav.deliveries')}
            head={[t('settings.integration'), ...ENDS.map((end) => t(`health.${end}`))]}
            rows={items.map((one) => [one.name ?? t('deliveries.removed'), ...ENDS.map((end) => whole(one[end], i18n.language))])}
          />
        )}
      </Stack>
    </Card>
  );
}
