import type { Place } from '../shared/protocol';
import { Refused, type Api } from './api';
import type { Key } from './messages';
import { stepsIn } from './steps';

/** The shopper's way through the shop: kept by the page, told to Baton once there is a conversation. */
export class Way {
  private telling = false;

  constructor(
    private readonly api: Api,
    private lines: readonly string[],
    private place: Place | null,
    private readonly told: (count: number) => void,
  ) {}

  /** Where the shopper is, if the lines do not say it anyway. */
  get here(): Place | null {
    return this.lines.length === 0 ? this.place : null;
  }

  take(lines: readonly string[], place: Place | null): void {
    this.lines = lines;
    this.place = place;
  }

  /** The steps were somebody else's. */
  forget(): void {
    this.done(this.lines.length);
  }

  async tell(key: Key | null | undefined): Promise<void> {
    const count = this.lines.length;
    if (!key || count === 0 || this.telling) {
      return;
    }
    this.telling = true;
    try {
      const steps = stepsIn(this.lines);
      if (steps.length > 0) {
        await this.api.tellJourney(key, steps);
      }
      this.done(count);
    } catch (failure) {
      if (failure instanceof Refused && !failure.passing && !failure.gone) {
        this.done(count);
      }
    }
    this.telling = false;
  }

  private done(count: number): void {
    this.lines = this.lines.slice(count);
    this.told(count);
  }
}
