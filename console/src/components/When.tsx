import { Text } from '@mantine/core';
import { useStore } from '@/lib/store';
import { dateTime, relative } from '@/lib/time';

/** A moment on the clock of the store; how long ago it was stands in its tooltip. */
export function When({ at, size = 'sm' }: { at: string; size?: string }) {
  const { timeZone } = useStore();
  return (
    <Text component="time" dateTime={at} size={size} title={relative(at)} style={{ whiteSpace: 'nowrap' }}>
      {dateTime(at, timeZone)}
    </Text>
  );
}
