import type { Memory } from './memory';
import type { Timeline } from './timeline';

/** How much was said since the shopper last looked, over all tabs. */
export class Unread {
  private count = 0;

  constructor(
    private readonly memory: Memory,
    private readonly timeline: Timeline,
    private readonly tell: (count: number) => void,
  ) {}

  /** Takes note of what can be seen now. */
  look(open: boolean): void {
    const last = this.timeline.last?.seq ?? 0;
    const { seen = 0, conversation } = this.memory.shared;
    if (open && conversation && last > seen && document.visibilityState !== 'hidden') {
      this.memory.share({ seen: last });
    }
    const since = this.memory.shared.seen ?? 0;
    const count = this.timeline.all.filter((entry) => entry.author !== 'shopper' && entry.seq > since).length;
    if (count !== this.count) {
      this.count = count;
      this.tell(count);
    }
  }
}
