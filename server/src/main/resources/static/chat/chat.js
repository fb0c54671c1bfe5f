/** The chat: puts the panel, the outbox and the live stream together. */
import { Api, Refused, Unreachable } from "./api.js";
import { Log } from "./log.js";
import { Memory } from "./memory.js";
import { Outbox } from "./outbox.js";
import { Photos } from "./photos.js";
import { Stream } from "./stream.js";
import { View } from "./view.js";
import { words as wordsIn } from "./words.js";

const PERSON = "person";
const MESSAGE = "message";

class Chat {
  #stream = null;
  #opening = null;
  #typingTimer = 0;
  #away = false;

  constructor(root, store, storeName) {
    this.words = wordsIn(navigator.languages ?? [navigator.language]);
    this.api = new Api(store);
    this.memory = new Memory(store);
    this.view = new View(root, this.words, storeName);
    this.photos = new Photos(this.view, this.words, async (file) => this.api.upload(await this.#conversation(), file));
    this.log = new Log(this.view, this.words, this.photos.pictures);
    this.outbox = new Outbox(this.memory, (item) => this.#send(item), {
      sending: () => this.#thinking(true),
      answered: (item, answer) => this.#answered(item, answer),
      waiting: (item) => this.#waiting(item),
      refused: (item, failure) => this.#refused(item, failure),
      gone: () => this.#gone(),
    });
    this.#listen();
  }

  async start() {
    if (!this.memory.get("conversation")) {
      return;
    }
    await this.#resume();
    if (this.memory.get("open")) {
      this.view.show(false);
    }
    this.outbox.now();
  }

  #listen() {
    const { view } = this;
    view.launcher.addEventListener("click", () => (view.open ? this.close() : this.open()));
    view.closer.addEventListener("click", () => this.close());
    view.fresh.addEventListener("click", () => this.#startOver());
    view.person.addEventListener("click", () => this.#askForPerson());
    view.panel.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
    view.text.addEventListener("input", () => view.fit());
    view.text.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        view.form.requestSubmit();
      }
    });
    view.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    addEventListener("online", () => this.#notices());
    addEventListener("offline", () => this.#notices());
    document.addEventListener("chat:open", (event) => this.open(event.detail.draft));
    document.addEventListener("chat:journey", (event) => this.#journey(event.detail));
    this.#notices();
  }

  async open(draft) {
    this.view.show(true);
    this.memory.set("open", true);
    if (draft) {
      this.view.text.value = draft;
      this.view.fit();
    }
    try {
      await this.#conversation();
    } catch (failure) {
      this.#failed(failure);
    }
  }

  close() {
    this.memory.set("open", false);
    this.view.hide();
  }

  /** The conversation, opened when there is none; opened once, however many ask. */
  #conversation(startHandoff = false) {
    const known = this.memory.get("conversation");
    if (known) {
      return Promise.resolve(known);
    }
    this.#opening ??= this.#begin(startHandoff).finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #begin(startHandoff) {
    const opened = await this.api.open({
      visitorId: this.memory.get("visitorId") ?? undefined,
      locale: navigator.language,
      page: { url: location.href, title: document.title },
      startHandoff,
    });
    const conversation = { conversationId: opened.conversationId, token: opened.token };
    this.memory.set("visitorId", opened.visitorId);
    this.memory.set("conversation", conversation);
    this.#reached();
    opened.messages.forEach((message) => this.log.take(message));
    this.#standing(opened.handoff);
    this.#watch(conversation);
    return conversation;
  }

  async #resume() {
    const conversation = this.memory.get("conversation");
    const waiting = this.outbox.items;
    this.view.busy(true);
    try {
      await this.#load(conversation);
      this.#reached();
      this.#watch(conversation);
    } catch (failure) {
      if (failure instanceof Refused && failure.gone) {
        this.#forget();
      } else {
        this.#failed(failure);
        this.#watch(conversation);
      }
    } finally {
      waiting.filter((item) => item.kind === MESSAGE).forEach((item) => this.log.say(item));
      this.view.busy(false);
      this.view.toEnd();
    }
  }

