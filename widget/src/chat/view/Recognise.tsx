import { useEffect, useRef } from 'preact/hooks';
import type { Chat } from '../chat';

const ADDRESS = { type: 'email', inputMode: 'email', autocomplete: 'email', maxLength: 254 } as const;
const DIGITS = { type: 'text', inputMode: 'numeric', autocomplete: 'one-time-code', maxLength: 20 } as const;

/** Asks for an address, then for the code that was sent there. */
export function Recognise({ chat }: { chat: Chat }) {
  const { code, words } = chat;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [code.step]);
  if (code.step === 'none') {
    return null;
  }
  const asking = code.step === 'address';
  const label = asking ? words.email : words.digits;
  return (
    <form
      class="recognise"
      aria-label={words.recognise}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const value = field.current!.value;
        void (asking ? code.ask(value) : code.enter(value));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          code.go('none');
        }
      }}
    >
      {!asking && <p role="status">{words.codeSent.replace('{email}', () => code.email)}</p>}
      <label key={code.step}>
        {label}
        <input
          ref={field}
          {...(asking ? ADDRESS : DIGITS)}
          dir="ltr"
          aria-required
          aria-invalid={code.problem !== null}
          aria-describedby="code-problem"
          defaultValue={asking ? code.email : ''}
        />
      </label>
      <p id="code-problem" class="problem" role="alert">
        {code.problem}
      </p>
      <p class="choices">
        <button type="submit" class="main" aria-disabled={code.busy}>
          {asking ? words.sendCode : words.confirm}
        </button>
        {!asking && (
          <button type="button" class="plain" aria-disabled={code.busy} onClick={() => void code.ask(code.email)}>
            {words.newCode}
          </button>
        )}
        {!asking && (
          <button type="button" class="plain" onClick={() => code.go('address')}>
            {words.otherEmail}
          </button>
        )}
        <button type="button" class="plain" onClick={() => code.go('none')}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
