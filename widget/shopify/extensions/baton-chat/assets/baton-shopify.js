/** Tells Baton what Shopify's page knows: consent first, then products, searches and the cart. */
(function () {
  "use strict";

  function tell(context) {
    (window.Baton = window.Baton || []).push(function (baton) {
      baton.setContext(context);
    });
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
    try {
      var here = JSON.parse(document.getElementById("baton-page").textContent);
      if (here.product) {
        tell({ product: Object.assign({}, here.product, { url: new URL(here.product.url, location.href).href }) });
      }
      if (here.search) {
        tell({ search: String(here.search) });
      }
    } catch {
      // an old copy of the block
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

  document.addEventListener("visitorConsentCollected", consent);
  if (window.Shopify && window.Shopify.loadFeatures) {
    window.Shopify.loadFeatures([{ name: "consent-tracking-api", version: "0.1" }], function (failed) {
      if (!failed) {
        consent();
      }
    });
  }
})();
