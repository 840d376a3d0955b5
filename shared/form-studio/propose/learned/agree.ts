import { hasRoomForDay, isChosenAmong, type PlaceCandidate } from '../../find/candidate';
import { typedNameAt } from '../../find/typed-names';
import { itemOf } from '../items';
import { LINE_OF_TWO, RINGED_NUMBER } from '../mend-proposals';
import type { PlaceProposal } from '../proposal';
import { certaintyMet } from './rules-met';
import type { Shares } from './traits';

/**
 * What rules say and what other forms have in such places, held against each other: each item has odds by how often it stands in places like this one,
 * the rule's own by how often that rule was right, and both are less where the same item belongs into another place of the form: of one 氏名 in two
 * sections one is somebody else's. The numbers are those of a logistic regression over the places of nine hands (3,470), each with what the rules said of
 * them before anybody had read them, and what was learned from the others; the weight of the shares, and from where on is proposed, were chosen anew on eight
 * hands (4,577), each half learned from without (docs/decisions/0024).
 *
 * @param shares of each place: how often each item stands in places like it
 */
export function agreed(proposals: readonly PlaceProposal[], shares: readonly Shares[]): PlaceProposal[] {
  const elsewhere = new Elsewhere(proposals, shares);
  return proposals.map((one, i) => agreedAt(one, shares[i] ?? new Map(), (item) => elsewhere.of(item, i)));
}

/** What else of the form an item most likely belongs into. */
interface OtherPlaces {
  count: number;
  /** The most that one of them has of it. */
  share: number;
  /** Whether one of them is called the same. */
  isAlike: boolean;
}

/** In lists each item is asked for in each row, and before a change as after it: those are no other places. */
class Elsewhere {
  private readonly byItem = new Map<string, { place: number; share: number }[]>();
  /** Before or after a change, above or below a line to cut along: in another part an item is asked for once more. */
  private readonly parts: readonly string[];

  constructor(
    private readonly proposals: readonly PlaceProposal[],
    shares: readonly Shares[],
  ) {
    this.parts = proposals.map(({ candidate }) => `${candidate.side} ${isOnCopy(candidate)}`);
    for (const [place, own] of shares.entries()) {
      const [item, share] = [...own].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
      if (proposals[place]?.candidate.rows !== null) continue;
      this.byItem.set(item, [...(this.byItem.get(item) ?? []), { place, share }]);
    }
  }

  of(item: string, at: number): OtherPlaces {
    const others = (this.byItem.get(item) ?? []).filter(
      ({ place }) => place !== at && this.parts[place] === this.parts[at],
    );
    return {
      count: others.length,
      share: Math.max(0, ...others.map((one) => one.share)),
      isAlike: others.some(({ place }) => this.proposals[place]?.label === this.proposals[at]?.label),
    };
  }
}

/** 切り取り線, 【ご本人控え】: below it stands once more what stands above. */
const isOnCopy = ({ over }: PlaceCandidate): boolean =>
  over.slice(0, 3).some((heading) => heading.length <= 60 && ON_COPY.test(heading));
const ON_COPY = /控え?(?:[】）)」]|$)|切り?取り/;

function agreedAt(proposal: PlaceProposal, shares: Shares, elsewhere: (item: string) => OtherPlaces): PlaceProposal {
  if (isCertain(proposal)) return proposal;
  const told = byHandTogether(asTyped(shares, proposal.item), proposal.item);
  const likely = [...told]
    .filter(([item]) => item === proposal.item || fits(item, proposal.candidate))
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, CHOICES);
  const said = proposal.item ?? 'none';
  const options = new Set([...likely.map(([item]) => item), ...(proposal.item === null ? [] : [proposal.item])]);
  const [best, next] = [...options]
    .map((item) => ({ item, share: shareOf(item, proposal, told.get(item) ?? 0, elsewhere(item)) }))
    .toSorted((a, b) => b.share - a.share);
  if (!best) return proposal;
  if (best.item === said && best.share >= leastOf(best.item)) return proposal;
  const isShown = best.item !== 'none' && best.share >= leastOf(best.item);
  const suggestion = best.item === 'none' ? (next?.item ?? null) : best.item;
  return {
    ...proposal,
    item: isShown ? best.item : null,
    suggestion: isShown ? null : suggestion,
    certainty: isShown ? 'likely' : 'open',
    reason: isShown ? 'ほかの様式で、同じような言葉と並びの欄に入っていたものです。' : openReason(proposal, suggestion),
  };
}

