import { useTranslation } from 'react-i18next';
import classes from './ConversationPage.module.css';
import type { Why } from './conversations';

/** Why a turn was answered so: what was understood, from which words, and by which rule. */
export function Reason({ why }: { why: Why }) {
  const { t } = useTranslation();
  const { heard, rules, instructions, skill, topic, intent, handoff, known } = why;
  const detail = (key: string) => t(`detail.${key}` as 'detail.email');
  const about = topic ?? (intent && intent !== 'other' ? intent : undefined);
  const rule = rules.map((key) => t(`rule.${key}` as 'rule.asks', { defaultValue: key.replaceAll('_', ' ') }));
  return (
    <details className={classes.why}>
      <summary>{t('why.title')}: {rule.join(' · ') || t('why.nothing')}</summary>
      <dl className={classes.facts}>
        <dt>{t('why.heard')}</dt>
        <dd>
          {heard.length === 0 && t('why.nothing')}
          {heard.map((one, index) => (
            <div key={index}>
              {t(`command.${one.command}` as 'command.give_detail', { detail: one.detail ? detail(one.detail) : '', defaultValue: one.command.replaceAll('_', ' ') }).trim()}
              {one.because && ` ${t('why.from', { words: one.because })}`}
              {one.byModel && `, ${t('why.byModel')}`}
            </div>
          ))}
        </dd>
        {about && (
          <>
            <dt>{t('why.about')}</dt>
            <dd>{t(`topic.${about}` as 'topic.other', { defaultValue: about.replaceAll('_', ' ') })}</dd>
          </>
        )}
        <dt>{t('why.rules')}</dt>
        <dd>{rule.map((words, index) => <div key={index}>{words}</div>)}</dd>
        {instructions && instructions.length > 0 && (
          <>
            <dt>{t('why.instruction')}</dt>
            <dd>{instructions.map((one) => <div key={one.id} className="as-written">{one.explanation}</div>)}</dd>
          </>
        )}
        {skill && (
          <>
            <dt>{t('why.skill')}</dt>
            <dd>{t(`skill.${skill}` as 'skill.questions', { defaultValue: skill.replaceAll('_', ' ') })}</dd>
          </>
        )}
        {handoff && (
          <>
            <dt>{t('why.stands')}</dt>
            <dd>
              {t(`handoffStatus.${handoff.status}` as 'handoffStatus.none')}
              {handoff.asking.length > 0 && `, ${t('why.asking', { details: handoff.asking.map(detail).join(', ') })}`}
              {handoff.confirming && `, ${t('why.confirming')}`}
            </dd>
          </>
        )}
        {Object.keys(known).length > 0 && (
          <>
            <dt>{t('why.known')}</dt>
            <dd>
              {Object.entries(known).map(([key, from]) => (
                <div key={key}>{detail(key)}: {t(`source.${from.source}` as 'source.typed')}{from.verified && `, ${t('why.verified')}`}</div>
              ))}
            </dd>
          </>
        )}
      </dl>
    </details>
  );
}
