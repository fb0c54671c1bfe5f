import { Refused } from './api';
import type { Attachment } from './messages';
import { smaller } from './smaller';
import type { Words } from './words';

export const MOST = 5;
const LARGEST = 10 * 1024 * 1024;

/** A photo the shopper chose for the next message. */
export interface Photo {
  key: number;
  name: string;
  /** Where the browser shows it from; null when it cannot show it. */
  url: string | null;
  progress: number;
  stored: Attachment | null;
  failed: string | null;
}

/** The photos that go with the next message: chosen, made smaller, uploaded, shown, removed. */
export class Photos {
  private chosen: Photo[] = [];
  private readonly running = new Map<Photo, Promise<void>>();
  private keys = 0;
  /** Pictures of what was sent from this page, by the attachment's id. */
  readonly sent = new Map<string, string>();

  constructor(
    private readonly words: Words,
    private readonly upload: (file: Blob, name: string, progress: (part: number) => void) => Promise<Attachment>,
    private readonly changed: () => void,
  ) {}

  get all(): readonly Photo[] {
    return this.chosen;
  }

  /** Takes files as the shopper gives them; how many did not fit. */
  add(files: readonly File[]): number {
    const room = Math.max(0, MOST - this.chosen.length);
    files.slice(0, room).forEach((file) => this.take(file));
    this.changed();
    return Math.max(0, files.length - room);
  }

  remove(photo: Photo): void {
    this.chosen = this.chosen.filter((each) => each.key !== photo.key);
    this.changed();
  }

  clear(): void {
    this.chosen = [];
    this.changed();
  }

  /** Waits for what is on its way, then hands over what arrived. The failed ones stay, with their reason. */
  async ready(): Promise<Attachment[]> {
    await Promise.all(this.running.values());
    const stored = this.chosen.flatMap((photo) => (photo.stored ? [photo.stored] : []));
    this.chosen = this.chosen.filter((photo) => photo.failed);
    this.changed();
    return stored;
  }

  private take(file: File): void {
    const photo: Photo = { key: ++this.keys, name: file.name || 'photo', url: URL.createObjectURL(file), progress: 0, stored: null, failed: null };
    this.chosen.push(photo);
    const work = this.store(photo, file).finally(() => this.running.delete(photo));
    this.running.set(photo, work);
  }

  private async store(photo: Photo, file: File): Promise<void> {
    try {
      const small = await smaller(file);
      if (small.size > LARGEST) {
        throw new Refused(413, '', 0);
      }
      const name = small === file ? photo.name : photo.name.replace(/\.[^.]*$/, '') + '.jpg';
      photo.stored = await this.upload(small, name, (part) => {
        photo.progress = part;
        this.changed();
      });
      if (photo.url) {
        this.sent.set(photo.stored.id, photo.url);
      }
    } catch (failure) {
      photo.failed = this.why(failure);
    }
    this.changed();
  }

  private why(failure: unknown): string {
    switch (failure instanceof Refused ? failure.status : 0) {
      case 409:
        return this.words.tooMany;
      case 413:
        return this.words.tooLarge;
      case 415:
        return this.words.notPicture;
      default:
        return this.words.uploadFailed;
    }
  }
}
