import { CALLED, USED } from '../../ledger/device-memo';
import type { Device } from '../../ledger/entities';
import { isEmployed } from '../../rules/staff-rules';
import { foldKey } from '../../text/fold-key';
import { problem } from '../../problems/problem';
import type { CalendarDate } from '../../text/calendar-date';
import { deviceLabel, labelsIn } from './device-label';
import type { DraftRow, SeveralUsers } from './draft-row';
import type { ImportDecisions } from './import-decisions';
import type { LedgerView } from './ledger-view';
import type { RowRemark } from './planned';
import { saysSpare } from './nobody-words';

/** By which words a device may be meant, those first that say the most: its number, what it is called, its model. */
type Words = readonly [number: string, called: string, model: string];

/** A device of the list or of the ledger; a row of the list that may have a user. */
interface Known {
  words: Words;
  row: DraftRow | null;
}

/**
 * New devices of which the list doesn't say who uses them: by the memos of IDs (使う端末：iPad①) that came from a table beside it. Of a word that two
 * devices are called nobody knows which is meant.
 */
export function withUsersOfIds(
  drafts: readonly DraftRow[],
  ledger: LedgerView,
  { rowWords }: Pick<ImportDecisions, 'rowWords'>,
  today: CalendarDate,
): readonly DraftRow[] {
  const said = usedBy(ledger, today);
  if (said.length === 0) return drafts;
  const own = drafts.filter(({ partOf, hasNoDevice = false }) => partOf === undefined && !hasNoDevice);
  const matched = new Set(drafts.map(({ match }) => match.record?.id));
  const others = ledger.devices.filter(({ id, status }) => status === 'registered' && !matched.has(id));
  const known: Known[] = [
    ...own.map((row) => ({ words: wordsOfRow(row), row })),
    ...others.map((device) => ({ words: wordsOfDevice(device), row: null })),
  ];
  const users = new Map<DraftRow, { word: string; people: LedgerView['people'][number][] }>();
  for (const { word, person } of said) {
    const row = meantBy(word, known);
    if (!row || !isOpen(row) || rowWords[row.row.line]?.['holder'] === '') continue;
    const before = users.get(row);
    if (!before) users.set(row, { word, people: [person] });
    else if (!before.people.includes(person)) before.people.push(person);
  }
  return drafts.map((draft) => {
    const found = users.get(draft);
    return found ? withUsers(draft, found) : draft;
  });
}

/** Each word for a device in the memos of IDs, with whoever has the ID. */
function usedBy({ accounts, people }: LedgerView, today: CalendarDate) {
  const byId = new Map(people.map((one) => [one.id, one]));
  return accounts.flatMap(({ status, holderId, note }) => {
    const person = holderId === null || status !== 'registered' ? undefined : byId.get(holderId);
    if (!person || !isEmployed(person, today)) return [];
    return linesOf(note, USED)
      .flatMap(labelsIn)
      .map((word) => ({ word, person }));
  });
}

const linesOf = (note: string, head: string): string[] =>
  note.split('\n').flatMap((line) => (line.startsWith(head) ? line.slice(head.length).trim() : []));

const wordsOfRow = ({ row: { values } }: DraftRow): Words => {
  const key = (field: string): string => foldKey(String(values[field] ?? ''));
  return [key('assetNumber'), key('calledSo'), key('model')];
};

const wordsOfDevice = ({ assetNumber, note, model }: Device): Words => [
  foldKey(assetNumber),
  foldKey(linesOf(note, CALLED)[0] ?? ''),
  foldKey(model),
];

/** ①（石渡さんと） is ①, where nothing is called as it stands. Null: none, several, or one that isn't in the list. */
function meantBy(word: string, known: readonly Known[]): DraftRow | null {
  for (const key of [word, deviceLabel(word).number].map(foldKey)) {
    for (const tier of [0, 1, 2] as const) {
      const [one, ...others] = known.filter(({ words }) => key !== '' && words[tier] === key);
      if (one) return others.length === 0 ? one.row : null;
    }
  }
  return null;
}

/** Nothing is said of its user, in the list or the ledger. 共用 was said, and stands as a note. */
const isOpen = ({ row, ids, wordProblems, match, isLeft }: DraftRow): boolean =>
  !isLeft &&
  match.record === null &&
  !match.asked &&
  ids.holder === undefined &&
  !wordProblems.holder &&
  String(row.values['holder'] ?? '') === '' &&
  ![...row.problems, ...row.notes].some(({ field }) => field === 'holder') &&
  !saysSpare('', String(row.values['note'] ?? ''));

function withUsers(
  draft: DraftRow,
  { word, people }: { word: string; people: readonly LedgerView['people'][number][] },
): DraftRow {
  const [first, ...others] = people.map(({ id, name }) => ({ id, name }));
  if (!first) return draft;
  const users: SeveralUsers = { ...first, others };
  const names = others.map(({ name }) => `${name}さん`).join('、');
  const holder = people.map(({ name }) => name).join('、');
  return {
    ...draft,
    ...{ users, ids: { ...draft.ids, holder: first.id } },
    row: { ...draft.row, values: { ...draft.row.values, holder } },
    wordsTold: { ...draft.wordsTold, holder: problem('plan/users-by-ids', { word, names }) as RowRemark },
  };
}
