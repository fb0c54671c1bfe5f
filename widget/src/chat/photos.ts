import { Refused } from './api';
import type { Attachment } from './messages';
import { isPicture, smaller } from './smaller';
import type { Words } from './words';

export const MOST = 5;
const LARGEST = 10 * 1024 * 1024;

/** A photo the shopper chose for the next message. */
export interface Photo {
  key: number;
  file: File;
  name: string;
  /** Where the browser shows it from. */
  url: string;
  /** How much of it has arrived, from 0 to 1; null while it waits to be sent. */
  progress: number | null;
  stored: Attachment | null;
  /** Why it cannot be sent, in words. */
  failed: string | null;
  /** Whether trying again would end the same way. */
  hopeless: boolean;
}

type Upload = (file: Blob, name: string, progress: (part: number) => void) => Promise<Attachment>;

/** How photos travel. */
export interface Travel {
  upload: Upload;
  /** One that was sent before; null when there is none, nothing when it may be had later. */
  fetch(id: string): Promise<Blob | null | undefined>;
}

/**
 * The photos that go with the next message: chosen, looked at, shown, removed; made smaller and sent
 * with the message, so that one that was taken back never counts.
 */
export class Photos {
  /** Pictures of what was sent, by the attachment's id; none for one that cannot be shown. */
  readonly sent = new Map<string, string | null>();
  private readonly wanted = new Set<string>();
  private chosen: Photo[] = [];
  private keys = 0;

  constructor(
    private readonly words: Words,
    private readonly travel: Travel,
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
    [...this.sent.values(), ...this.chosen.map((photo) => photo.url)].forEach((url) => url && URL.revokeObjectURL(url));
    this.sent.clear();
    this.wanted.clear();
    this.chosen = [];
    this.changed();
  }

  /** Gets the picture of a photo that was sent before this page was there. */
  async want(id: string): Promise<void> {
    if (this.sent.has(id) || this.wanted.has(id)) {
      return;
    }
    this.wanted.add(id);
    const picture = await this.travel.fetch(id);
    if (this.wanted.delete(id) && picture !== undefined) {
      this.sent.set(id, picture && URL.createObjectURL(picture));
      this.changed();
    }
  }

  /** This browser cannot show it: its name has to do. */
  unseen(id: string): void {
    this.sent.set(id, null);
    this.changed();
  }

  /**
   * Sends the photos. Null when one did not get through: it stays, with its reason, and so does the
   * message. Those that are known to be no photos stay, too, and hold nothing up.
   */
  async send(): Promise<Attachment[] | null> {
    const going = this.chosen.filter((photo) => !photo.hopeless);
    await Promise.all(going.filter((photo) => !photo.stored).map((photo) => this.store(photo)));
    this.changed();
    const still = going.filter((photo) => this.chosen.includes(photo));
    if (still.some((photo) => photo.failed)) {
      return null;
    }
    this.chosen = this.chosen.filter((photo) => !still.includes(photo));
    this.changed();
    return still.flatMap((photo) => (photo.stored ? [photo.stored] : []));
  }

  private take(file: File): void {
    const url = URL.createObjectURL(file);
    const photo: Photo = { key: ++this.keys, file, name: file.name || 'photo', url, progress: null, stored: null, failed: null, hopeless: false };
    this.chosen.push(photo);
    void this.examine(photo);
  }

  private async examine(photo: Photo): Promise<void> {
    if (!(await isPicture(photo.file))) {
      photo.failed = this.words.notPicture;
      photo.hopeless = true;
      this.changed();
    }
  }

  private async store(photo: Photo): Promise<void> {
    photo.failed = null;
    photo.progress = 0;
    this.changed();
    try {
      const small = await smaller(photo.file);
      if (small.size > LARGEST) {
        throw new Refused(413, '', 0);
      }
      const name = small === photo.file ? photo.name : photo.name.replace(/\.[^.]*$/, '') + '.jpg';
      photo.stored = await this.travel.upload(small, name, (part) => {
        photo.progress = part;
        this.changed();
      });
      this.sent.set(photo.stored.id, photo.url);
    } catch (failure) {
      this.failed(photo, failure instanceof Refused ? failure : null);
    }
    photo.progress = null;
  }

  private failed(photo: Photo, no: Refused | null): void {
    const known: Record<number, string> = { 409: this.words.tooMany, 413: this.words.tooLarge, 415: this.words.notPicture };
    photo.failed = (no && known[no.status]) || this.words.uploadFailed;
    photo.hopeless = no !== null && no.status in known;
  }
}
