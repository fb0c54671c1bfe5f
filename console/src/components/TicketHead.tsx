import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '@/lib/queries';

/** Who asks, how urgent it is, and under which tags. */
export function TicketHead({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const { name, email, phone } = ticket.requester;
  return (
    <Stack gap={6}>
      <Text size="sm">
        <Text span fw={600}>{name || email || t('ticket.noName')}</Text>
        {[name && email, phone].filter(Boolean).map((way) => ` · ${way}`)}
      </Text>
      <Group gap={6}>
        <Badge variant="default" tt="none" fw={500}>{t('ticket.priority', { priority: t(`priority.${ticket.priority}` as 'priority.normal') })}</Badge>
        {ticket.tags.map((tag) => (
          <Badge key={tag} variant="default" tt="none" fw={500}>{tag}</Badge>
        ))}
      </Group>
    </Stack>
  );
}
