import { Group, Image, Text } from '@mantine/core';
import { useStoreId } from '@/lib/store';

interface Photo {
  id: string;
  fileName: string;
}

/** Photos of a shopper, each opening whole. */
export function Photos({ attachments }: { attachments: Photo[] }) {
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
