import { isNetwork } from '../../packs/network-of';
import type { Pack } from '../../packs/schema';
import type { NamedNetwork } from './ledger-view';

/** What networks are called, but for their city: 流山市 above a column is a place. */
export const networkWords = (packs: readonly Pack[]): string[] => packs.filter(isNetwork).map(({ network }) => network);

/** Networks by the words that tables have for them. */
export const namedNetworks = (packs: readonly Pack[]): NamedNetwork[] =>
  packs.filter(isNetwork).map(({ id, title, network, municipality, codeLists }) => ({
    id,
    name: title,
    words: [network, municipality].filter((word) => word !== ''),
    serviceKinds: codeLists['serviceKinds'] ?? [],
  }));
