/** Server-sent events read with fetch, because a bearer token is needed; reconnects by itself. */
import { Refused } from "./api.js";

const QUIET = 50_000;
const LONGEST_PAUSE = 30_000;

export class Stream {
  #abort = null;
  #stopped = false;

  /**
   * @param connect opens the stream: (signal) => Response
   * @param on called with (event name, data)
   * @param lost called when the conversation is gone
   */
  constructor(connect, on, lost) {
    this.connect = connect;
    this.on = on;
    this.lost = lost;
  }

  async run() {
    let pause = 1000;
    while (!this.#stopped) {
      const began = Date.now();
      try {
        await this.#once();
      } catch (failure) {
        if (failure instanceof Refused && failure.gone) {
          this.lost();
          return;
        }
      }
      pause = Date.now() - began > 10_000 ? 1000 : Math.min(pause * 2, LONGEST_PAUSE);
      await this.#wait(pause);
    }
  }

  stop() {
    this.#stopped = true;
    this.#abort?.abort();
  }

  async #once() {
    this.#abort = new AbortController();
    const answer = await this.connect(this.#abort.signal);
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    const parser = new Parser(this.on);
    let silence = 0;
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => this.#abort.abort(), QUIET);
    };
    try {
      listen();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        listen();
        parser.take(part.value);
      }
    } finally {
      clearTimeout(silence);
    }
  }

  #wait(milliseconds) {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        removeEventListener("online", done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      addEventListener("online", done);
    });
  }
}

/** Puts the lines of an event stream together. */
export class Parser {
  #rest = "";
  #name = "message";
  #data = [];

  constructor(on) {
    this.on = on;
  }

  take(text) {
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop();
    lines.forEach((line) => this.#line(line));
  }

  #line(line) {
    if (line === "") {
      this.#dispatch();
    } else if (line.startsWith("event:")) {
      this.#name = line.slice(6).trim();
    } else if (line.startsWith("data:")) {
      this.#data.push(line.slice(line[5] === " " ? 6 : 5));
    }
  }

  #dispatch() {
    if (this.#data.length > 0) {
      let data = null;
      try {
        data = JSON.parse(this.#data.join("\n"));
      } catch {
        // not ours
      }
      if (data) {
        this.on(this.#name, data);
      }
    }
    this.#name = "message";
    this.#data = [];
  }
}
