import { Card, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '@contract';
import { When } from '@/components/When';

/** What the shopper looked at in the shop, as the page told it. */
export function JourneyCard({ events }: { events: components['schemas']['Event'][] }) {
  const { t } = useTranslation();
  return (
    <Card>
      <Stack gap="xs">
        <Title order={2}>{t('conversations.journey')}</Title>
        {events.map((event, index) => (
          <div key={index}>
            <Text size="sm">{t(`journey.${event.type}` as 'journey.search', { defaultValue: event.type })}{event.about.title || event.about.query ? `: ${event.about.title ?? event.about.query}` : ''}</Text>
            <Text size="xs" c="dimmed" component="div"><When at={event.at} size="xs" /></Text>
          </div>
        ))}
      </Stack>
    </Card>
  );
}
