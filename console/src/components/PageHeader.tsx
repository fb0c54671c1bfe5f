import { Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** A sentence on what the page is for. */
  hint?: ReactNode;
  /** Buttons. */
  children?: ReactNode;
}

export function PageHeader({ title, hint, children }: Props) {
  useDocumentTitle(`${title} · Baton`);
  return (
    <Group justify="space-between" align="flex-start" mb="lg" gap="md">
      <Stack gap={4} maw={640}>
        <Title order={1}>{title}</Title>
        {hint && <Text c="dimmed" size="sm">{hint}</Text>}
      </Stack>
      {children && <Group gap="sm">{children}</Group>}
    </Group>
  );
}
