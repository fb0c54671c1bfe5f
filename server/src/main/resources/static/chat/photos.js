/** The photos that go with the next message: chosen, uploaded, shown, removed. */
import { el, icon } from "./dom.js";
import { Refused } from "./api.js";

const MOST = 5;

export class Photos {
  #chosen = [];

  /** @param upload (file) => Promise of {id, fileName, …} */
  constructor(view, words, upload) {
    this.view = view;
    this.words = words;
    this.upload = upload;
    this.pictures = new Map();
    view.photo.addEventListener("click", () => view.file.click());
    view.file.addEventListener("change", () => {
      this.add([...view.file.files]);
      view.file.value = "";
      view.text.focus();
    });
  }

  add(files) {
    const room = MOST - this.#chosen.length;
    if (files.length > room) {
      this.view.setNotice(this.words.tooMany);
    }
    files.slice(0, Math.max(0, room)).forEach((file) => this.#take(file));
  }

  /** Those that are ready; after that none is chosen, the failed ones neither. */
  takeReady() {
    const ready = this.#chosen.filter((photo) => photo.stored).map((photo) => photo.stored);
    this.#chosen = [];
    this.#draw();
    return ready;
  }

  get uploading() {
    return this.#chosen.some((photo) => !photo.stored && !photo.failed);
  }

  /** Fulfilled when nothing is on its way any more. */
  settled() {
    return Promise.allSettled(this.#chosen.map((photo) => photo.done));
  }

  #take(file) {
    const photo = { file, url: URL.createObjectURL(file), stored: null, failed: null };
    this.#chosen.push(photo);
    photo.done = this.#store(photo);
    this.#draw();
  }

  async #store(photo) {
    try {
      photo.stored = await this.upload(photo.file);
      this.pictures.set(photo.stored.id, photo.url);
    } catch (failure) {
      photo.failed = failure instanceof Refused && failure.message ? failure.message : this.words.uploadFailed;
    }
    this.#draw();
  }

  #draw() {
    this.view.photos.hidden = this.#chosen.length === 0;
    this.view.photos.replaceChildren(
      ...this.#chosen.map((photo) => {
        const remove = el("button", { type: "button", "aria-label": `${this.words.remove}: ${photo.file.name}` }, icon("close"));
        remove.addEventListener("click", () => {
          this.#chosen = this.#chosen.filter((each) => each !== photo);
          this.#draw();
          this.view.text.focus();
        });
        const words = photo.failed ?? (photo.stored ? photo.file.name : this.words.uploading);
        return el(
          "div",
          { class: `chat-photo${photo.failed ? " failed" : ""}${photo.stored || photo.failed ? "" : " uploading"}` },
          photo.failed ? icon("photo") : el("img", { src: photo.url, alt: "" }),
          el("span", { role: photo.failed ? "alert" : null }, words),
          remove,
        );
      }),
    );
  }
}
