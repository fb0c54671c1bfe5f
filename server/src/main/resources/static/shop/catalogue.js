/** What the shop sells, as its pages show it. */
export const PRODUCTS = [
  { id: "mug", title: "Stoneware Mug", price: 18.00, about: "Hand-glazed stoneware, 350 ml, in oat. Dishwasher and microwave safe.", alt: "Oat-coloured stoneware mug, glazed by hand", finalSale: false, inStock: true },
  { id: "bowl", title: "Stoneware Bowl", price: 24.00, about: "Hand-glazed stoneware, 16 cm across, in oat. Dishwasher and microwave safe.", alt: "Oat-coloured stoneware bowl", finalSale: false, inStock: true },
  { id: "teapot", title: "Enamel Teapot", price: 56.00, about: "Enamelled steel, 1.1 litres, with a removable infuser. Works on gas, electric and induction hobs. Wash by hand.", alt: "Green enamel teapot with a round lid", finalSale: false, inStock: true },
  { id: "carafe", title: "Glass Carafe", price: 32.00, about: "Borosilicate glass, 1 litre, with a cork stopper. Dishwasher safe without the stopper.", alt: "Glass carafe with a cork stopper", finalSale: false, inStock: true },
  { id: "tray", title: "Walnut Tray", price: 48.00, about: "Solid walnut, 30 by 20 cm, finished with food-safe oil. Wipe clean, not for the dishwasher.", alt: "Walnut tray with a cup on it", finalSale: false, inStock: true },
  { id: "board", title: "Oak Cutting Board", price: 64.00, about: "Solid oak, 40 by 28 cm, with a juice groove. Wash by hand and oil now and then.", alt: "Oak cutting board with a juice groove", finalSale: false, inStock: true },
  { id: "towels", title: "Linen Tea Towels", price: 24.00, about: "Set of two, pure washed linen, 50 by 70 cm. Machine wash at 60 degrees.", alt: "Two linen tea towels on a rail", finalSale: false, inStock: true },
  { id: "apron", title: "Linen Apron", price: 42.00, about: "Pure washed linen with cross-back straps and one pocket. One size. Machine wash at 40 degrees.", alt: "Linen apron with one pocket", finalSale: false, inStock: true },
  { id: "throw", title: "Wool Throw", price: 120.00, about: "Pure new wool, 130 by 180 cm, woven in Vermont. Dry clean only.", alt: "Folded grey-green wool throw with fringes", finalSale: false, inStock: true },
  { id: "cushion", title: "Cushion Cover", price: 12.00, about: "Cotton canvas, 45 by 45 cm, from last year's colors. Final sale.", alt: "Cushion cover in rust and oat", finalSale: true, inStock: true },
  { id: "candle", title: "Beeswax Candle", price: 16.00, about: "Pure beeswax with a cotton wick, burns for about 40 hours. Unscented apart from the wax itself.", alt: "Burning beeswax candle", finalSale: false, inStock: true },
  { id: "tote", title: "Cotton Tote", price: 14.00, about: "Organic cotton, 38 by 42 cm, long handles. Machine wash cold.", alt: "Cotton tote bag", finalSale: false, inStock: true },
  { id: "planter", title: "Ceramic Planter", price: 28.00, about: "Glazed ceramic, 14 cm across, with a drainage hole and a saucer.", alt: "Terracotta-coloured planter with a leafy plant", finalSale: false, inStock: true },
  { id: "lamp", title: "Reading Lamp", price: 89.00, about: "Brass and powder-coated steel, with a dimmable LED bulb included. For 110 to 120 volts.", alt: "Brass reading lamp", finalSale: false, inStock: false },
  { id: "notebook", title: "Dotted Notebook", price: 15.00, about: "160 dotted pages of 100 g recycled paper, A5, lies flat when open.", alt: "Green notebook with an elastic band", finalSale: false, inStock: true },
  { id: "giftcard", title: "Gift Card", price: 50.00, about: "Sent by email within minutes, valid for five years. Gift cards cannot be returned.", alt: "Gift card with a finch on it", finalSale: true, inStock: true },
];

export function product(id) {
  return PRODUCTS.find((each) => each.id === id);
}

export function dollars(amount) {
  return `$${amount.toFixed(2)}`;
}
