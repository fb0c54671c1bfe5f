// A shop that answers Baton's questions by contracts/shop.yaml. Node 20, nothing else.
//   SECRET=whsec_… PORT=8090 node examples/shop/shop.mjs
// Its four orders stand below and are forgotten with the process; put your own system in their place.
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const secret = process.env.SECRET ?? "";
const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
if (key.length < 24) {
  console.error("SECRET must be the whsec_… that is entered in Baton");
  process.exit(1);
}

const day = 24 * 3600_000;
const at = (days) => new Date(Date.now() + days * day).toISOString();
const usd = (amount) => ({ amount, currency: "USD" });
const parcel = (status, sent, delivered = null) => ({
  carrier: "UPS", trackingNumber: "1Z999AA10123456784", trackingUrl: null,
  status, shippedAt: at(-sent), estimatedAt: null, deliveredAt: delivered && at(-delivered), items: ["1"],
});
const order = (number, title, more) => ({
  id: `o-${number}`, number, email: "jane@example.com", customerName: "Jane Doe",
  placedAt: at(-9), status: "open", payment: "paid",
  items: [{ id: "1", title, quantity: 1, price: usd("42.00"), finalSale: false, sku: `SKU-${number}` }],
  parcels: [], total: usd("42.00"), cancellableUntil: null, addressChangeableUntil: null,
  returnableUntil: null, returnable: [], returns: [], refunds: [],
  tags: [], customerTags: ["VIP"], country: "US", ...more,
});
const orders = [
  order("1001", "Mug", {
    placedAt: at(-0.01), cancellableUntil: at(1), addressChangeableUntil: at(1), tags: ["gift"],
  }),
  order("1002", "Carafe", { status: "shipped", parcels: [parcel("in_transit", 2)] }),
  order("1003", "Throw", {
    status: "delivered", parcels: [parcel("delivered", 7, 5)], returnableUntil: at(25), returnable: ["1"],
  }),
  order("1004", "Board", {
    status: "delivered", parcels: [parcel("delivered", 64, 60)], returnableUntil: at(-30), returnable: ["1"],
  }),
];
const products = [{ id: "p1", title: "Throw", price: usd("42.00"), about: "Wool, 130 x 170 cm.", inStock: true }];
const jane = { id: "c1", email: "jane@example.com", name: "Jane Doe", phone: null };
const done = new Map(); // what was answered to a key
const goesTo = new Map(); // the new addresses

const find = (number) => orders.find((o) => o.number.toLowerCase() === number.toLowerCase());
const once = (key, act) => {
  if (!done.has(key)) done.set(key, act());
  return done.get(key);
};

const answers = {
  shop: () => ({ name: "Example shop" }),
  order: ({ number }) => ({ order: find(number) ?? null }),
  orders: ({ email }) => ({
    orders: orders
      .filter((o) => o.email.toLowerCase() === email.toLowerCase())
      .sort((a, b) => b.placedAt.localeCompare(a.placedAt)),
  }),
  cancel({ number }) {
    const found = find(number);
    if (found?.status === "cancelled") return { status: "done" };
    if (!found?.cancellableUntil || found.cancellableUntil < at(0)) return { status: "refused" };
    Object.assign(found, {
      status: "cancelled", payment: "refunded", cancellableUntil: null, addressChangeableUntil: null,
      refunds: [{ amount: found.total, at: at(0) }],
    });
    return { status: "done" };
  },
  cancellation: ({ number }) => ({ status: find(number)?.status === "cancelled" ? "done" : "refused" }),
  return: (asked) => once(asked.key, () => takeBack(asked)),
  address: (asked) => once(asked.key, () => sendTo(asked)),
  reasons: () => ({ reasons: ["Changed my mind", "Not as described", "Other reason"] }),
  customer: ({ id, email }) => ({
    customer: id === jane.id || email?.toLowerCase() === jane.email ? jane : null,
  }),
  products: ({ words }) => ({
    products: products.filter((p) => words.toLowerCase().includes(p.title.toLowerCase())),
  }),
};

// Leave `addressChangeableUntil` out of your orders when addresses are not to be changed through Baton.
function sendTo({ number, address }) {
  const found = find(number);
  if (!found?.addressChangeableUntil || found.addressChangeableUntil < at(0)) {
    return { status: "refused", why: "it is too late" };
  }
  goesTo.set(found.number, address);
  return { status: "done" };
}

function takeBack({ number, items }) {
  const found = find(number);
  if (!found?.returnableUntil || found.returnableUntil < at(0)) {
    return { status: "refused", why: "the return window is over" };
  }
  if (!items.every((id) => found.returnable.includes(id))) {
    return { status: "refused", why: "an item may not be returned" };
  }
  const name = `${number}-R${found.returns.length + 1}`;
  found.returnable = found.returnable.filter((id) => !items.includes(id));
  found.returns.push({ name, status: "requested", requestedAt: at(0), items });
  return { status: "accepted", name };
}

function proven(headers, body) {
  const { "webhook-id": id = "", "webhook-timestamp": time = "", "webhook-signature": told = "" } = headers;
  const expected = Buffer.from(`v1,${createHmac("sha256", key).update(`${id}.${time}.${body}`).digest("base64")}`);
  const fresh = Math.abs(Date.now() / 1000 - Number(time)) < 300;
  const same = (one) => one.length === expected.length && timingSafeEqual(one, expected);
  return fresh && told.split(" ").map((one) => Buffer.from(one)).some(same);
}

createServer(async (request, response) => {
  let body = "";
  for await (const piece of request) body += piece;
  const reply = (status, json) => {
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(json));
  };
  if (request.method !== "POST" || !proven(request.headers, body)) return reply(401, { error: "not proven" });
  const asked = JSON.parse(body);
  const answer = Object.hasOwn(answers, asked.ask) ? answers[asked.ask] : null;
  return answer ? reply(200, answer(asked)) : reply(400, { error: "unknown question" });
}).listen(Number(process.env.PORT ?? 8090), "127.0.0.1", function () {
  console.log(`the example shop answers at http://127.0.0.1:${this.address().port}/`);
});
