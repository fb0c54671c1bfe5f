/** The cart's page. */
import { dollars } from "./catalogue.js";
import { baton, cart } from "./shop.js";

const at = (name) => document.querySelector(`[data-${name}]`);

function line({ id, title, alt, price, quantity }) {
  const item = document.createElement("li");
  const picture = Object.assign(document.createElement("img"), { src: `/shop/${id}.svg`, alt, width: 72, height: 72 });
  const name = Object.assign(document.createElement("a"), { href: `/products/${id}`, textContent: title });
  const less = step(id, -1, `One ${title} less`, "−");
  const more = step(id, 1, `One ${title} more`, "+");
  const count = Object.assign(document.createElement("span"), { className: "count", textContent: String(quantity) });
  const cost = Object.assign(document.createElement("b"), { textContent: dollars(price * quantity) });
  item.append(picture, name, less, count, more, cost);
  return item;
}

function step(id, by, label, sign) {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: sign });
  button.setAttribute("aria-label", label);
  button.addEventListener("click", () => {
    cart.change(id, by);
    draw();
  });
  return button;
}

function draw() {
  const lines = cart.read();
  at("lines").replaceChildren(...lines.map(line));
  at("empty").hidden = lines.length > 0;
  at("total-line").hidden = at("actions").hidden = lines.length === 0;
  at("total").textContent = dollars(cart.total());
}

at("checkout").addEventListener("click", () => {
  baton((chat) => chat.setContext({ checkout: true }));
  at("said").textContent = "This shop does not exist, so nothing can be bought. The chat works, though.";
});
draw();
