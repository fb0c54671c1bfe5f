import type { Answer, Attachment, Key, Opened, Opening, Proof, Unsent } from './messages';

const PATIENCE = 60_000;

/** The server's no. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    detail: string,
    readonly retryAfter: number,
    /** The server's word for it, where there is one. */
    readonly code = '',
  ) {
    super(detail);
  }

  /** Whether the same request may succeed later. */
  get passing(): boolean {
    return this.status >= 500 || this.status === 429 || this.status === 408;
  }

  /** Whether the conversation is gone, or its token no longer opens it. */
  get gone(): boolean {
    return this.status === 401 || this.status === 404;
  }
}

/** Nobody answered: no network, or no server. */
export class Unreachable extends Error {}

/** The storefront API. Every failure is a Refused or an Unreachable. */
export class Api {
  constructor(private readonly store: string) {}

  open(opening: Opening): Promise<Opened> {
    return this.json('POST', `/api/v1/storefront/${this.store}/conversations`, null, opening);
  }

  look(key: Key, after: number): Promise<Answer> {
    return this.json('GET', `${at(key)}?after=${after}`, key);
  }

  say(key: Key, { id, text, attachments }: Unsent): Promise<Answer> {
    const photos = attachments.length > 0 ? { attachmentIds: attachments.map((photo) => photo.id) } : {};
    return this.json('POST', `${at(key)}/messages`, key, { id, text, ...photos });
  }

  askForPerson(key: Key): Promise<Answer> {
    return this.json('POST', `${at(key)}/handoff`, key, {});
  }

  identify(key: Key, proof: Proof): Promise<Answer> {
    return this.json('POST', `${at(key)}/identity`, key, proof);
  }

  /** Ends the conversation for whoever holds its key. */
  async signOut(key: Key): Promise<void> {
    await (await this.send('DELETE', `${at(key)}/identity`, key)).text();
  }

  async sendCode(key: Key, email: string): Promise<void> {
    await (await this.send('POST', `${at(key)}/recognition`, key, { email })).text();
  }

  enterCode(key: Key, code: string): Promise<Answer> {
    return this.json('POST', `${at(key)}/recognition/code`, key, { code });
  }

  /** A photo that was sent before. */
  async photo(key: Key, id: string): Promise<Blob> {
    return (await this.send('GET', `${at(key)}/attachments/${encodeURIComponent(id)}`, key, undefined, 'default')).blob();
  }

  async tellJourney(key: Key, events: object[]): Promise<void> {
    await (await this.send('POST', `${at(key)}/journey`, key, { events })).text();
  }

  /** The live stream of what comes after a place. */
  async events(key: Key, after: number, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const headers = { Accept: 'text/event-stream', Authorization: `Bearer ${key.token}`, 'Last-Event-ID': String(after) };
    const answer = await fetch(`${at(key)}/events`, { headers, signal, cache: 'no-store', credentials: 'omit' });
    if (!answer.ok || !answer.body) {
      throw new Refused(answer.status, '', 0);
    }
    return answer.body;
  }

  /** Sends a photo and tells how much of it is there, from 0 to 1. */
  upload(key: Key, file: Blob, name: string, progress: (part: number) => void): Promise<Attachment> {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', `${at(key)}/attachments`);
      request.setRequestHeader('Authorization', `Bearer ${key.token}`);
      request.setRequestHeader('Accept', 'application/json');
      request.responseType = 'json';
      request.timeout = 2 * PATIENCE;
      request.upload.onprogress = (event) => progress(event.total ? event.loaded / event.total : 0);
      request.onerror = request.ontimeout = () => reject(new Unreachable());
      request.onload = () =>
        request.status === 201 && request.response
          ? resolve(request.response as Attachment)
          : reject(new Refused(request.status, String(request.response?.detail ?? ''), 0));
      const form = new FormData();
      form.append('file', file, name);
      request.send(form);
    });
  }

  private async json<T>(method: string, path: string, key: Key | null, body?: object): Promise<T> {
    const answer = await this.send(method, path, key, body);
    try {
      return (await answer.json()) as T;
    } catch (broken) {
      // an answer that breaks off in the middle is no answer
      throw new Unreachable(String(broken));
    }
  }

  private async send(method: string, path: string, key: Key | null, body?: object, cache: RequestCache = 'no-store'): Promise<Response> {
    const headers: Record<string, string> = { Accept: 'application/json' };
    if (key) {
      headers.Authorization = `Bearer ${key.token}`;
    }
    if (body) {
      headers['Content-Type'] = 'application/json';
    }
    let answer: Response;
    try {
      answer = await fetch(path, {
        method,
        headers,
        ...(body ? { body: JSON.stringify(body) } : {}),
        cache,
        credentials: 'omit',
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch (noAnswer) {
      throw new Unreachable(String(noAnswer));
    }
    if (answer.ok) {
      return answer;
    }
    const problem = (await answer.json().catch(() => ({}))) as { detail?: string; code?: string; errors?: { code?: string }[] };
    const code = problem.errors?.[0]?.code ?? problem.code ?? '';
    throw new Refused(answer.status, problem.detail ?? '', Number(answer.headers.get('Retry-After')) || 0, code);
  }
}

function at(key: Key): string {
  return `/api/v1/conversations/${encodeURIComponent(key.conversationId)}`;
}
