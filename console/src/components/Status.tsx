import { Group, Text } from '@mantine/core';
import classes from './Status.module.css';

export type Tone = 'good' | 'waiting' | 'bad' | 'quiet';

/** A state in words; the dot only repeats them. */
export function Status({ tone, children }: { tone: Tone; children: string }) {
  return (
    <Group gap={8} wrap="nowrap" display="inline-flex" align="center">
      <span className={classes.dot} data-tone={tone} aria-hidden />
      <Text component="span" size="sm">{children}</Text>
    </Group>
  );
}
