import type { ToChat } from '../shared/protocol';
import type { Chat } from './chat';

/** What the page around the frame says. */
export function hear(chat: Chat, message: ToChat): void {
  switch (message.type) {
    case 'shown':
      if (message.text !== undefined) {
        chat.draft = message.text;
      }
      void chat.shown(message.focus);
      break;
    case 'hidden':
      chat.hidden();
      break;
    case 'shared':
      chat.adopt(message.text);
      break;
    case 'identity':
      chat.recognition.identify(message.who);
      break;
    case 'person':
      chat.askForPerson();
      break;
    case 'journey':
      chat.walked(message.journey, message.place);
  }
}
