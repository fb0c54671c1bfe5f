import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Something that is told once: to be copied now. */
export function OnceShown({ hint, text }: { hint: string; text: string }) {
  const { t } = useTranslation();
  return (
    <Alert color="evergreen" role="status">
      <Stack gap="xs">
        <Text size="sm">{hint}</Text>
        <Group gap="sm" wrap="nowrap">
          <Code block flex={1} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Code>
          <CopyButton value={text}>
            {({ copied, copy }) => <Button size="xs" variant="default" onClick={copy}>{t(copied ? 'common.copied' : 'common.copy')}</Button>}
          </CopyButton>
        </Group>
      </Stack>
    </Alert>
  );
}
