import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { propose } from '@shared/form-studio/propose/propose';
import { asFound, type PlaceProposal } from '@shared/form-studio/propose/proposal';
import type { BundledForm, BundledPlace } from './expected-places';

export interface BundledScore {
  places: number;
  right: number;
  /** Places that take something of the ledger. */
  ofLedger: { places: number; right: number };
  proposals: number;
  wrong: number;
}

/** What the rules find, sure or not, in the bundled forms; they have been made beside them. */
export function scoreBundled(forms: readonly BundledForm[]): BundledScore {
  const score: BundledScore = { places: 0, right: 0, ofLedger: { places: 0, right: 0 }, proposals: 0, wrong: 0 };
  for (const form of forms) {
    const proposals = propose(findCandidates(form.page)).map(asFound);
    const seen = new Map<PlaceProposal, boolean>();
    for (const place of form.expected) {
      const found = proposalAt(proposals, place);
      const isRight = found !== undefined && isSame(found, place);
      const isOfLedger = place.items[0] !== 'typed';
      score.places++;
      if (isOfLedger) score.ofLedger.places++;
      if (isRight) score.right++;
      if (isRight && isOfLedger) score.ofLedger.right++;
      if (found) seen.set(found, seen.get(found) === true || isRight);
    }
    score.proposals += proposals.filter(({ item }) => item !== null).length;
    score.wrong += [...seen].filter(([{ item }, isRight]) => item !== null && !isRight).length;
  }
  return score;
}

const proposalAt = (
  proposals: readonly PlaceProposal[],
  { paragraph, sheet, cell, from, to }: BundledPlace,
): PlaceProposal | undefined =>
  proposals.find(({ candidate }) =>
    candidate.places.some((one) =>
      paragraph === null
        ? one.sheet === sheet && one.cell === cell
        : one.paragraph === paragraph && one.from <= to && one.to >= from,
    ),
  );

/** Of several values in one place one is enough: the manifest says them in cases, too. */
function isSame({ item }: PlaceProposal, { items }: BundledPlace): boolean {
  if (item === null) return false;
  const said = [item, ...item.split('+'), ...(WHOLE.get(item) ?? [])];
  return said.some((one) => items.includes(one)) || (item === 'signature' && items.includes('typed'));
}

const WHOLE = new Map([
  ['corporation.representative', ['corporation.representativeTitle', 'corporation.representativeName']],
  ['office.head', ['office.headTitle', 'office.headName']],
  ['staff.family', ['staff.name']],
  ['staff.given', ['staff.name']],
  ['staff.familyKana', ['staff.kana']],
  ['staff.givenKana', ['staff.kana']],
]);
