/** The shop around the chat: a cart that counts, and buttons that open the chat. */
const cart = new Map();

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) {
    return;
  }
  if (button.hasAttribute("data-add")) {
    add(button.closest("[data-product]"));
  } else if (button.hasAttribute("data-open-chat")) {
    tell("chat:open", {});
  } else if (button.dataset.say) {
    tell("chat:open", { draft: button.dataset.say });
  }
});

function add(product) {
  const { product: id, title, price } = product.dataset;
  const line = cart.get(id) ?? { title, price, quantity: 0 };
  line.quantity += 1;
  cart.set(id, line);
  const lines = [...cart.values()];
  const count = lines.reduce((sum, each) => sum + each.quantity, 0);
  document.querySelector("[data-cart]").textContent = String(count);
  tell("chat:journey", { type: "product_viewed", title });
  tell("chat:journey", { type: "cart_updated", items: lines.map((each) => `${each.quantity} × ${each.title}`).join(", ") });
}

function tell(name, detail) {
  document.dispatchEvent(new CustomEvent(name, { detail }));
}
