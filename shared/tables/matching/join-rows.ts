import { valueText } from '../../ledger/labels';
import { isMobilePhone } from '../../text/width';
import { besideFields } from '../import/beside-fields';
import { saysElsewhere } from '../import/cell-habits';
import { importTables } from '../import/import-fields';
import type { ReadRow } from '../import/reading';
import type { MatchedRow } from './draft-row';
import { foldKey } from '../../text/fold-key';
import type { ImportDecisions } from './import-decisions';
import type { LedgerView } from './ledger-view';
import { properJobType } from '../../text/job-words';

/**
 * Whoever stands on two lists is one person, of whom both say something: what only the other says goes into what is empty, a second number
 * beside the first, and a second office with the job there is 兼務先.
 */
export function joinRows(
  rows: readonly MatchedRow[],
  { joined, leave }: Pick<ImportDecisions, 'joined' | 'leave'>,
  { offices }: LedgerView,
): readonly MatchedRow[] {
  const pairs = Object.entries(joined).filter(([line]) => leave.includes(Number(line)));
  if (pairs.length === 0) return rows;
  const byLine = new Map(rows.map((row) => [row.row.line, row]));
  for (const [line, into] of pairs) {
    const [one, other] = [byLine.get(into), byLine.get(Number(line))];
    if (one && other && one !== other) byLine.set(into, joinedRow(withoutLookUps(one, other), other, offices));
  }
  return rows.map(({ row: { line } }) => byLine.get(line) as MatchedRow);
}

/** No.1に同じ says what the other row does. */
function textOf({ values }: ReadRow, field: string): string {
  const text = String(values[field] ?? '').trim();
  return saysElsewhere(text) ? '' : text;
}
const withoutLookUps = (one: MatchedRow, { row: other }: MatchedRow): MatchedRow => {
  const isOpen = ({ field, text }: ReadRow['problems'][number]) => !saysElsewhere(text) || textOf(other, field) === '';
  return { ...one, row: { ...one.row, problems: one.row.problems.filter(isOpen) } };
};
const PHONES = ['phone', 'otherPhone'] as const;

function joinedRow(one: MatchedRow, other: MatchedRow, offices: LedgerView['offices']): MatchedRow {
  const values = { ...one.row.values };
  const wrong = new Set(one.row.problems.map(({ field }) => field));
  for (const { name, part } of importTables.staff.fields) {
    const isPhone = PHONES.some((phone) => phone === name);
    if (part || isPhone || name === 'note' || name === 'office' || wrong.has(name)) continue;
    if (textOf(one.row, name) === '' && textOf(other.row, name) !== '') values[name] = other.row.values[name] ?? null;
  }
  const more = morePhones(values, one.row, other.row, wrong);
  for (const { name } of besideFields('staff')) {
    const texts = [textOf(one.row, name), textOf(other.row, name)].filter((text) => text !== '');
    if (texts.length > 0) values[name] = [...new Set(texts)].join('、');
  }
  const unread = unreadThere(values, one.row, other.row);
  const office = offices.find(({ id }) => id === other.ids.office);
  const isElsewhere = other.ids.office !== one.ids.office;
  // Of an office that nobody knows the memo tells.
  const place = textOf(other.row, 'office');
  const job = jobThere(one, other);
  // A list of their IDs alone says neither where nor as what.
  const elsewhere = isElsewhere && !office && place + job !== '' ? `兼務：${place}${aside(job)}` : '';
  const jobs = isElsewhere ? null : jobAndPost(textOf(one.row, 'jobType'), textOf(other.row, 'jobType'));
  if (jobs !== null) values['jobType'] = jobs;
  const post = isElsewhere && office ? [{ officeId: office.id, jobType: job, isSystemManager: false }] : [];
  const notes = [
    textOf(one.row, 'note'),
    elsewhere,
    textOf(other.row, 'note'),
    ...more,
    ...unread.notes,
    ...differences(one, other, wrong, isElsewhere || jobs !== null),
  ];
  values['note'] = [...new Set(notes.filter((text) => text !== ''))].join('　');
  // Of an office that only the other line names, in a cell with several, it is a post as well.
  const further = (other.alsoAt ?? []).filter(({ officeId }) => officeId !== one.ids.office);
  const moreOffices = one.moreOffices ?? other.moreOffices;
  return {
    ...one,
    row: { ...one.row, values, problems: [...one.row.problems, ...unread.problems] },
    alsoAt: [...(one.alsoAt ?? []), ...post, ...further],
    ...(moreOffices !== undefined && { moreOffices }),
  };
}

