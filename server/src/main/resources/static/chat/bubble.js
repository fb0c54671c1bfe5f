/** One message in the log. */
import { el, icon, linked } from "./dom.js";

export class Bubble {
  /** @param entry {id, author, text, attachments, at, seq} */
  constructor(entry, words, pictures) {
    this.entry = entry;
    this.words = words;
    this.body = el("div", { class: "bubble", dir: "auto" });
    this.state = el("p", { class: "chat-state", hidden: true });
    this.element = el(
      "article",
      { class: `chat-message ${entry.author}` },
      el("span", { class: "sr" }, `${words[entry.author === "shopper" ? "you" : entry.author] ?? ""}: `),
      this.body,
      this.#attachments(pictures),
      this.state,
    );
    this.update(entry);
  }

  update(entry) {
    this.entry = { ...this.entry, ...entry };
    const { text, author, at } = this.entry;
    this.body.replaceChildren(author === "shopper" ? text : linked(text));
    this.body.hidden = text === "";
    if (at) {
      this.element.title = new Date(at).toLocaleString();
    }
  }

  waiting(retry) {
    const button = el("button", { type: "button" }, this.words.retry);
    button.addEventListener("click", retry);
    this.state.replaceChildren(`${this.words.waiting} · `, button);
    this.state.hidden = false;
    this.element.classList.add("unsent");
  }

  refused(why) {
    this.state.replaceChildren(`${this.words.refused} ${why}`);
    this.state.hidden = false;
    this.element.classList.add("unsent");
  }

  sent() {
    this.state.hidden = true;
    this.element.classList.remove("unsent");
  }

  #attachments(pictures) {
    const list = this.entry.attachments ?? [];
    if (list.length === 0) {
      return null;
    }
    return el(
      "div",
      { class: "chat-attachments" },
      ...list.map((photo) => {
        const picture = pictures.get(photo.id);
        return picture
          ? el("img", { src: picture, alt: photo.fileName })
          : el("span", { class: "chat-file" }, icon("photo"), photo.fileName);
      }),
    );
  }
}
