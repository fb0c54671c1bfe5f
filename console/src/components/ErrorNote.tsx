import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@/lib/api/problem';
import { useProblemWords } from '@/lib/words';

interface Props {
  problem: unknown;
  /** Tries again; without it there is nothing to press. */
  again?: () => void;
  /** Fields whose own words are shown beside them already. */
  shown?: (pointer: string) => boolean;
}

/** Why something did not work, with what no field could show. */
export function ErrorNote({ problem, again, shown = () => true }: Props) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const rest = problem instanceof Problem ? problem.fields.filter((field) => !shown(field.pointer)) : [];
  return (
    <Alert color="red" icon={<IconAlertTriangle size={20} />} role="alert" title={t('problem.failed')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm" className="as-written">{words(problem)}</Text>
        {rest.length > 0 && (
          <List size="sm">
            {rest.map((field) => (
              <List.Item key={field.pointer + field.code}>{field.detail}</List.Item>
            ))}
          </List>
        )}
        {again && (
          <Button size="xs" variant="default" onClick={again}>
            {t('common.tryAgain')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
