import type { Staff } from '../../ledger/entities';
import { takesPart } from '../../ledger/taking-part';
import { isLoginField, isUseField, plainly, saidUse } from '../import/beside-fields';
import { saysElsewhere } from '../import/cell-habits';
import { columnsOfPart, type ReadRow, type TableReading } from '../import/reading';
import type { DraftRow } from './draft-row';
import type { ImportDecisions } from './import-decisions';
import type { LedgerView, NamedNetwork } from './ledger-view';
import type { ImportPlan } from './planned';
import { networkOfId } from './network-above';

/** なし, 未発行: nobody's ID. */
const NONE = /^(?:なし|無し?|ない|不要|-+|―+|ー+|－+|×|✕|\/)$/;
const NOT_YET = /^未(?:発行)?$/;

/** 申請中, 招待待ち, 未登録, 対象外: there is no ID yet, or won't be one. */
const WAITS =
  /^[（(]?(?:未|まだ|なし|無し?$|ない|不要|対象外|(?:使用|利用|登録)(?:しない|せず|なし)|使わない|(?:申請|申込み?|申し込み|手続き?|登録|発行|招待|準備|依頼)(?:中|待ち|予定)|これから|予定|申$|invited$|pending$|[-―ー－×✕/]+$)/;

/** In a list of IDs: somebody who has none, by an empty cell or 申請中 in it. 利用中 beside it says that one is missing there. */
export function saysNoId({ values, problems }: ReadRow): boolean {
  const holder = String(values['holder'] ?? '').trim();
  const said = problems.filter(({ field }) => field === 'loginName');
  if (holder === '' || said.length === 0) return false;
  const state = plainly(String(values['idState'] ?? ''));
  const isOpen = said.every(({ code, text }) => /^cell\/(?:required|login)$/.test(code) && !saysElsewhere(text));
  return isOpen && (state === '' || WAITS.test(state));
}

/** What a column of IDs says of somebody who has none; null: nothing, as an empty cell does. */
function saidOfNone({ values, notes }: ReadRow, field: string): 'IDなし' | 'ID未発行' | null {
  const text = plainly(String(values[field] ?? ''));
  if (text === '') return notes.some((one) => one.field === field && one.code === 'note/none') ? 'IDなし' : null;
  return NONE.test(text) ? 'IDなし' : NOT_YET.test(text) ? 'ID未発行' : null;
}

/** What a memo says of a network in which somebody has no ID, as the procedures of the networks look for it. */
const noIdLine = (network: string, none: 'IDなし' | 'ID未発行'): string => `${network}：${none}（名簿）`;

/**
 * なし below the IDs of a network is an answer: the memo keeps it as ふくいみまもりSNS：IDなし（名簿）, where the procedures of the networks look for it
 * before they ask. Nothing is said of whoever has one, in another column or in the ledger.
 */
export function withNoIds(
  draft: DraftRow,
  reading: Pick<TableReading, 'columns' | 'furtherColumns'>,
  ledger: LedgerView,
  networkAbove: (line: number) => NamedNetwork | null,
  { networks: decided }: Pick<ImportDecisions, 'networks'>,
): DraftRow {
  const { row, ids, match } = draft;
  const columns = columnsOfPart(reading, row.line).filter(({ field }) => field !== null && isLoginField(field));
  const said = columns.flatMap(({ field, from }) => {
    const none = saidOfNone(row, field ?? '');
    return none === null || field === null ? [] : [{ none, field, heading: from }];
  });
  const record = match.record && 'joinedOn' in match.record ? match.record : null;
  const officeId = ids.office ?? record?.officeId ?? onlyOffice(ledger);
  if (said.length === 0 || match.asked || officeId === null || usesSome(row)) return draft;
  // What a list says alike of all is kept alike of all, wherever they work.
  const taken = new Set(ledger.enrolments.filter(takesPart).map(({ packId }) => packId));
  const lines = said.flatMap(({ none, field, heading }) => {
    const id = networkOfId({ field, heading, officeId, network: networkAbove(row.line) }, ledger, decided);
    const network = ledger.networks.find((one) => one.id === id);
    if (!network || !taken.has(network.id) || (record && hasId(record.id, network.id, ledger))) return [];
    return [noIdLine(network.words[0] ?? network.name, none)];
  });
  const own = row.values['note'];
  const before = typeof own === 'string' && own !== '' ? own : (record?.note ?? '');
  const added = [...new Set(lines)].filter((line) => !before.split('\n').includes(line));
  if (added.length === 0) return draft;
  const note = [before, ...added].filter((line) => line !== '').join('\n');
  return { ...draft, row: { ...row, values: { ...row.values, note } } };
}

const onlyOffice = ({ offices }: LedgerView): string | null => {
  const [only, ...others] = offices.filter(({ status }) => status === 'registered');
  return only && others.length === 0 ? only.id : null;
};

/** ○ below the name of a network, or 申請中, beside なし below ID: which of them holds nobody knows. */
const usesSome = ({ values }: ReadRow): boolean =>
  Object.entries(values).some(
    ([field, value]) => isUseField(field) && ['uses', 'applied', 'login'].includes(saidUse(String(value ?? '')) ?? ''),
  );

const hasId = (personId: string, packId: string, { accounts }: LedgerView): boolean =>
  accounts.some((one) => one.status === 'registered' && one.holderId === personId && one.packId === packId);

/** Of a list of IDs, by their records: what it says of those who have none yet, as their own memos keep it. FiNE-LINK PLUSのID：11/20提出、状態：申請中. */
export function memosOfNoId(
  { kind, rows }: Pick<ImportPlan, 'kind' | 'rows'>,
  { networks }: Pick<LedgerView, 'networks'>,
): Map<string, string> {
  const memos = new Map<string, string>();
  if (kind !== 'account') return memos;
  for (const { hasNoId, cells } of rows) {
    const [holder, note, network] = [cells['holder'], cells['note'], cells['network']].map((cell) => cell?.after);
    if (!hasNoId || typeof holder !== 'string' || typeof note !== 'string' || note === '') continue;
    const name = networks.find(({ id }) => id === network)?.name;
    const line = `${name ? `${name}の` : ''}ID：${note.split('\n').join('、')}`;
    memos.set(holder, [memos.get(holder), line].filter(Boolean).join('\n'));
  }
  return memos;
}

/** Those people of the ledger of whom a list of IDs says something new although they have none, with that in their memo. */
export function peopleWithoutIds(plan: Pick<ImportPlan, 'kind' | 'rows'>, ledger: LedgerView): Staff[] {
  const memos = memosOfNoId(plan, ledger);
  return ledger.people.flatMap((person) => {
    const kept = person.note.split('\n');
    const added = (memos.get(person.id) ?? '').split('\n').filter((line) => line !== '' && !kept.includes(line));
    return added.length === 0 ? [] : { ...person, note: [person.note, ...added].filter(Boolean).join('\n') };
  });
}
