import type { Capabilities } from '@/lib/queries';

type Feature = Capabilities['features'][number];

/** In the order in which a merchant asks. */
const ORDER: Feature[] = ['WAY_BACK', 'THREADING', 'APPEND_AS_SHOPPER', 'PRIVATE_NOTE', 'PRIORITY', 'TAGS', 'CUSTOM_FIELDS', 'AGENT_LINK', 'PHONE_ONLY'];

/** What a helpdesk can do, as keys of the catalogue. */
export function abilities({ features, photos }: Capabilities) {
  const can = ORDER.filter((one) => features.includes(one)).map((one) => `ability.${one}` as const);
  return photos.largest > 0 ? [...can, 'ability.photos' as const] : can;
}
