/**
 * What the shopper said and the server has not answered yet. Sent in order, one at a time, with
 * the same id until it is answered or refused for good; survives a reload.
 */
import { Unreachable } from "./api.js";

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 20_000;

export class Outbox {
  #sending = false;
  #timer = 0;
  #pause = FIRST_PAUSE;

  /**
   * @param memory keeps the list
   * @param send (item) => Promise
   * @param on {answered(item, answer), refused(item, failure), waiting(item), sending(item), gone()};
   *     gone says that the conversation is no longer there, and answers whether another may begin
   */
  constructor(memory, send, on) {
    this.memory = memory;
    this.send = send;
    this.on = on;
    addEventListener("online", () => this.now());
  }

  get items() {
    return this.memory.get("outbox");
  }

  add(item) {
    this.memory.set("outbox", [...this.items, item]);
    return this.now();
  }

  /** Tries again at once. */
  now() {
    this.#pause = FIRST_PAUSE;
    return this.#work();
  }

  async #work() {
    clearTimeout(this.#timer);
    if (this.#sending) {
      return;
    }
    this.#sending = true;
    try {
      while (this.items.length > 0 && (await this.#first())) {
        this.#pause = FIRST_PAUSE;
      }
    } finally {
      this.#sending = false;
    }
  }

  /** Whether the next one may be sent. */
  async #first() {
    const item = this.items[0];
    this.on.sending(item);
    try {
      const answer = await this.send(item);
      this.#drop(item);
      this.on.answered(item, answer);
      return true;
    } catch (failure) {
      return this.#failed(item, failure);
    }
  }

  #failed(item, failure) {
    if (failure.gone && !item.renewed) {
      this.#replace(item, { ...item, attachments: [], renewed: true });
      return this.on.gone();
    }
    if (failure instanceof Unreachable || failure.passing) {
      this.on.waiting(item);
      const pause = failure.retryAfter ? failure.retryAfter * 1000 : this.#pause;
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
      this.#timer = setTimeout(() => this.#work(), pause);
      return false;
    }
    this.#drop(item);
    this.on.refused(item, failure);
    return true;
  }

  #drop(item) {
    this.memory.set("outbox", this.items.filter((each) => each.id !== item.id));
  }

  #replace(item, other) {
    this.memory.set("outbox", this.items.map((each) => (each.id === item.id ? other : each)));
  }
}
