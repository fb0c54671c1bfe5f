import { useLayoutEffect, useReducer, useState } from 'preact/hooks';
import type { Chat } from '../chat';
import { Composer } from './Composer';
import { Head } from './Head';
import { Log } from './Log';
import { Standing } from './Standing';

/** The whole chat. */
export function App({ chat, name }: { chat: Chat; name: string }) {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const [dropping, setDropping] = useState(false);
  // before the chat begins: what goes wrong at once must be seen, too
  useLayoutEffect(() => chat.subscribe(() => draw(undefined)), [chat]);
  return (
    <main
      class="chat"
      aria-label={name}
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && chat.close()}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(event.dataTransfer?.types.includes('Files') ?? false);
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setDropping(false)}
      onDrop={(event) => {
        event.preventDefault();
        setDropping(false);
        chat.addPhotos([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <Head chat={chat} name={name} />
      <Standing handoff={chat.handoff} words={chat.words} />
      <Log chat={chat} />
      <Composer chat={chat} />
      {dropping && (
        <div class="drop" aria-hidden="true" onDragLeave={() => setDropping(false)}>
          {chat.words.drop}
        </div>
      )}
    </main>
  );
}
