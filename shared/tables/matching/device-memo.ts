import { CALLED, PHONE, PLACE, USED } from '../../ledger/device-memo';
import { normalField } from '../../ledger/fields/catalogue';
import { foldKey } from '../../text/fold-key';
import { widenKana } from '../../text/kana';
import { isCalendarDate } from '../../text/calendar-date';
import { formatWarekiShort } from '../../text/wareki';
import { isPhone } from '../../text/width';
import { isRecordMemo, saysHowItIs } from '../import/beside-fields';
import { sharersNamed } from '../../ledger/device-sharers';
import { columnsOfPart, type ReadRow, type TableReading } from '../import/reading';
import type { DraftRow, MatchedRow, MemoLine } from './draft-row';
import type { LedgerView } from './ledger-view';
import { saysMoreThanKind } from './device-kind';
import { saysShared } from './nobody-words';
import { isOnlyOffice } from './office-names';

/**
 * Days that can't be read (R5年頃, R6.2) say as much in a memo as they do in the list: nobody has to mend them. 〃 below one says the same; the rows
 * come in their order.
 */
export function memosAsTheyStand(rows: readonly ReadRow[]): readonly ReadRow[] {
  let above: { line: number; said: ReadonlyMap<string, string> } = { line: 0, said: new Map() };
  return rows.map((row) => {
    const unread = row.problems.filter(({ field }) => isRecordMemo(field));
    const said = new Map<string, string>();
    for (const { field, code, text } of unread) {
      const same = above.line + 1 === row.line ? above.said.get(field) : undefined;
      const words = code === 'cell/ditto' ? same : text.trim();
      if (words !== undefined) said.set(field, words);
    }
    above = { line: row.line, said };
    if (unread.length === 0) return row;
    const problems = row.problems.filter((one) => !unread.includes(one));
    return { ...row, problems, values: { ...row.values, ...Object.fromEntries(said) } };
  });
}

/** Lines that are called the same whatever their column is; the others are called as that. */
const HEADS: ReadonlyMap<string, string> = new Map([
  ['keptAt', PLACE],
  ['calledSo', CALLED],
  ['usedDevice', USED],
  ['devicePhone', PHONE],
]);

/**
 * What a row says of a device, or an ID, that the ledger has no field for, a line of the memo each: 渡した日：R6.4.1（山田 花子）. That day is its user's,
 * who may be another one next year.
 */
export function withMemoLines(
  said: MatchedRow,
  reading: Pick<TableReading, 'kind' | 'columns' | 'furtherColumns' | 'book'>,
  ledger: LedgerView,
): MatchedRow {
  const { row, ids, users, wordProblems } = said;
  const names = users
    ? [users.name, ...users.others.map(({ name }) => name)]
    : ledger.people.filter(({ id }) => id === ids.holder && !wordProblems.holder).map(({ name }) => name);
  // Out of another column: 製造番号・電話番号.
  const columns = [...columnsOfPart(reading, row.line), { field: 'devicePhone', from: '' }];
  const more = reading.kind === 'device' ? moreThanOffice(said, reading, ledger) : '';
  const lines = columns.flatMap(({ field, from }): MemoLine[] => {
    if (field === 'office' && more !== '')
      return [{ head: OF_PLACE.test(from) ? PLACE : `${headingOf(from)}：`, text: more, whose: '' }];
    if (field === 'kind') return kindLine(row, headingOf(from));
    const value = field !== null && isRecordMemo(field) ? row.values[field] : null;
    if (typeof value !== 'string' || value === '') return [];
    const head = HEADS.get(field ?? '');
    if (head !== undefined) return [{ head, text: factOf(head, value), whose: '' }];
    const heading = headingOf(from);
    // What is as it should be takes the place of what was said before (状態：修理中), and is no line.
    if (saysHowItIs(field ?? '') && AS_USUAL.test(value.trim())) return [{ head: `${heading}：`, text: '', whose: '' }];
    const text = isCalendarDate(value) ? formatWarekiShort(value) : value;
    return [
      { head: `${heading}：`, text, whose: field === 'lentOn' && names.length > 0 ? `（${names.join('、')}）` : '' },
    ];
  });
  return lines.length === 0 ? said : { ...said, memo: lines };
}

/** 08000002202 gets its hyphens, as those of people do. */
function factOf(head: string, value: string): string {
  const phone = head === PHONE ? normalField('people', 'phone', value) : '';
  return isPhone(phone) ? phone : value.replaceAll(/\s*\n\s*/g, ' ');
}

const headingOf = (from: string): string => from.replace(/^.*／/, '').replaceAll(/\s+/g, '');
/** 保管場所, 設置先. */
const OF_PLACE = /場所|設置|配置|保管|置/;

