import { DEVICE_FIELDS, ID_STATES } from './beside-fields';
import { cellNote } from './cell-note';
import { legendIn, signKey, signsIn, type Legend } from './legend';
import type { PartReading } from './read-part';
import type { ListSign, ReadColumn, ReadRow } from './reading';

/** Cells in which a sign alone, or a word written short, says as much as its word. */
const WORDS = ['jobType', 'title', 'department', ...ID_STATES] as const;

/**
 * What the signs at people mean, by the legend of their own table, else by those of the others: offices explain them on the first sheet. Rows
 * whose signs nobody explains stay as they are.
 */
export function saySigns(parts: readonly Pick<PartReading, 'rows' | 'legend' | 'signs' | 'signColumns'>[]): void {
  const own = parts.map(({ legend }) => legendIn(legend));
  const all = legendIn(parts.flatMap(({ legend }) => legend));
  parts.forEach(({ rows, signs, signColumns }, part) => {
    const legend: Legend = new Map([...all, ...(own[part] ?? [])]);
    for (const [column, texts] of signColumns)
      sayColumn(column, texts, signColumns.size === 1 || OF_SIGNS.test(column.from) ? legend : new Map());
    if (legend.size === 0) return;
    for (const row of rows) {
      const said = saidBy([...(signs.get(row.line) ?? []), ...circleOfName(row, legend)], legend);
      if (said.length > 0) row.signs = said;
      sayWords(row, legend);
      sayDevices(row, legend);
    }
  });
}

/** Of several columns of signs ○ under 夜勤 may say no more than that; under 印, or nothing, it is the list's own. */
const OF_SIGNS = /^$|印|しるし|マーク|記号|区分/;

/** A column of signs that aren't all explained is missed as far as that; of one that is explained nothing stays behind. */
function sayColumn(column: ReadColumn, texts: readonly string[], legend: Legend): void {
  const unsaid = texts.filter((text) => signsIn(text).some((sign) => !legend.has(signKey(sign))));
  const left = (column.left ?? 0) + unsaid.length;
  if (left > 0) column.left = left;
  else column.why = EXPLAINED;
}
const EXPLAINED = '名簿の印です。意味は凡例から読み、その人のメモに残します';

const saidBy = (texts: readonly string[], legend: Legend): ListSign[] =>
  [...new Set(texts.flatMap(signsIn))].flatMap((sign) => {
    const means = legend.get(signKey(sign));
    return means === undefined ? [] : [{ sign, means }];
  });

/** ○ of ○山田 花子 may be a letter that is hidden: a mark only where the list says what it means. @returns the mark, taken off */
function circleOfName(row: ReadRow, legend: Legend): string[] {
  const { name } = row.values;
  const [, before = '', bare = '', behind = ''] =
    (typeof name === 'string' && legend.has('○') && CIRCLED.exec(name)) || [];
  if (typeof name !== 'string' || bare === '' || before + behind === '') return [];
  row.values = { ...row.values, name: bare };
  const others = row.notes.filter(({ field, code }) => field !== 'name' || code !== 'note/name-remark');
  row.notes = [...others, cellNote('name', { code: 'note/name-mark', to: bare }, name)];
  return [before + behind];
}
const CIRCLED = /^([○〇◯]?)\s*([^\s○〇◯][^○〇◯]*?)\s*([○〇◯]?)$/u;

/** 私 under 端末 is each person's own phone, 共 a tablet that they share, where the list says so: the number of a device stays as it is written. */
function sayDevices(row: ReadRow, legend: Legend): void {
  const said = DEVICE_FIELDS.flatMap((field) => String(row.values[field] ?? '').split(PARTS)).flatMap((part) => {
    const [word = ''] = part.split(/[(（]/);
    const means = legend.get(signKey(word.trim()));
    return means === undefined ? [] : [[word.trim(), means] as const];
  });
  if (said.length > 0) row.deviceWords = Object.fromEntries(said);
}

/** Several in one cell: 看・機. */
const PARTS = /(\s*[・,、，/／＋+&＆\n]\s*)/;

/** CM(P): what stands in brackets is a word, too. */
const OF_WORD = /(\s*[・,、，/／＋+&＆\n(（)）]\s*)/;

/** ◎ under 役職 is 管理者, 看 under 職種 看護職員, △ beside an ID 休止中, where the list says so. */
function sayWords(row: ReadRow, legend: Legend): void {
  for (const field of WORDS) {
    const text = row.values[field];
    if (typeof text !== 'string' || text === '') continue;
    const means = text
      .split(OF_WORD)
      .map((part) => legend.get(signKey(part.trim())) ?? part)
      .join('');
    if (means === text) continue;
    // Rows share their notes.
    row.values = { ...row.values, [field]: means };
    row.notes = [...row.notes, cellNote(field, { code: 'note/sign', to: means }, text)];
  }
}
