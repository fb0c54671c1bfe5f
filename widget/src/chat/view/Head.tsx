import type { Chat } from '../chat';
import { Icon } from './icons';

/** Who one talks to, and the way to a person, which is always there. */
export function Head({ chat, name }: { chat: Chat; name: string }) {
  const { words } = chat;
  return (
    <header class="head">
      <span class="avatar" aria-hidden="true">
        {initials(name)}
      </span>
      <div class="who">
        <h1>{name}</h1>
        <p>{words.subtitle}</p>
        <p class="known" role="status">
          {chat.recognition.verified && (
            <span>
              <Icon name="done" />
              {words.recognised}
            </span>
          )}
        </p>
      </div>
      <div class="acts">
        {chat.said && (
          <button type="button" class="round" aria-label={words.fresh} title={words.fresh} onClick={() => chat.startOver()}>
            <Icon name="fresh" />
          </button>
        )}
        <button type="button" class="round" aria-label={words.close} title={words.close} onClick={() => chat.close()}>
          <Icon name="close" />
        </button>
      </div>
      <button type="button" class="person" onClick={() => chat.askForPerson()}>
        <Icon name="person" />
        {words.person}
      </button>
    </header>
  );
}

function initials(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => [...word][0]!.toUpperCase())
    .join('');
}