  async #load(conversation) {
    let after = 0;
    let part;
    do {
      part = await this.api.look(conversation, after);
      part.messages.forEach((message) => this.log.take(message));
      after = part.messages.at(-1)?.seq ?? after;
    } while (part.messages.length >= 100);
    this.#standing(part.handoff);
  }

  #watch(conversation) {
    this.#stream?.stop();
    this.#stream = new Stream(
      (signal) => this.api.events(conversation, this.log.complete, signal),
      (name, data) => this.#event(name, data),
      () => this.#gone(),
    );
    this.#stream.run();
  }

  #event(name, data) {
    this.#reached();
    if (name === "message") {
      this.#heard([data]);
    } else if (name === "handoff") {
      this.#standing(data);
    } else if (name === "typing") {
      this.#thinking(data.typing !== false);
    }
  }

  async #submit() {
    if (this.photos.uploading) {
      this.view.send.disabled = true;
      await this.photos.settled();
      this.view.send.disabled = false;
    }
    const text = this.view.text.value.trim();
    const attachments = this.photos.takeReady();
    if (text === "" && attachments.length === 0) {
      this.view.text.focus();
      return;
    }
    this.view.text.value = "";
    this.view.fit();
    this.view.text.focus();
    this.#say(text, attachments);
  }

  #say(text, attachments = []) {
    this.view.setReplies([], () => {});
    const item = { kind: MESSAGE, id: crypto.randomUUID?.() ?? uuid(), text, attachments };
    this.log.say(item);
    this.outbox.add(item);
  }

  #askForPerson() {
    this.view.setReplies([], () => {});
    if (!this.outbox.items.some((item) => item.kind === PERSON)) {
      this.outbox.add({ kind: PERSON, id: crypto.randomUUID?.() ?? uuid() });
    }
    this.view.text.focus();
  }

  async #send(item) {
    if (item.kind === PERSON) {
      return this.api.askForPerson(await this.#conversation());
    }
    const message = { id: item.id, text: item.text };
    if (item.attachments?.length) {
      message.attachmentIds = item.attachments.map((photo) => photo.id);
    }
    return this.api.say(await this.#conversation(), message);
  }

  #answered(item, answer) {
    this.#reached();
    this.log.answered(item, answer.messages);
    this.#heard(answer.messages);
    this.#standing(answer.handoff);
    this.#thinking(this.outbox.items.length > 0);
  }

  #heard(messages) {
    const news = messages.filter((message) => this.log.take(message) && message.author !== "shopper");
    if (news.length > 0 && !this.view.open) {
      this.view.badge.hidden = false;
    }
    const last = this.log.last;
    this.view.setReplies(last?.author === "shopper" ? [] : (last?.quickReplies ?? []), (reply) => this.#say(reply));
  }

  #standing(handoff) {
    const sentences = { submitted: this.words.team, delivered: this.words.team, undelivered: this.words.saved };
    this.view.setStanding(sentences[handoff?.status], handoff?.reference);
  }

  #waiting(item) {
    this.#thinking(false);
    this.log.of(item)?.waiting(() => this.outbox.now());
    this.#away = true;
    this.#notices();
  }

  #refused(item, failure) {
    this.#thinking(false);
    const bubble = this.log.of(item);
    if (bubble) {
      bubble.refused(failure.message);
    } else {
      this.view.setNotice(failure.message);
    }
  }

  #failed(failure) {
    if (failure instanceof Unreachable || failure.passing) {
      this.#away = true;
      this.#notices();
    } else {
      this.view.setNotice(failure.message || this.words.noOpening);
    }
  }

  #reached() {
    if (this.#away) {
      this.#away = false;
      this.outbox.now();
    }
    this.#notices();
  }

  #notices() {
    this.view.setNotice(!navigator.onLine ? this.words.offline : this.#away ? this.words.away : null);
  }

  /** The conversation is no longer there: a new one begins, and takes what was not sent. */
  #gone() {
    this.#forget();
    this.view.setNotice(this.words.over);
    return true;
  }

  #forget() {
    this.#stream?.stop();
    this.memory.set("conversation", null);
    this.view.setStanding(null, null);
  }

  #startOver() {
    this.#forget();
    this.memory.set("outbox", []);
    this.log.clear();
    this.view.setReplies([], () => {});
    this.open();
  }

  #thinking(on) {
    clearTimeout(this.#typingTimer);
    if (on) {
      this.#typingTimer = setTimeout(() => this.view.setTyping(true), 250);
    } else {
      this.view.setTyping(false);
    }
  }

  #journey(event) {
    const conversation = this.memory.get("conversation");
    if (conversation) {
      this.api.tellJourney(conversation, [{ at: new Date().toISOString(), ...event }]).catch(() => {});
    }
  }
}

/** A version 4 UUID where the page has no secure context. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const { store, storeName } = document.body.dataset;
const chat = new Chat(document.getElementById("chat"), store, storeName);
chat.start();
