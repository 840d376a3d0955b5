import type { Pack } from '../../packs/schema';
import type { NamedNetwork } from './ledger-view';

/** Networks by the words that tables have for them. */
export const namedNetworks = (
  packs: readonly Pick<Pack, 'id' | 'title' | 'network' | 'municipality' | 'codeLists'>[],
): NamedNetwork[] =>
  packs.map(({ id, title, network, municipality, codeLists }) => ({
    id,
    name: title,
    words: [network, municipality].filter((word) => word !== ''),
    serviceKinds: codeLists['serviceKinds'] ?? [],
  }));