function openReason({ item, reason }: PlaceProposal, suggestion: string | null): string {
  if (item !== null && item === suggestion) return `${reason}たしかではないので、選んでください。`;
  const often = itemOf(suggestion ?? '')?.label;
  return often === undefined
    ? 'まわりの言葉からは決められませんでした。選んでください。'
    : `まわりの言葉からは決められませんでした。ほかの様式では「${often}」のことが多い欄です。`;
}

/** Whether it can be written there: a day in its three rooms, a code behind 〒, among words only what is chosen. */
function fits(item: string, candidate: PlaceCandidate): boolean {
  if (ANYWHERE.has(item)) return true;
  const isDay = itemOf(item)?.type === 'date-wareki';
  if (candidate.shape === 'date') return isDay;
  if (candidate.shape === 'postal') return item.endsWith('.postalCode');
  if (isDay && !hasRoomForDay(candidate)) return false;
  return !isChosenAmong(candidate) || CHOSEN.has(item);
}
const ANYWHERE: ReadonlySet<string> = new Set(['typed', 'signature', 'city', 'none']);
const CHOSEN: ReadonlySet<string> = new Set([
  ...['office.serviceKind', 'corporation.kind', 'device.kind', 'device.ownership'],
  ...['staff.jobType', 'staff.action', 'staff.isSystemManager'],
]);

/** Somebody has typed the name of the item into the file; nothing is ever written where one signs; of a second one the ledger has nothing, whatever such places hold. */
const isCertain = ({ candidate, rule }: PlaceProposal): boolean =>
  rule === 'named' ||
  rule === 'second one' ||
  rule === RINGED_NUMBER ||
  rule === LINE_OF_TWO ||
  typedNameAt(candidate) !== null ||
  candidate.shape === 'seal';

/**
 * What no form had when they were learned from, as 受任者のメール or a field that is new: it was typed there. That it is a mail they do know; whose it is only the rule.
 */
function asTyped(shares: Shares, said: string | null): Shares {
  if (said === null || said.includes('+') || shares.size === 0 || shares.has(said)) return shares;
  const what = whatOf(said);
  const ofOthers = [...shares].filter(([item]) => what !== '' && whatOf(item) === what);
  const share = ofOthers.reduce((sum, [, one]) => sum + one, shares.get('typed') ?? 0);
  return new Map([...shares, [said, share]]);
}
/** .mail of office.mail; '' where an item is about nobody. */
const whatOf = (item: string): string => item.replace(/^[^.]*/, '');

/** A signature is written by hand, too: forms seldom tell them apart. */
function byHandTogether(shares: Shares, said: string | null): Shares {
  const [kept, other] = said === 'signature' ? ['signature', 'typed'] : ['typed', 'signature'];
  const together = new Map(shares);
  together.set(kept, (shares.get(kept) ?? 0) + (shares.get(other) ?? 0));
  together.delete(other);
  return together;
}

function shareOf(
  item: string,
  { item: said, rule }: PlaceProposal,
  share: number,
  { count, share: most, isAlike }: OtherPlaces,
): number {
  const sure = said === null ? 0 : odds(certaintyMet(rule));
  const own = item === said ? 0.61 + 0.29 * sure : -0.13 * sure;
  const other = 0.16 * Math.log1p(count) - 1.16 * most - (isAlike ? 0.97 : 0);
  return 1 / (1 + Math.exp(-(0.6 * odds(share) + own + other + (item === 'none' ? 0.53 : 0.4))));
}
const odds = (share: number): number => Math.log(Math.max(share, 0.002) / (1 - Math.min(share, 0.998)));

const CHOICES = 3;
/** Below it nothing is proposed. */
const LEAST = 0.77;
/** … that the office leaves to the city. */
const LEAST_OF_CITY = 0.7;
/** … that is written by hand: a place too many is seen whenever a paper is made, a value too many stands on it. */
const LEAST_BY_HAND = 0.6;
function leastOf(item: string): number {
  if (item === 'typed' || item === 'signature') return LEAST_BY_HAND;
  return item === 'city' ? LEAST_OF_CITY : LEAST;
}
