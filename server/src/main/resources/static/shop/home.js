/** The shop's front page: what is searched for is shown alone. */
import { baton } from "./shop.js";

const query = new URLSearchParams(location.search).get("q")?.trim().slice(0, 60) ?? "";
if (query) {
  const words = query.toLowerCase().split(/\s+/);
  const cards = [...document.querySelectorAll(".product")];
  cards.forEach((card) => (card.hidden = !words.every((word) => card.dataset.words.includes(word))));
  document.querySelectorAll(".shelf").forEach((shelf) => (shelf.hidden = !shelf.querySelector(".product:not([hidden])")));
  document.querySelector(".hero").hidden = true;
  const found = document.querySelector(".found");
  const count = cards.filter((card) => !card.hidden).length;
  found.textContent = count ? `${count} found for “${query}”` : `Nothing found for “${query}”. Ask us, perhaps we can help.`;
  found.hidden = false;
  document.querySelector("[name=q]").value = query;
  baton((chat) => chat.setContext({ search: query }));
}
