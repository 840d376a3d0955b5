import type { PackListing } from '@shared/ipc/contract';
import { isMadeHere } from '@shared/packs/network-of';

interface PackGroup {
  title: string;
  listings: readonly PackListing[];
}

/** Forms that were made here are no city's: they stand by themselves, and first. */
export function packsApart(listings: readonly PackListing[]): PackGroup[] {
  const isOwn = ({ pack }: PackListing): boolean => pack.ok && isMadeHere(pack.value);
  return [
    { title: '自分の様式', listings: listings.filter(isOwn) },
    { title: '市・ネットワークの様式', listings: listings.filter((one) => !isOwn(one)) },
  ].filter((group) => group.listings.length > 0);
}
