/** The messages of the conversation, in order, each once, however they arrive. */
import { Bubble } from "./bubble.js";

export class Log {
  #bubbles = [];

  constructor(view, words, pictures) {
    this.view = view;
    this.words = words;
    this.pictures = pictures;
  }

  /** The last place up to which nothing is missing. */
  get complete() {
    const places = new Set(this.#bubbles.map((bubble) => bubble.entry.seq));
    let seq = 0;
    while (places.has(seq + 1)) {
      seq += 1;
    }
    return seq;
  }

  get last() {
    return this.#placed().at(-1)?.entry;
  }

  /** A message the server has. Whether it was new here. */
  take(message) {
    const known = this.#placed().find((bubble) => bubble.entry.seq === message.seq) ?? this.#mine(message);
    if (known) {
      known.update({ text: message.text, at: message.at, seq: message.seq });
      known.sent();
      return false;
    }
    const bubble = new Bubble(message, this.words, this.pictures);
    const next = this.#placed().find((other) => other.entry.seq > message.seq) ?? this.#bubbles.find((other) => !other.entry.seq);
    this.#bubbles.push(bubble);
    this.view.place(bubble.element, next?.element);
    return true;
  }

  /** What the shopper just said, not yet at the server. */
  say(item) {
    const bubble = new Bubble({ id: item.id, author: "shopper", text: item.text, attachments: item.attachments, seq: 0 }, this.words, this.pictures);
    this.#bubbles.push(bubble);
    this.view.place(bubble.element);
  }

  /** The bubble of something the shopper said here. */
  of(item) {
    return this.#bubbles.find((bubble) => bubble.entry.id === item.id);
  }

  /**
   * Notes which place the shopper's own message has: right before its first reply. One that stands
   * there already is the same, sent before a reload.
   */
  answered(item, replies) {
    const bubble = this.of(item);
    bubble?.sent();
    if (!bubble || bubble.entry.seq || replies.length === 0) {
      return;
    }
    const seq = replies[0].seq - 1;
    if (this.#placed().some((other) => other.entry.seq === seq)) {
      bubble.element.remove();
      this.#bubbles = this.#bubbles.filter((other) => other !== bubble);
    } else {
      bubble.update({ seq });
    }
  }

  clear() {
    this.#bubbles.forEach((bubble) => bubble.element.remove());
    this.#bubbles = [];
  }

  #placed() {
    return this.#bubbles.filter((bubble) => bubble.entry.seq).sort((one, other) => one.entry.seq - other.entry.seq);
  }

  #mine(message) {
    if (message.author !== "shopper") {
      return undefined;
    }
    const waiting = this.#bubbles.filter((bubble) => !bubble.entry.seq);
    return waiting.find((bubble) => bubble.entry.id === message.id) ?? waiting.find((bubble) => bubble.entry.text === message.text) ?? waiting[0];
  }
}
