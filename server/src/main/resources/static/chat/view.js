/** The chat's elements: a launcher, and a panel with a log, notices and a composer. */
import { el, icon } from "./dom.js";

export class View {
  constructor(root, words, storeName) {
    this.words = words;
    this.launcher = el(
      "button",
      { type: "button", class: "chat-launcher", "aria-expanded": "false", "aria-controls": "chat-panel" },
      icon("chat"),
      el("span", { class: "chat-launcher-label" }, words.title),
    );
    this.badge = el("span", { class: "chat-badge", hidden: true }, el("span", { class: "sr" }, words.unread));
    this.launcher.append(this.badge);
    this.panel = el("section", { id: "chat-panel", class: "chat-panel", role: "dialog", "aria-label": words.title, lang: words.lang, hidden: true });
    this.panel.append(this.#head(storeName), this.#log(), this.#foot());
    root.append(this.launcher, this.panel);
  }

  #head(storeName) {
    this.person = el("button", { type: "button", class: "chat-person" }, icon("person"), el("span", {}, this.words.person));
    this.fresh = this.#round("again", this.words.fresh);
    this.closer = this.#round("close", this.words.close);
    return el(
      "header",
      { class: "chat-head" },
      el("div", { class: "chat-avatar", "aria-hidden": "true" }, initials(storeName)),
      el("div", { class: "chat-who" }, el("h2", {}, storeName), el("p", {}, this.words.subtitle)),
      this.fresh,
      this.closer,
      this.person,
    );
  }

  #log() {
    this.typing = el("div", { class: "chat-typing", hidden: true }, el("span", { class: "sr" }, this.words.typing), el("i"), el("i"), el("i"));
    this.log = el("div", { class: "chat-log", role: "log", "aria-live": "polite", "aria-label": this.words.log, tabindex: "0" }, this.typing);
    return this.log;
  }

  #foot() {
    this.team = el("p", { class: "chat-team", role: "status", hidden: true });
    this.notice = el("p", { class: "chat-notice", role: "status", hidden: true });
    this.replies = el("div", { class: "chat-replies", role: "group", "aria-label": this.words.replies, hidden: true });
    this.photos = el("div", { class: "chat-photos", hidden: true });
    this.file = el("input", { type: "file", accept: "image/jpeg,image/png,image/webp,image/gif,image/heic,.heic", multiple: true, hidden: true, "aria-hidden": "true", tabindex: "-1" });
    this.photo = this.#round("photo", this.words.photo);
    this.text = el("textarea", { rows: "1", "aria-label": this.words.write, placeholder: this.words.write, maxlength: "10000", enterkeyhint: "send", dir: "auto" });
    this.send = this.#round("send", this.words.send);
    this.send.type = "submit";
    this.send.classList.add("chat-send");
    this.form = el("form", { class: "chat-composer" }, this.photo, this.text, this.send, this.file);
    return el("footer", { class: "chat-foot" }, this.team, this.notice, this.replies, this.photos, this.form, el("p", { class: "chat-hint" }, this.words.hint));
  }

  #round(shape, label) {
    return el("button", { type: "button", class: "chat-round", "aria-label": label, title: label }, icon(shape));
  }

  get open() {
    return !this.panel.hidden;
  }

  show(focus) {
    this.panel.hidden = false;
    this.badge.hidden = true;
    this.launcher.setAttribute("aria-expanded", "true");
    document.documentElement.classList.add("chat-is-open");
    this.toEnd();
    if (focus) {
      this.text.focus();
    }
  }

  hide() {
    this.panel.hidden = true;
    this.launcher.setAttribute("aria-expanded", "false");
    document.documentElement.classList.remove("chat-is-open");
    this.launcher.focus();
  }

  /** Puts a message where it belongs: before the first that came later. */
  place(element, next) {
    this.log.insertBefore(element, next ?? this.typing);
    this.toEnd();
  }

  busy(loading) {
    this.log.setAttribute("aria-busy", String(loading));
  }

  setTyping(on) {
    this.typing.hidden = !on;
    if (on) {
      this.toEnd();
    }
  }

  setNotice(text) {
    this.notice.textContent = text ?? "";
    this.notice.hidden = !text;
  }

  setStanding(sentence, reference) {
    const text = sentence ? `${sentence} ${reference ?? ""}` : "";
    if (this.team.dataset.said !== text) {
      this.team.dataset.said = text;
      this.team.hidden = !sentence;
      this.team.replaceChildren(icon("done"), el("span", {}, sentence ?? ""));
      if (reference) {
        this.team.append(" ", el("span", { class: "chat-reference" }, `${this.words.reference} ${reference}`));
      }
    }
  }

  setReplies(replies, choose) {
    const hadFocus = this.replies.contains(document.activeElement);
    this.replies.replaceChildren(
      ...replies.map((reply) => {
        const button = el("button", { type: "button" }, reply);
        button.addEventListener("click", () => choose(reply));
        return button;
      }),
    );
    this.replies.hidden = replies.length === 0;
    if (hadFocus) {
      this.text.focus();
    }
    this.toEnd();
  }

  fit() {
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight + 2, 140)}px`;
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
  }
}

function initials(name) {
  return name.split(/[^\p{L}]+/u).filter(Boolean).slice(0, 2).map((word) => word[0]).join("");
}
