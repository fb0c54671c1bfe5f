/** One product's page. */
import { dollars, product } from "./catalogue.js";
import { baton } from "./shop.js";

const here = product(location.pathname.split("/").pop());
const at = (name) => document.querySelector(`main [data-${name}]`);
if (here) {
  document.title = `${here.title}: Fern & Finch`;
  at("picture").src = `/shop/${here.id}.svg`;
  at("picture").alt = here.alt;
  at("title").textContent = here.title;
  at("price").textContent = dollars(here.price);
  at("about").textContent = here.about;
  at("add").dataset.add = here.id;
  if (here.finalSale) {
    at("sale").textContent = "Final sale";
    at("sale").hidden = false;
    at("returns").hidden = true;
  }
  if (!here.inStock) {
    at("add").disabled = true;
    at("add").textContent = "Sold out";
  }
  baton((chat) => chat.setContext({ product: { title: here.title, url: location.href, price: dollars(here.price) } }));
} else {
  at("title").textContent = "We do not have that.";
  at("add").hidden = true;
  document.querySelector(".facts").hidden = true;
}
