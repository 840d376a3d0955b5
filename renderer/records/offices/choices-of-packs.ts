import type { Pack } from '@shared/packs/schema';

/** The words that the networks at hand use, each once. */
export const serviceKindsOf = (packs: readonly Pack[]): string[] => [
  ...new Set(packs.flatMap(({ codeLists }) => codeLists['serviceKinds'] ?? [])),
];

export const citiesOf = (packs: readonly Pack[]): string[] => [
  ...new Set(packs.map(({ municipality }) => municipality).filter((city) => city !== '')),
];
