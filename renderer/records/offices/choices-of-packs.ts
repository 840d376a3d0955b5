import type { Pack } from '@shared/packs/schema';

/** The words that the networks at hand use, each once. */
export const serviceKindsOf = (packs: readonly Pack[]): string[] => [
  ...new Set(packs.flatMap(({ codeLists }) => codeLists['serviceKinds'] ?? [])),
];

/** The cities whose own the networks at hand are. */
export const ownCitiesOf = (packs: readonly Pack[]): string[] => [
  ...new Set(packs.map(({ municipality }) => municipality).filter((city) => city !== '')),
];

/** With those that a network of a prefecture names, to be chosen from. */
export const citiesOf = (packs: readonly Pack[]): string[] => [
  ...new Set([...ownCitiesOf(packs), ...packs.flatMap(({ cities }) => cities)]),
];
