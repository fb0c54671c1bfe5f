import { Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStore } from '@/lib/store';
import { render } from '@/lib/templates';

/** The text as a shopper would read it, with example values. */
export function AsRead({ text }: { text: string }) {
  const { t } = useTranslation();
  const store = useStore();
  const example = render(text, {
    reference: 'K7QX-41MB',
    first_name: 'Jane',
    email: 'jane@example.com',
    order_number: '12345',
    store_name: store.name,
    reply_time: store.replyTime,
    other_contact: store.otherContact,
  });
  return (
    <Stack gap={4}>
      <Text size="xs" c="dimmed">{t('settings.asRead')}</Text>
      <Paper p="sm" radius="lg" bg="var(--baton-quiet)" aria-live="polite">
        <Text size="sm" className="as-written">{example || t('settings.nothingLeft')}</Text>
      </Paper>
    </Stack>
  );
}
