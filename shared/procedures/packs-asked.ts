import type { EventKind } from '../ledger/event';
import { isForThose, isNetwork } from '../packs/network-of';
import type { Pack } from '../packs/schema';

/**
 * Whether a pack has a say in what happens to who takes part in these networks: of its own network always, were it only that it asks for nothing; of forms
 * beside the networks only where somebody has said that they are handed in then.
 */
export const hasSay = (pack: Pack, kinds: readonly EventKind[], networkIds: ReadonlySet<string>): boolean =>
  isForThose(pack, networkIds) && (isNetwork(pack) || pack.procedures.some(({ event }) => kinds.includes(event)));
