import type { ToPage } from '../shared/protocol';
import type { Api } from './api';
import type { Memory } from './memory';
import type { Key } from './messages';
import type { Notices } from './notices';
import type { Timeline } from './timeline';
import type { Typing } from './typing';
import type { Words } from './words';

/** What all parts of the chat work with. */
export interface Parts {
  readonly words: Words;
  readonly api: Api;
  readonly memory: Memory;
  readonly timeline: Timeline;
  readonly typing: Typing;
  readonly notices: Notices;
  /** Tells the page around the frame. */
  page(message: ToPage): void;
  /** Whether a conversation is the one that is shown: answers that come too late are for nobody. */
  current(key: Key): boolean;
  /** Something is to be drawn anew. */
  changed(): void;
}
