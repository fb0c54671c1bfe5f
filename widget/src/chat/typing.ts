const PAUSE = 250;

/** Whether an answer is being written; shown only when it takes a moment. */
export class Typing {
  on = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly changed: () => void) {}

  set(on: boolean): void {
    clearTimeout(this.timer);
    if (on) {
      this.timer = setTimeout(() => this.turn(true), PAUSE);
    } else {
      this.turn(false);
    }
  }

  private turn(on: boolean): void {
    if (this.on !== on) {
      this.on = on;
      this.changed();
    }
  }
}
