import { Card, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { differences, type Saying } from '@/lib/differences';

interface Side {
  title: string;
  sayings: Saying[];
}

/** Where two sides differ, next to each other. */
export function Differences({ left, right }: { left: Side; right: Side }) {
  const { t } = useTranslation();
  const found = differences(left.sayings, right.sayings);
  if (found.length === 0) {
    return <Text c="dimmed" size="sm">{t('versions.same')}</Text>;
  }
  return (
    <Stack gap="sm">
      {found.map((one) => (
        <Card key={one.key} padding="sm">
          <Text size="sm" fw={600} mb={6}>{one.label}</Text>
          <SimpleGrid cols={2} spacing="md">
            <Words title={left.title} words={one.left} />
            <Words title={right.title} words={one.right} />
          </SimpleGrid>
        </Card>
      ))}
    </Stack>
  );
}

function Words({ title, words }: { title: string; words: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <Text size="xs" c="dimmed">{title}</Text>
      <Text size="sm" className="as-written">{words || t('versions.absent')}</Text>
    </div>
  );
}
