import { Group, Image, Text } from '@mantine/core';
import type { Ticket } from '@/lib/queries';
import { useStoreId } from '@/lib/store';

/** The shopper's photos, each opening whole. */
export function Photos({ attachments }: { attachments: Ticket['attachments'] }) {
  const store = useStoreId();
  if (attachments.length === 0) {
    return null;
  }
  return (
    <Group gap="sm">
      {attachments.map(({ id, fileName }) => {
        const address = `/api/v1/admin/stores/${store}/attachments/${id}`;
        return (
          <a key={id} href={address} target="_blank" rel="noreferrer" className="plain-link">
            <Image src={address} alt={fileName} w={112} h={112} radius="md" fit="cover" />
            <Text size="xs" maw={112} truncate>{fileName}</Text>
          </a>
        );
      })}
    </Group>
  );
}
