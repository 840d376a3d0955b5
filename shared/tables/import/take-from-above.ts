import { isCalendarDate } from '../../text/calendar-date';
import { valueText } from '../../ledger/labels';
import { formatWareki } from '../../text/wareki';
import { isDeviceField, isLoginField, isUseField, saidUse } from './beside-fields';
import { dittoOf, isDitto } from './cell-habits';
import { cellNote } from './cell-note';
import type { ValueType } from '../../ledger/fields/imported';
import { importTables, type ImportField } from './import-fields';
import type { ImportKind } from '../lists';
import { isSharedPhone } from './phone-heads';
import type { ReadColumn, ReadRow, ReadValue } from './reading';

/** Values that nobody shares: who or what a row is about it has to say itself. */
const OWN: ReadonlySet<ValueType> = new Set(['furigana', 'number', 'code', 'vpn-id', 'mail', 'names']);
/** Rows of a team are its members: they may share all that is said of the team. */
const OF_TEAM = new Set(['name', 'patient']);

/** Devices are bought by the dozen; 〃 below a number is one that several people use (`matching/lines-of-one-device.ts`). */
const OF_DEVICE = new Set(['kind', 'model', 'assetNumber']);

function isOwn({ name, type, key, part }: ImportField, kind: ImportKind, heading: string): boolean {
  if (kind === 'team' && OF_TEAM.has(name)) return false;
  if (kind === 'device' && OF_DEVICE.has(name)) return false;
  if (isLoginField(name)) return true;
  if (type === 'phone') return !isSharedPhone(kind, heading);
  return OWN.has(type) || key === true || part !== undefined || name === 'birthday';
}

/** Whether a field says who or what a row is, or how to reach them alone: nobody can mean it by 同上 without being asked. */
export const isOwnField = (kind: ImportKind, name: string, heading: string): boolean =>
  isUseField(name) ||
  importTables[kind].fields.some((field) => (field.part?.of ?? field.name) === name && isOwn(field, kind, heading));

/** By what heading a field was read; '' where its table has none. */
export const headingOf = (columns: readonly Pick<ReadColumn, 'field' | 'from'>[], name: string): string =>
  columns.find(({ field }) => field === name)?.from ?? '';

/** Of a row that isn't taken in: in that cell stood 同上, too. What it means, means the row below. */
export const AS_ABOVE = '〃';

export interface TakerFromAbove {
  take: (found: ReadRow) => void;
  /** Somebody who isn't taken in, as they have left: the row below goes on with what stands there all the same. */
  lookAt: (found: ReadRow) => void;
  /** A line that says nothing of its own, as headings on a next page: what stands below it goes on. */
  passOver: (line: number) => void;
}

/**
 * 〃, 同上: the value of the line right above, where that has one; else the cell keeps its problem, and is asked about. Rows come in
 * their order.
 */
export function takerFromAbove(
  kind: ImportKind,
  columns: readonly { field: ImportField; heading: string }[],
): TakerFromAbove {
  const own = new Set(
    columns.flatMap(({ field, heading }) => (isOwn(field, kind, heading) ? [field.part?.of ?? field.name] : [])),
  );
  let last: ReadRow | null = null;
  let end = 0;
  let leftOut: ReadRow['leftOut'];
  /** What the cells above say without what stood in brackets behind their 〃. */
  let bare: ReadRow['values'] | null = null;
  const passOver = (line: number): void => {
    if (end + 1 === line) end = line;
  };
  const fill = (found: ReadRow): void => {
    const above = end + 1 === found.line ? last : null;
    last = found;
    end = found.through ?? found.line;
    const said = above && bare ? { ...above.values, ...bare } : (above?.values ?? {});
    bare = withMore(found, said, own);
    if (!found.problems.some(({ code }) => code === 'cell/ditto')) return;
    found.problems = found.problems.filter((one) => {
      const { field, code, text } = one;
      const value = said[field];
      if (code === 'cell/ditto' && own.has(field)) one.above = ownAbove(field, value, above);
      const isOnlyTheirs = own.has(field) && !saysSharedPhone(field, found.values, said);
      if (code !== 'cell/ditto' || isOnlyTheirs || value === undefined || value === null || value === '') return true;
      if (isUseField(field) && typeof value === 'string' && saidUse(value) === 'login') return true;
      found.values[field] = value;
      found.notes.push(cellNote(field, { code: 'note/as-above', to: shownAsRead(field, value) }, text));
      return false;
    });
  };
  const take = (found: ReadRow): void => {
    if (leftOut) found.leftOut = leftOut;
    leftOut = undefined;
    fill(found);
  };
  const lookAt = (found: ReadRow): void => {
    fill(found);
    const dittos = found.problems.filter(({ code }) => code === 'cell/ditto').map(({ field }) => [field, AS_ABOVE]);
    leftOut = { ...withoutBlanks(found.values), ...(Object.fromEntries(dittos) as ReadRow['values']) };
  };
  return { take, lookAt, passOver };
}

/** Whoever reads 〃 of one's own as 元の値 sees what stood above it, over further 〃. */
function ownAbove(field: string, value: ReadValue | undefined, above: ReadRow | null): string | undefined {
  const isThere = value !== undefined && value !== null && value !== '';
  return isThere ? shownAsRead(field, value) : above?.problems.find((one) => one.field === field)?.above;
}

/**
 * 〃（訪看兼務）: as above, and more. The next 〃 means what it means without the brackets.
 *
 * @param said by the line above
 * @returns what such cells mean without them; null where there are none
 */
function withMore(found: ReadRow, said: ReadRow['values'], own: ReadonlySet<string>): ReadRow['values'] | null {
  let bare: ReadRow['values'] | null = null;
  for (const [field, value] of Object.entries(found.values)) {
    const above = said[field];
    if (typeof value !== 'string' || typeof above !== 'string' || above === '' || own.has(field)) continue;
    const [, mark = '', more = ''] = MORE.exec(value) ?? [];
    // 〃（⑥） names a device itself (`matching/device-label.ts`).
    if (mark === '' || !isDitto(mark) || (isDeviceField(field) && dittoOf(value) !== null)) continue;
    const to = ALSO.test(more) ? above : `${above}（${more}）`;
    bare = { ...(bare ?? {}), [field]: above };
    found.values[field] = to;
    found.notes.push(cellNote(field, { code: 'note/as-above', to }, value));
  }
  return bare;
}
/** 電話は山田と共用 among the remarks, of who stands right above. */
function saysSharedPhone(field: string, { note }: ReadRow['values'], { name }: ReadRow['values']): boolean {
  const [surname] = String(name ?? '').match(/\S+/) ?? [];
  const [words] = String(note ?? '').match(/(?:電話|携帯|連絡先|tel)[^、。\n]*(?:共[用有]|兼用|同じ)/i) ?? [];
  return surname !== undefined && field === 'phone' && words?.includes(surname) === true;
}
const MORE = /^([^（(\s]{1,4})[\s　]*[（(]([^（）()]+)[)）]$/;
/** 〃（兼務） says of somebody who stands elsewhere already that they are here, too. */
const ALSO = /^兼[務任]$/;

const withoutBlanks = (values: ReadRow['values']): ReadRow['values'] =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );

/** As a person reads it: a day and a word of a list as the ledger shows them. */
export const shownAsRead = (field: string, value: ReadValue): string =>
  typeof value === 'boolean'
    ? value
      ? '○'
      : '×'
    : value !== null && isCalendarDate(value)
      ? formatWareki(value)
      : valueText(field, value);