/**
 * What the other row says and can't be read is lost as little: where nothing stands here it is kept as it stood (元の値), else told in the
 * memo. 〃 alone says nothing.
 */
function unreadThere(
  values: ReadRow['values'],
  one: ReadRow,
  other: ReadRow,
): { problems: ReadRow['problems']; notes: string[] } {
  const problems: ReadRow['problems'] = [];
  const notes: string[] = [];
  for (const remark of other.problems) {
    const about = importTables.staff.fields.find(({ name }) => name === remark.field);
    const text = (remark.whole ?? remark.text).trim();
    if (!about || about.part || WHO.has(remark.field) || text === '' || saysElsewhere(text)) continue;
    const here = one.problems.find(({ field }) => field === remark.field);
    const said = String(values[remark.field] ?? '') || (here?.whole ?? here?.text ?? '').trim();
    if (said === '' && !here) problems.push(remark);
    else if (foldKey(said) !== foldKey(text)) notes.push(`${about.label}：${text}`);
  }
  return { problems, notes };
}
/** Made them one, or is told with the office. */
const WHO = new Set(['name', 'kana', 'note', 'office']);

/** Said by the phones, or by the office; a name is what made them one. */
const SAID_ELSEWHERE = new Set<string>([...PHONES, 'name', 'kana', 'note', 'office']);

/** What the other list says of a field in another way, or where this one can't be read: 入職日：平成18年4月1日. */
function differences(one: MatchedRow, other: MatchedRow, wrong: ReadonlySet<string>, isJobSaid: boolean): string[] {
  return importTables.staff.fields.flatMap(({ name, label, part }): string[] => {
    if (part || SAID_ELSEWHERE.has(name) || (isJobSaid && name === 'jobType')) return [];
    const [here, there] = [textOf(one.row, name), textOf(other.row, name)];
    if (there === '' || (here === '' && !wrong.has(name)) || foldKey(here) === foldKey(there)) return [];
    return [`${label}：${valueText(name, other.row.values[name])}`];
  });
}

/** A number that only the other row says goes where it stood there, else into what is free; what neither has room for comes back. */
function morePhones(
  values: ReadRow['values'],
  one: ReadRow,
  other: ReadRow,
  wrong: ReadonlySet<string>,
): readonly string[] {
  const known = new Set(PHONES.map((field) => textOf(one, field)));
  const more: string[] = [];
  for (const field of PHONES) {
    const number = textOf(other, field);
    if (known.has(number) || number === '') continue;
    known.add(number);
    const free = [field, ...PHONES].find((place) => String(values[place] ?? '') === '' && !wrong.has(place));
    if (free) values[free] = number;
    else more.push(number);
  }
  if (!wrong.has('phone') && !wrong.has('otherPhone')) mobileUnderMobile(values);
  return more;
}

/** One list has 携帯 alone, which is the phone there, the other the number at home: of both the mobile is 携帯, whichever row is kept. */
function mobileUnderMobile(values: ReadRow['values']): void {
  const [phone, other] = PHONES.map((field) => String(values[field] ?? ''));
  if (!phone || !other || !isMobilePhone(phone) || isMobilePhone(other)) return;
  Object.assign(values, { phone: other, otherPhone: phone });
}

/** 管理者 in one line and 看護職員 in the next of the same office: 看護職員（管理者）; null: neither is the post alone. */
function jobAndPost(here: string, there: string): string | null {
  if (here === '' || there === '' || here === there) return null;
  const isPost = (job: string): boolean => job === '管理者';
  return isPost(here) ? `${there}（${here}）` : isPost(there) ? `${here}（${there}）` : null;
}

const aside = (text: string): string => (text === '' ? '' : `（${text}）`);

/** Where it is another one than here. */
function jobThere(one: MatchedRow, other: MatchedRow): string {
  const [here, there] = [one, other].map(({ row }) => textOf(row, 'jobType'));
  if (here === undefined || there === undefined) return '';
  const same = foldKey(properJobType(here) ?? here) === foldKey(properJobType(there) ?? there);
  return same ? '' : (properJobType(there) ?? there);
}
