import { Card, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface Props {
  icon: Icon;
  title: string;
  hint: string;
  children?: ReactNode;
}

/** Where nothing is yet: says what will stand here, and how it comes about. */
export function Empty({ icon: Picture, title, hint, children }: Props) {
  return (
    <Card py={56}>
      <Stack align="center" gap="xs" maw={460} mx="auto" ta="center">
        <ThemeIcon size={48} radius="xl" variant="light" aria-hidden>
          <Picture size={26} stroke={1.6} />
        </ThemeIcon>
        <Title order={2}>{title}</Title>
        <Text c="dimmed" size="sm">{hint}</Text>
        {children}
      </Stack>
    </Card>
  );
}
