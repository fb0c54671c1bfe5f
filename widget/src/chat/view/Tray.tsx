import type { Chat } from '../chat';
import type { Photo } from '../photos';
import { Icon } from './icons';

/** The photos that go with the next message. */
export function Tray({ chat }: { chat: Chat }) {
  return chat.photos.all.length === 0 ? null : (
    <ul class="tray">
      {chat.photos.all.map((photo) => (
        <Chosen key={photo.key} photo={photo} chat={chat} />
      ))}
    </ul>
  );
}

function Chosen({ photo, chat }: { photo: Photo; chat: Chat }) {
  const { words } = chat;
  return (
    <li class={photo.failed ? 'chosen failed' : 'chosen'}>
      {photo.failed ? <Icon name="warn" /> : <img src={photo.url} alt="" />}
      <span class="name" role={photo.failed ? 'alert' : undefined}>
        {photo.name}
        {photo.failed && <em>{photo.failed}</em>}
        {photo.progress !== null && <progress value={photo.progress} aria-label={words.uploading} />}
      </span>
      <button type="button" class="round" aria-label={`${words.remove}: ${photo.name}`} title={words.remove} onClick={() => chat.photos.remove(photo)}>
        <Icon name="close" />
      </button>
    </li>
  );
}
