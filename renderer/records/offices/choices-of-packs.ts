import type { Pack } from '@shared/packs/schema';
import { FURTHER_SERVICES } from '@shared/text/service-words';

/** The words that the networks at hand use, each once, and services that they have no word for; その他 is the last. */
export function serviceKindsOf(packs: readonly Pack[]): string[] {
  const all = new Set([...packs.flatMap(({ codeLists }) => codeLists['serviceKinds'] ?? []), ...FURTHER_SERVICES]);
  const other = all.delete(OTHER) ? [OTHER] : [];
  return [...all, ...other];
}
const OTHER = 'その他';

/** The cities whose own the networks at hand are. */
export const ownCitiesOf = (packs: readonly Pack[]): string[] => [
  ...new Set(packs.map(({ municipality }) => municipality).filter((city) => city !== '')),
];

/** With those that a network of a prefecture names, to be chosen from. */
export const citiesOf = (packs: readonly Pack[]): string[] => [
  ...new Set([...ownCitiesOf(packs), ...packs.flatMap(({ cities }) => cities)]),
];
