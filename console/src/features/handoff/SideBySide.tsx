import { Card, SimpleGrid, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { integrationsQuery } from '@/lib/queries';
import type { HandoffSettings } from '@/lib/settings';
import { useStoreId } from '@/lib/store';
import { differences, sayings } from './differences';

interface Side {
  title: string;
  settings: HandoffSettings;
}

/** Where two settings differ, next to each other. */
export function SideBySide({ left, right }: { left: Side; right: Side }) {
  const { t } = useTranslation();
  const integrations = useSuspenseQuery(integrationsQuery(useStoreId())).data;
  const nameOf = (id: string) => integrations.find((one) => one.id === id)?.name ?? t('settings.integrationGone');
  const found = differences(sayings(left.settings, nameOf), sayings(right.settings, nameOf));
  if (found.length === 0) {
    return <Text c="dimmed" size="sm">{t('versions.same')}</Text>;
  }
  return (
    <Stack gap="sm">
      {found.map((one) => (
        <Card key={one.key} padding="sm">
          <Text size="sm" fw={600} mb={6}>{one.label}</Text>
          <SimpleGrid cols={2} spacing="md">
            <Words title={left.title} words={one.left} />
            <Words title={right.title} words={one.right} />
          </SimpleGrid>
        </Card>
      ))}
    </Stack>
  );
}

function Words({ title, words }: { title: string; words: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <Text size="xs" c="dimmed">{title}</Text>
      <Text size="sm" className="as-written">{words || t('versions.absent')}</Text>
    </div>
  );
}
