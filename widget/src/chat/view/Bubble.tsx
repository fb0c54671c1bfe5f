import { Fragment } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Chat } from '../chat';
import { pieces } from '../links';
import type { Attachment } from '../messages';
import type { Entry } from '../timeline';
import { Icon } from './icons';
import { timeOf } from './times';

interface Props {
  entry: Entry;
  chat: Chat;
  day: string | null;
  first: boolean;
  last: boolean;
}

/** One message. What a person of the team wrote is marked as such. */
export function Bubble({ entry, chat, day, first, last }: Props) {
  const { words } = chat;
  const human = entry.author === 'agent';
  const name = entry.author === 'shopper' ? words.you : (entry.authorName ?? words[entry.author]);
  const shown = first && (human || entry.author === 'assistant');
  return (
    <Fragment>
      {day && <p class="day">{day}</p>}
      <article class={`message ${entry.author} ${entry.state === 'sent' ? '' : 'unsent'}`}>
        <p class={shown ? 'author' : 'sr'}>
          {name}
          {human && (
            <span class="human">
              <Icon name="person" />
              {words.human}
            </span>
          )}
        </p>
        {entry.text !== '' && (
          <div class="bubble" dir="auto">
            {entry.author === 'shopper' ? entry.text : <Linked text={entry.text} />}
          </div>
        )}
        {entry.attachments.length > 0 && (
          <ul class="pictures">
            {entry.attachments.map((photo) => (
              <li key={photo.id}>
                <Picture photo={photo} chat={chat} />
              </li>
            ))}
          </ul>
        )}
        <Fate entry={entry} chat={chat} last={last} />
      </article>
    </Fragment>
  );
}

/** A photo that was sent; its name until it is here, and where it cannot be shown. */
function Picture({ photo, chat }: { photo: Attachment; chat: Chat }) {
  const url = chat.photos.sent.get(photo.id);
  useEffect(() => {
    if (chat.open) {
      void chat.photos.want(photo.id);
    }
  }, [chat.open, photo.id]);
  return url ? (
    <img src={url} alt={chat.words.photoOf + photo.fileName} onError={() => chat.photos.unseen(photo.id)} />
  ) : (
    <span class="file">
      <Icon name="photo" />
      {photo.fileName}
    </span>
  );
}

function Linked({ text }: { text: string }) {
  return (
    <Fragment>
      {pieces(text).map((piece) =>
        piece.href ? (
          <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow ugc">
            {piece.text}
          </a>
        ) : (
          piece.text
        ),
      )}
    </Fragment>
  );
}

/** When it was said; or what keeps it from being sent. */
function Fate({ entry, chat, last }: { entry: Entry; chat: Chat; last: boolean }) {
  const { words } = chat;
  if (entry.state === 'waiting') {
    return (
      <p class="fate">
        {words.waiting}
        <button type="button" onClick={() => chat.retry()}>
          {words.retry}
        </button>
      </p>
    );
  }
  if (typeof entry.state === 'object') {
    return (
      <p class="fate" role="alert">
        {words.notSent} {entry.state.refused}
        <button type="button" onClick={() => chat.again(entry, true)}>
          {words.tryAgain}
        </button>
        <button type="button" onClick={() => chat.again(entry, false)}>
          {words.discard}
        </button>
      </p>
    );
  }
  return last && entry.at && entry.author !== 'system' ? (
    <time class="time" dateTime={entry.at}>
      {timeOf(entry.at)}
    </time>
  ) : null;
}
