/** Tells Baton what Shopify's page knows: who is signed in, consent, then products, searches and the cart. */
(function () {
  "use strict";

  function tell(context) {
    (window.Baton = window.Baton || []).push(function (baton) {
      baton.setContext(context);
    });
  }

  function say(who) {
    (window.Baton = window.Baton || []).push(function (baton) {
      baton.identify(who);
    });
  }

  /**
   * Who is signed in, by a token that Shopify's app proxy vouches for: what stands in the page itself is believed by
   * nobody. Who was signed in on an earlier page and is no longer is told, too.
   */
  function customer() {
    var here = read();
    var mark = "baton." + here.store + ".customer";
    if (here.customer && here.proxy) {
      remember(mark, "1");
      fetch(here.proxy + "/identity", { headers: { Accept: "application/json" }, cache: "no-store" })
        .then(function (answer) {
          return answer.ok ? answer.json() : {};
        })
        .then(function (answer) {
          if (answer.identityToken) {
            say(answer.identityToken);
          }
        })
        .catch(function () {
          // not reached: the chat asks, as it does with guests
        });
    } else if (here.customer === false && remember(mark, null)) {
      say(null);
    }
  }

  /** Keeps a mark, or takes it away; whether it was there. */
  function remember(mark, text) {
    try {
      var before = localStorage.getItem(mark);
      if (text) {
        localStorage.setItem(mark, text);
      } else {
        localStorage.removeItem(mark);
      }
      return before !== null;
    } catch {
      return false;
    }
  }

  function read() {
    try {
      return JSON.parse(document.getElementById("baton-page").textContent);
    } catch {
      return {}; // an old copy of the block
    }
  }

  function consent() {
    try {
      tell({ consent: Boolean(window.Shopify.customerPrivacy.analyticsProcessingAllowed()) });
    } catch {
      // no word on consent: none is taken for granted
    }
    page();
  }

  function page() {
    tell({ page: {} });
    var here = read();
    if (here.product) {
      tell({ product: Object.assign({}, here.product, { url: new URL(here.product.url, location.href).href }) });
    }
    if (here.search) {
      tell({ search: String(here.search) });
    }
  }

  function money(amount) {
    return amount && amount.amount !== undefined ? amount.amount + " " + (amount.currencyCode || "") : undefined;
  }

  function cart(given) {
    var lines = (given && (given.lines || given.items)) || [];
    lines = lines.nodes || lines;
    var items = [];
    for (var i = 0; i < lines.length && i < 20; i++) {
      var line = lines[i];
      var product = (line.merchandise && line.merchandise.product) || line.product || line;
      items.push({ title: String(product.title || ""), quantity: Number(line.quantity) || 1 });
    }
    return { items: items, total: money(given && given.cost && given.cost.totalAmount) };
  }

  var events = {
    "shopify:product:view": function (detail) {
      var product = detail.product || detail;
      var variant = detail.variant || detail.selectedVariant || {};
      return product.title ? { product: { title: String(product.title), url: location.href, price: money(variant.price) } } : null;
    },
    "shopify:search:update": function (detail) {
      var query = detail.query || (detail.search && detail.search.query);
      return query ? { search: String(query) } : null;
    },
    "shopify:cart:view": function (detail) {
      return { cart: cart(detail.cart || detail) };
    },
    "shopify:cart:lines-update": function (detail) {
      return detail.cart ? { cart: cart(detail.cart) } : null;
    },
  };

  Object.keys(events).forEach(function (name) {
    document.addEventListener(name, function (event) {
      try {
        var context = events[name](event.detail || event);
        if (context) {
          tell(context);
        }
      } catch {
        // a shape that is not known: no step, and no harm to the page
      }
    });
  });

  customer();
  document.addEventListener("visitorConsentCollected", consent);
  if (window.Shopify && window.Shopify.loadFeatures) {
    window.Shopify.loadFeatures([{ name: "consent-tracking-api", version: "0.1" }], function (failed) {
      if (!failed) {
        consent();
      }
    });
  }
})();
