import { Accordion, Code, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const CALL = `{"type": "skill.turn", "timestamp": "2026-11-26T14:00:10Z",
 "data": {"first": true, "preview": false, "language": "en",
  "text": "What is left on my gift card?", "state": {}, …}}`;

const ANSWER = `{"step": "ask", "text": "Which card is it?", "state": {"asked": "card"}}
{"step": "done", "text": "25 dollars are left on it."}
{"step": "refuse", "text": "That card has expired."}
{"step": "escalate", "text": "Let me get somebody."}
{"step": "pass"}`;

/** What the program is sent and what it may answer, in short. */
export function ForProgrammers() {
  const { t } = useTranslation();
  return (
    <Accordion variant="contained" bg="var(--mantine-color-body)">
      <Accordion.Item value="contract">
        <Accordion.Control>{t('ownSkills.contract')}</Accordion.Control>
        <Accordion.Panel>
          <Stack gap="sm">
            <Text size="sm">{t('ownSkills.call')}</Text>
            <Code block style={{ whiteSpace: 'pre-wrap' }}>{CALL}</Code>
            <Text size="sm">{t('ownSkills.answer')}</Text>
            <Code block style={{ whiteSpace: 'pre-wrap' }}>{ANSWER}</Code>
            <Text size="sm">{t('ownSkills.whole')}</Text>
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
