import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Chat } from '../chat';
import { Icon } from './icons';
import { Recognise } from './Recognise';
import { Tray } from './Tray';

const KINDS = 'image/jpeg,image/png,image/webp,image/gif,image/heic,image/heif,.heic,.heif';

/** Where the shopper writes, with suggested answers, photos and notices above. */
export function Composer({ chat }: { chat: Chat }) {
  const { words } = chat;
  const text = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const area = text.current!;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight + 2, 140)}px`;
  }, [chat.draft]);
  useEffect(() => {
    if (chat.focus > 0) {
      // a phone's keyboard would cover what there is to read
      const touch = matchMedia('(pointer: coarse)').matches;
      (touch ? document.querySelector<HTMLElement>('.scroll') : text.current)?.focus();
    }
  }, [chat.focus]);
  const send = () => {
    void chat.submit();
    text.current?.focus();
  };
  return (
    <footer class="foot">
      <p class="notice" role="status">
        {chat.notices.text && (
          <span>
            <Icon name="warn" />
            {chat.notices.text}
          </span>
        )}
      </p>
      {chat.quickReplies.length > 0 && (
        <div class="replies" role="group" aria-label={words.replies}>
          {chat.quickReplies.map((reply) => (
            <button
              key={reply}
              type="button"
              onClick={() => {
                chat.utter(reply);
                text.current?.focus();
              }}
            >
              {reply}
            </button>
          ))}
        </div>
      )}
      <Recognise chat={chat} />
      <Tray chat={chat} />
      <form
        class="composer"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <button type="button" class="round" aria-label={words.photo} title={words.photo} onClick={() => file.current?.click()}>
          <Icon name="photo" />
        </button>
        <textarea
          ref={text}
          rows={1}
          dir={chat.draft === '' ? undefined : 'auto'}
          enterkeyhint="send"
          aria-label={words.write}
          placeholder={words.write}
          value={chat.draft}
          onInput={(event) => {
            chat.draft = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
              event.preventDefault();
              send();
            }
          }}
          onPaste={(event) => {
            const files = [...(event.clipboardData?.files ?? [])];
            if (files.length > 0) {
              event.preventDefault();
              chat.addPhotos(files);
            }
          }}
        />
        <button type="submit" class="round send" aria-label={words.send} title={words.send} aria-disabled={chat.submitting}>
          <Icon name="send" />
        </button>
        <input
          ref={file}
          type="file"
          accept={KINDS}
          multiple
          hidden
          onChange={(event) => {
            chat.addPhotos([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </form>
      <p class="hint">
        {words.hint}
        {chat.recognition.byCode && !chat.recognition.verified && chat.code.step === 'none' && (
          <button type="button" class="plain" onClick={() => chat.code.go('address')}>
            {words.recognise}
          </button>
        )}
      </p>
    </footer>
  );
}
