import { describe, expect, it } from 'vitest';
import { render, unknownVariables, WRAP_UP_VARIABLES } from './templates';

describe('a wrap-up', () => {
  it('shows its values', () => {
    expect(render('Thanks {{ first_name }}, it is {{reference}}.', { first_name: 'Jane', reference: 'AB12-CD34' })).toBe(
      'Thanks Jane, it is AB12-CD34.',
    );
  });

  it('leaves out a sentence whose variable has no value, and only that one', () => {
    expect(render('Thank you! Call {{other_contact}}. Bye.', {})).toBe('Thank you! Bye.');
    expect(render('Call {{other_contact}}.', {})).toBe('');
  });

  it('reads no value again', () => {
    expect(render('Hi {{first_name}}.', { first_name: '{{email}}', email: 'a@b.example' })).toBe('Hi {{email}}.');
  });

  it('names what is no variable', () => {
    expect(unknownVariables('{{reference}} {{ticket}}', WRAP_UP_VARIABLES)).toEqual(['{{ticket}}']);
    expect(unknownVariables('all {{ of this is open', WRAP_UP_VARIABLES)).toEqual(['{{ of this is open']);
    expect(unknownVariables('{{first_name}} and { this }', WRAP_UP_VARIABLES)).toEqual([]);
  });
});
