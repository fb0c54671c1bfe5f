import { render } from 'preact';
import type { ToChat, ToPage } from '../shared/protocol';
import { Chat } from './chat';
import './chat.css';
import { hear } from './hearing';
import { App } from './view/App';

const { store = '', name = '' } = document.documentElement.dataset;

/**
 * The page around this frame hands over one end of a channel, once. Other windows cannot: they are
 * not the parent; and who may be the parent is said by the server (frame-ancestors).
 */
function connected(event: MessageEvent): void {
  const port = event.ports[0];
  if (event.source !== window.parent || window.parent === window || event.data !== 'baton' || !port) {
    return;
  }
  removeEventListener('message', connected);
  const page = (message: ToPage) => port.postMessage(message);
  let chat: Chat | null = null;
  port.onmessage = ({ data }: MessageEvent<ToChat>) => {
    if (chat) {
      hear(chat, data);
    } else if (data.type === 'hello') {
      chat = begin(data, page);
    }
  };
  page({ type: 'ready' });
}

function begin(hello: Extract<ToChat, { type: 'hello' }>, page: (message: ToPage) => void): Chat {
  const chat = new Chat(store, hello, page);
  const root = document.documentElement;
  root.lang = chat.language;
  root.dir = hello.look.direction;
  root.style.setProperty('--brand', hello.look.color);
  root.style.setProperty('--on-brand', hello.look.onColor);
  if (hello.look.onColor === '#000000') {
    // a light colour is no colour for words on white
    root.style.setProperty('--deep', 'var(--ink)');
  }
  render(<App chat={chat} name={name} />, document.getElementById('chat')!);
  void chat.start();
  return chat;
}

addEventListener('message', connected);
