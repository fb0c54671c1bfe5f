import { Box, Card, Center, Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';

/** The frame of the pages one sees before being signed in. */
export function Doorway({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  useDocumentTitle(`${title} · Baton`);
  return (
    <Center component="main" mih="100vh" p="md">
      <Box w="100%" maw={420}>
        <Group justify="center" gap={10} mb="lg">
          <img src="/console/icon.svg" width={34} height={34} alt="" />
          <Text fw={700} fz={24}>Baton</Text>
        </Group>
        <Card p="xl" shadow="sm">
          <Stack>
            <Stack gap={6}>
              <Title order={1}>{title}</Title>
              {hint && <Text size="sm" c="dimmed">{hint}</Text>}
            </Stack>
            {children}
          </Stack>
        </Card>
      </Box>
    </Center>
  );
}