/** 本部 金庫, 小規模 事務所: what stands below the office and says more than which one is meant. */
function moreThanOffice(
  { row, ids, wordProblems }: MatchedRow,
  { book }: Pick<TableReading, 'book'>,
  { offices, corporation }: LedgerView,
): string {
  const word = String(row.values['office'] ?? '').trim();
  const office = wordProblems.office ? undefined : offices.find(({ id }) => id === ids.office);
  const isOfBook = book?.offices.some(({ name, words }) => [name, ...words].includes(word)) ?? false;
  if (!office || isOfBook || isOnlyOffice(word, office, [office.kana, corporation.name])) return '';
  return word.replaceAll(/\s*\n\s*/g, ' ');
}

/** 種類：ノートPC, as far as nothing else of the row says it. ガラケー is kept wherever it stands: the ledger calls any phone スマートフォン. */
function kindLine({ values, notes }: ReadRow, heading: string): MemoLine[] {
  const text = notes.findLast(({ field, code }) => field === 'kind' && code === 'note/word')?.text.trim() ?? '';
  const others = ['model', 'calledSo', 'assetNumber', 'note'].map((field) => String(values[field] ?? ''));
  const isPhone = values['kind'] !== 'pc' && values['kind'] !== 'tablet';
  const [plain] = (isPhone && NO_SMARTPHONE.exec(widenKana([text, ...others.slice(0, -1)].join(' ')))) || [];
  if (plain !== undefined) return [{ head: `${heading}：`, text: text.includes(plain) ? text : plain, whose: '' }];
  const isElsewhere = others.some((one) => foldKey(one).includes(foldKey(text)));
  return isElsewhere || !saysMoreThanKind(text) ? [] : [{ head: `${heading}：`, text, whose: '' }];
}
const NO_SMARTPHONE = /ガラ(?:ケー|ホ)|フィーチャー[フホ]ォ?ン|PHS/i;

const AS_USUAL = /^(?:(?:通常)?(?:使用|利用|稼[働動]|運用|貸与|貸出)中|正常|良好|良|問題なし|異常なし|通常)$/;

/** The device, or the ID, of the ledger that a row is about. */
const thingOf = ({ record }: DraftRow['match']) =>
  record && ('assetNumber' in record || 'loginName' in record) ? record : null;

/** What the memo of the ledger says in the words of the app: the remarks of another list say nothing of it, and don't take its place. */
export function withFactsOfMemo(draft: DraftRow): DraftRow {
  const { row, match, memo = [] } = draft;
  const record = thingOf(match);
  const { note: own } = row.values;
  if (record === null || typeof own !== 'string' || own === '') return draft;
  const said = own.split('\n');
  const isShared = isSharedStill(draft);
  const isKept = (line: string): boolean => {
    const head = FACTS.find((one) => line.startsWith(one));
    if (head !== undefined) return !said.some((one) => one.startsWith(head)) && !memo.some((one) => one.head === head);
    return sharersNamed(line).length > 0 && isShared && sharersNamed(own).length === 0;
  };
  const kept = record.note.split('\n').filter(isKept);
  return kept.length === 0
    ? draft
    : { ...draft, row: { ...row, values: { ...row.values, note: [...said, ...kept].join('\n') } } };
}

const FACTS = [PLACE, CALLED, PHONE, USED];

/** Nobody is said to use it, or who did, or 共用: whoever has it beside them has it still. */
function isSharedStill({ row, ids, match: { record } }: DraftRow): boolean {
  const said = String(row.values['holder'] ?? '');
  if (said === '' || ((ids.holder ?? null) === null && saysShared(said))) return true;
  return record && 'holderId' in record ? record.holderId !== null && ids.holder === record.holderId : false;
}

/** The lines go below what the row, or the ledger, has in its memo; what was said of the same before goes. */
export function withMemo(draft: DraftRow): DraftRow {
  const { row, match, hasNoDevice } = draft;
  const record = thingOf(match);
  // An ID that came in with its device isn't another one for being listed again.
  const isKnown = record !== null && 'loginName' in record && !record.note.includes(USED);
  // Of an ID alone that is handed over nothing lies anywhere, nor is anything called so.
  const memo = (draft.memo ?? []).filter(
    ({ head }) => (!hasNoDevice || (head !== PLACE && head !== CALLED)) && !(isKnown && head === USED),
  );
  if (memo.length === 0) return draft;
  const own = row.values['note'];
  const before = typeof own === 'string' && own !== '' ? own : (record?.note ?? '');
  const heads = memo.map(({ head }) => head);
  const inOrder = memo.toSorted((a, b) => heads.indexOf(a.head) - heads.indexOf(b.head));
  const lines = [
    ...new Set(inOrder.filter(({ text }) => text !== '').map(({ head, text, whose }) => `${head}${text}${whose}`)),
  ];
  const isSaidAnew = (line: string): boolean =>
    !lines.includes(line) && memo.some(({ head, whose }) => line.startsWith(head) && line.endsWith(whose));
  const kept = before.split('\n').filter((line) => line !== '' && !isSaidAnew(line));
  if (lines.length === 0 && kept.join('\n') === before) return draft;
  const note = [...kept, ...lines.filter((line) => !kept.includes(line))].join('\n');
  return { ...draft, row: { ...row, values: { ...row.values, note } } };
}
