/** What every page of the shop has: a cart that counts, a search, a customer, and buttons that open the chat. */
import { baton } from "./baton.js";
import { dollars, product } from "./catalogue.js";
import "./customer.js";

const KEY = "fern-and-finch.cart";

export { baton };

export const cart = {
  read() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY)) ?? {};
      return Object.entries(kept).flatMap(([id, quantity]) => (product(id) && quantity > 0 ? [{ ...product(id), quantity }] : []));
    } catch {
      return [];
    }
  },
  change(id, by) {
    const quantities = Object.fromEntries(this.read().map((line) => [line.id, line.quantity]));
    quantities[id] = Math.max(0, (quantities[id] ?? 0) + by);
    try {
      localStorage.setItem(KEY, JSON.stringify(quantities));
    } catch {
      // a private window: the cart stays empty
    }
    this.show();
    const lines = this.read();
    const items = lines.map(({ title, quantity }) => ({ title, quantity }));
    baton((chat) => chat.setContext({ cart: { items, total: dollars(this.total()) } }));
  },
  total() {
    return this.read().reduce((sum, line) => sum + line.price * line.quantity, 0);
  },
  show() {
    const count = this.read().reduce((sum, line) => sum + line.quantity, 0);
    document.querySelector("[data-cart]").textContent = String(count);
  },
};

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.dataset.add) {
    cart.change(button.dataset.add, 1);
  } else if (button?.dataset.say) {
    baton((chat) => chat.open({ text: button.dataset.say }));
  } else if (button && "openChat" in button.dataset) {
    baton((chat) => chat.open());
  }
});

cart.show();
