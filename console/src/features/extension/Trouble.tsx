import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { troubleOf } from './ownSkills';

/** What went wrong with a program, in the server's words, and what to do. */
export function Trouble({ words }: { words: string }) {
  const { t } = useTranslation();
  return (
    <Stack gap={2}>
      <Text size="sm" className="as-written">{words}</Text>
      <Text size="sm" fw={500}>{t(`ownSkills.mend.${troubleOf(words)}`)}</Text>
    </Stack>
  );
}
