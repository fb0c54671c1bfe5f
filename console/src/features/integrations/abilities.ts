import type { Capabilities } from '@/lib/queries';

type Feature = Capabilities['features'][number];

/** In the order in which a merchant asks. */
const ORDER: Feature[] = ['WAY_BACK', 'PRIVATE_NOTE', 'CUSTOM_FIELDS', 'PRIORITY', 'TAGS', 'AGENT_LINK', 'THREADING', 'APPEND_AS_SHOPPER', 'PHONE_ONLY'];

/** What a helpdesk can do, as keys of the catalogue. */
export function abilities({ features, photos }: Capabilities) {
  const can = ORDER.filter((one) => features.includes(one)).map((one) => `ability.${one}` as const);
  return photos.largest > 0 ? [...can, 'ability.photos' as const] : can;
}
