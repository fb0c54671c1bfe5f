/** The storefront API over HTTP. Every failure is a Refused (the server said no) or an Unreachable. */

/** The server's no, in its own words. */
export class Refused extends Error {
  constructor(status, detail, retryAfter) {
    super(detail);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may succeed later. */
  get passing() {
    return this.status >= 500 || this.status === 429 || this.status === 408;
  }

  /** Whether the conversation is gone or its token no longer opens it. */
  get gone() {
    return this.status === 401 || this.status === 404;
  }
}

/** Nobody answered: no network, or no server. */
export class Unreachable extends Error {}

export class Api {
  constructor(store) {
    this.store = store;
  }

  open(opening) {
    return this.#json("POST", `/api/v1/storefront/${this.store}/conversations`, null, opening);
  }

  look(conversation, after = 0) {
    return this.#json("GET", `${at(conversation)}?after=${after}`, conversation.token);
  }

  say(conversation, message) {
    return this.#json("POST", `${at(conversation)}/messages`, conversation.token, message);
  }

  askForPerson(conversation) {
    return this.#json("POST", `${at(conversation)}/handoff`, conversation.token, {});
  }

  tellJourney(conversation, events) {
    return this.#json("POST", `${at(conversation)}/journey`, conversation.token, { events });
  }

  upload(conversation, file) {
    const form = new FormData();
    form.append("file", file, file.name);
    return this.#send("POST", `${at(conversation)}/attachments`, conversation.token, {}, form);
  }

  /** The answer to a request for the live stream; its body is read elsewhere. */
  async events(conversation, after, signal) {
    const headers = { Accept: "text/event-stream", Authorization: `Bearer ${conversation.token}` };
    headers["Last-Event-ID"] = String(after);
    const answer = await fetch(`${at(conversation)}/events`, { headers, signal, cache: "no-store", credentials: "omit" });
    if (!answer.ok) {
      throw new Refused(answer.status, "", 0);
    }
    return answer;
  }

  #json(method, path, token, body) {
    const headers = body === undefined ? {} : { "Content-Type": "application/json" };
    return this.#send(method, path, token, headers, body === undefined ? undefined : JSON.stringify(body));
  }

  async #send(method, path, token, headers, body) {
    const sent = { Accept: "application/json", ...headers };
    if (token) {
      sent.Authorization = `Bearer ${token}`;
    }
    let answer;
    try {
      answer = await fetch(path, { method, headers: sent, body, cache: "no-store", credentials: "omit", signal: AbortSignal.timeout(60_000) });
    } catch (noAnswer) {
      throw new Unreachable(String(noAnswer));
    }
    if (answer.ok) {
      return answer.status === 202 || answer.status === 204 ? null : read(answer);
    }
    const problem = await answer.json().catch(() => ({}));
    throw new Refused(answer.status, problem.detail ?? "", Number(answer.headers.get("Retry-After")) || 0);
  }
}

/** An answer that breaks off in the middle is no answer. */
async function read(answer) {
  try {
    return await answer.json();
  } catch (broken) {
    throw new Unreachable(String(broken));
  }
}

function at(conversation) {
  return `/api/v1/conversations/${conversation.conversationId}`;
}
