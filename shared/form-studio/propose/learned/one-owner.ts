import type { PlaceCandidate } from '../../find/candidate';
import type { Shares } from './traits';

/** A place, and which part of the form it stands in. */
interface InPart {
  candidate: Pick<PlaceCandidate, 'over' | 'rows' | 'side'>;
}

/**
 * Under one heading most places ask for the same one: where 氏名 and 電話 are the user's, メール is likelier theirs than the office's. What isn't about
 * anybody, as what is typed or the city's, is as likely as before.
 *
 * @param shares of each place in their order: how likely each item is
 */
export function ofOneOwner(places: readonly InPart[], shares: readonly Shares[]): Shares[] {
  const parts = places.map(partOf);
  const owners = shares.map(ownersOf);
  return shares.map((own, i) => {
    const others = owners.filter((_, j) => j !== i && parts[j] === parts[i]);
    const together = new Map<string, number>();
    for (const [owner, share] of others.flatMap((one) => [...one]))
      together.set(owner, (together.get(owner) ?? 0) + share);
    const all = sumOf(together.values());
    return all < LEAST_TOLD ? own : weighed(own, (owner) => ((together.get(owner) ?? 0) + UNSEEN) / all);
  });
}

const partOf = ({ candidate: { over, rows, side } }: InPart): string =>
  rows === null ? `${side} ${over[0] ?? ''}` : `list ${rows}`;

function ownersOf(shares: Shares): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  for (const [item, share] of shares) {
    const owner = ownerOf(item);
    if (owner !== null) owners.set(owner, (owners.get(owner) ?? 0) + share);
  }
  return owners;
}

/** What is about somebody is shared out anew among them. */
function weighed(shares: Shares, weightOf: (owner: string) => number): Shares {
  const anew = new Map<string, number>();
  let before = 0;
  for (const [item, share] of shares) {
    const owner = ownerOf(item);
    if (owner === null) continue;
    before += share;
    anew.set(item, share * weightOf(owner));
  }
  const all = sumOf(anew.values());
  const shared = (item: string, share: number): number => {
    const weight = anew.get(item);
    return weight === undefined || all === 0 ? share : (weight / all) * before;
  };
  return new Map([...shares].map(([item, share]) => [item, shared(item, share)]));
}

const sumOf = (shares: Iterable<number>): number => [...shares].reduce((sum, one) => sum + one, 0);

const ownerOf = (item: string): string | null => OWNERS.exec(item)?.[1] ?? null;
const OWNERS = /^(corporation|office|contact|administrator|staff|delegate|patient|consent|member)\./;

/** So much of the others must be about somebody for them to tell anything. */
const LEAST_TOLD = 0.8;
/** What nobody else there is may still be. */
const UNSEEN = 0.5;
