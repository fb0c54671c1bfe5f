import { describe, expect, it } from 'vitest';
import { nextThing } from './status';

const card = (skill: string, status: string, enabled = true) => ({ skill, status, enabled, name: skill, locked: false });

describe('the one thing to do next', () => {
  it('of the handoff is its settings, unless its helpdesk fails', () => {
    expect(nextThing(card('human-handoff', 'Ready'))?.label).toBe('skills.editSettings');
    expect(nextThing(card('human-handoff', 'Zendesk is rejecting the password'))?.to).toBe('integrations');
  });

  it('of questions is answers', () => {
    expect(nextThing(card('questions', 'Needs questions and answers'))?.label).toBe('skills.addAnswers');
    expect(nextThing(card('questions', 'Off', false))).toBeUndefined();
  });
});
