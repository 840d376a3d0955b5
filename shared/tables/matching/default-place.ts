import type { ProblemCode } from '../../problems/catalog';
import { takenPartIn } from '../../ledger/taking-part';
import { problem } from '../../problems/problem';
import { networkDecided } from './asked-network';
import { choiceOf } from './choices';
import { entryOf } from '../../text/by-word';
import type { DraftRow } from './draft-row';
import type { ImportDecisions } from './import-decisions';
import type { LedgerView } from './ledger-view';
import { officeOfUsers, placeSaid } from './nobody-words';
import { officeOfPlace } from './office-names';
import type { CellProblem, RowRemark } from './planned';

/** Where a new record belongs whose row doesn't say it: an id, and what says so where that is worth a look; the question; or that it is nowhere here. */
export type DefaultPlace =
  | { id: string; told?: RowRemark; problem?: undefined }
  | { id?: undefined; problem: CellProblem }
  | { id: null; problem?: undefined };

/**
 * The office of whoever it belongs to; of a device the one in which it lies; else as decided for all rows of which nobody knows, the one in use, the
 * only one there is. What was decided for a spare device moves none that somebody uses.
 */
export function placeInOffice(draft: DraftRow, ledger: LedgerView, decisions: ImportDecisions): DefaultPlace {
  const offices = officesOf(ledger);
  const registered = (wanted: string | null | undefined): string | undefined =>
    offices.find(({ id }) => id === wanted)?.id;
  const decided = (said: string) => offices.find(({ id }) => id === entryOf(decisions.offices, said));
  const asked = (): DefaultPlace => needed('office', '', offices.map(choiceOf(ledger, 'offices')));
  const holder = ledger.people.find(({ id }) => id === draft.ids.holder);
  const patient = ledger.patients.find(({ id }) => id === draft.ids.patient);
  const own = registered(holder?.officeId) ?? registered(patient?.officeId);
  if (own) return { id: own };
  const word = String(draft.row.values['keptAt'] ?? '');
  const there = word !== '' && offices.length > 1 ? (decided(word) ?? officeOfPlace(word, offices)) : null;
  // Somebody has said that it isn't the one where it lies: of what holds for all others they have said nothing.
  if (there && decisions.rowWords[draft.row.line]?.['office'] === '') return asked();
  if (there)
    return {
      id: there.id,
      told: problem('plan/office-by-place', { word: word.replaceAll(/\s*\n\s*/g, ' ') }) as RowRemark,
    };
  const sharers = String(draft.row.values['holder'] ?? '');
  const theirs =
    holder || sharers === ''
      ? undefined
      : registered(decided(placeSaid(sharers))?.id ?? officeOfUsers(sharers, offices));
  if (theirs && decisions.rowWords[draft.row.line]?.['office'] === '') return asked();
  if (theirs && offices.length > 1)
    return { id: theirs, told: problem('plan/office-by-sharers', { word: sharers }) as RowRemark };
  const usual = registered(usualOffice(ledger, decisions));
  return usual ? { id: usual } : asked();
}

const officesOf = ({ offices }: LedgerView): LedgerView['offices'] =>
  offices.filter(({ status }) => status === 'registered');

/** Where a row belongs that says nothing at all of it; null: nobody knows. */
export function usualOffice(ledger: LedgerView, decisions: Pick<ImportDecisions, 'offices'>): string | null {
  const offices = officesOf(ledger);
  const only = offices.length === 1 ? offices[0]?.id : undefined;
  const wanted = [decisions.offices[''], ledger.officeInUse, only];
  return wanted.find((one) => offices.some(({ id }) => id === one)) ?? null;
}

/**
 * The only network that the office takes part in; else as decided, or the only one that there is. What was decided for IDs of which nobody knew
 * it moves none of which it was known.
 *
 * @param word what the decision is of: the heading of the IDs; '' where they have none
 */
export function placeInNetwork(
  officeId: string | null,
  ledger: LedgerView,
  decisions: ImportDecisions,
  word: string,
): DefaultPlace {
  const packIds = new Set(takenPartIn(ledger.enrolments, officeId).map(({ packId }) => packId));
  const only = packIds.size === 1 ? [...packIds][0] : undefined;
  const alone = ledger.networks.length === 1 ? ledger.networks[0]?.id : undefined;
  const decided = networkDecided(decisions.networks, word, ledger.networks);
  const isAtHand = (id: string | null | undefined): boolean => ledger.networks.some((network) => network.id === id);
  const id = isAtHand(only) ? only : decided === undefined ? alone : decided;
  if (id !== undefined) return { id };
  const first = [...ledger.networks].sort((a, b) => Number(packIds.has(b.id)) - Number(packIds.has(a.id)));
  return needed(
    'network',
    word,
    first.map(({ id: packId, name }) => ({ id: packId, name, about: '' })),
  );
}

const needed = (of: 'office' | 'network', word: string, choices: CellProblem['choices']): DefaultPlace => {
  const { code, message } = problem(`plan/${of}-needed`, {});
  return { problem: { code: code as ProblemCode, message, word: { of, word }, choices } };
};
