import { networkName } from '@shared/packs/network-of';
import type { Pack } from '@shared/packs/schema';
import type { NetworkChoice } from './listed-kind';

/** A network's name by the id of its pack; empty for one that nobody here knows. */
export const networkNameIn =
  (packs: readonly Pack[]) =>
  (packId: string): string => {
    const pack = packs.find(({ id }) => id === packId);
    return pack ? networkName(pack) : '';
  };

/** The networks of some records, each once. */
export function networkChoices(records: Iterable<{ packId: string }>, packs: readonly Pack[]): NetworkChoice[] {
  const nameOf = networkNameIn(packs);
  const ids = new Set(Array.from(records, ({ packId }) => packId));
  return [...ids].map((id) => ({ id, network: nameOf(id) || id }));
}

/** Those of one network. */
export const ofPack =
  (packId: string) =>
  (record: { packId: string }): boolean =>
    record.packId === packId;
