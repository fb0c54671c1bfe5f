/** What outlives a reload, in the first-party storage of this page. Works without storage, too. */
export class Memory {
  constructor(store) {
    this.key = `baton.${store}`;
    this.state = { visitorId: null, conversation: null, outbox: [], open: false, ...read(this.key) };
  }

  get(name) {
    return this.state[name];
  }

  set(name, value) {
    this.state = { ...this.state, [name]: value };
    try {
      localStorage.setItem(this.key, JSON.stringify(this.state));
    } catch {
      // private window or full: this page goes on without
    }
  }
}

function read(key) {
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    return kept && typeof kept === "object" && Array.isArray(kept.outbox ?? []) ? kept : {};
  } catch {
    return {};
  }
}
