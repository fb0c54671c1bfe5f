import { Fieldset, Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

/** A part of the form, with its title and a sentence on what it does. */
export function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <Fieldset variant="unstyled" aria-labelledby={id}>
      <Stack gap="sm">
        <div>
          <Title order={3} id={id}>{title}</Title>
          {hint && <Text size="sm" c="dimmed">{hint}</Text>}
        </div>
        {children}
      </Stack>
    </Fieldset>
  );
}
