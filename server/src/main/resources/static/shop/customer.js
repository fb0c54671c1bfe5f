/**
 * The demo's customers. Choosing one gets a signed token, as a shop's own login would make it, and shows it to the
 * chat: on every page for as long as the customer is signed in.
 */
import { baton } from "./baton.js";

const KEY = "fern-and-finch.customer";
const choice = document.querySelector("[data-customer]");
const said = document.querySelector("[data-customer-said]");

function kept() {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

function keep(id) {
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // a private window: signed in on this page alone
  }
}

async function signIn(id) {
  try {
    const answer = await fetch(`/api/v1/storefront/demo/demo-customers/${id}/identity-token`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: "{}",
    });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const { identityToken } = await answer.json();
    if (choice.value === id) {
      baton((chat) => chat.identify(identityToken));
    }
  } catch {
    choice.value = "";
    keep("");
    said.textContent = "The demo's customers cannot sign in here.";
  }
}

function signOut() {
  baton((chat) => chat.identify(null));
}

choice.addEventListener("change", async () => {
  const before = kept();
  said.textContent = "";
  keep(choice.value);
  if (before) {
    signOut();
  }
  if (choice.value) {
    await signIn(choice.value);
  }
});

choice.value = kept();
if (choice.value) {
  signIn(choice.value);
}
