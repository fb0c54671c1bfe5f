import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Chat } from '../chat';
import type { Entry } from '../timeline';
import { Bubble } from './Bubble';
import { Icon } from './icons';
import { dayOf } from './times';

const NEAR = 80;

/** What was said, the latest in sight unless the shopper looks further up. */
export function Log({ chat }: { chat: Chat }) {
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [below, setBelow] = useState(false);
  const entries = chat.timeline.all;
  const last = entries.at(-1);
  const mark = `${entries.length} ${last?.id} ${chat.typing.on} ${chat.open} ${chat.photos.all.length} ${chat.quickReplies.length}`;
  const toEnd = () => box.current && (box.current.scrollTop = box.current.scrollHeight);
  useLayoutEffect(() => {
    if (atEnd.current || (last?.author === 'shopper' && last.state !== 'sent')) {
      toEnd();
      setBelow(false);
    } else {
      setBelow(true);
    }
  }, [mark]);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(() => atEnd.current && toEnd());
    watch.observe(box.current!);
    watch.observe(box.current!.firstElementChild!);
    return () => watch.disconnect();
  }, []);
  return (
    <div class="middle">
      <div
        class="scroll"
        ref={box}
        tabIndex={0}
        role="group"
        aria-label={chat.words.log}
        onScroll={({ currentTarget: it }) => {
          atEnd.current = it.scrollHeight - it.scrollTop - it.clientHeight < NEAR;
          if (atEnd.current) {
            setBelow(false);
          }
        }}
      >
        <div class="log" role="log" aria-live="polite" aria-relevant="additions" aria-busy={chat.busy} aria-label={chat.words.log}>
          {entries.map((entry, i) => (
            <Bubble key={entry.id} entry={entry} chat={chat} day={newDay(entries[i - 1], entry, chat)} first={first(entries[i - 1], entry)} last={first(entry, entries[i + 1])} />
          ))}
        </div>
        {chat.typing.on && (
          <div class="typing" role="status">
            <span class="sr">{chat.words.typing}</span>
            <i />
            <i />
            <i />
          </div>
        )}
      </div>
      {below && (
        <button type="button" class="newer" onClick={toEnd}>
          <Icon name="down" />
          {chat.words.newer}
        </button>
      )}
    </div>
  );
}

function first(one: Entry | undefined, other: Entry | undefined): boolean {
  return one?.author !== other?.author || one?.authorName !== other?.authorName;
}

function newDay(before: Entry | undefined, entry: Entry, chat: Chat): string | null {
  if (!entry.at) {
    return null;
  }
  const day = (at: string) => dayOf(at, new Date(), chat.language, chat.words);
  const here = day(entry.at);
  return before?.at ? (day(before.at) === here ? null : here) : before || here === chat.words.today ? null : here;
}
