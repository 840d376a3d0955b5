import { isHeadOffice } from '../../text/head-office';
import { servicesIn, servicesOfGroup } from '../../text/service-words';
import { cellNote } from './cell-note';
import { BARE_PHONE, withoutReach } from './office-title';
import type { ReadColumn, ReadRow } from './reading';
import type { OfficeSection } from './title-cells';
import { titleFacts } from './title-facts';

const LABEL = '(?:TEL|ＴＥＬ|℡|☎|電話(?:番号)?|FAX|ＦＡＸ|ファックス|ファクス)';
/** Telephones behind a name, with their labels and brackets or without; and nothing else, so that nothing is lost. */
const PHONES_BEHIND = new RegExp(
  String.raw`^(?<name>.*?[^\s　（(])[\s　]*(?:[（(]?[\s　]*(?:${LABEL}[\s　:：.．]*)?${BARE_PHONE}(?![\d０-９])[\s　）)／/、・]*)+$`,
  'is',
);

/**
 * すいせん薬局 北店⏎0776-00-8810 in a cell that says where somebody works: the name, and how that office is reached. A mobile may be somebody's own,
 * and stays.
 *
 * @returns what the cells say of each office
 */
export function takePhonesOfOffices(rows: readonly ReadRow[], columns: readonly ReadColumn[]): OfficeSection[] {
  const found = new Map<string, OfficeSection>();
  const column = columns.find(({ field }) => field === 'office')?.column;
  if (column === undefined) return [];
  for (const row of rows) {
    const said = row.values['office'];
    if (typeof said !== 'string') continue;
    const one = officeAndPhones(said, `${column}${row.line}`);
    if (!one) continue;
    row.values['office'] = one.name;
    row.notes = [...row.notes, cellNote('office', { code: 'note/word', to: one.name }, said)];
    // Of one office each of its rows says the same.
    const key = `${one.name}/${one.facts.map(({ value }) => value).join('/')}`;
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

/**
 * ヘルパーステーション⏎みほん in a narrow column is one name: one of its lines alone says a service, and none is what another cell calls an office.
 * 訪問介護⏎デイ are two.
 */
export function joinBrokenOffices(rows: readonly ReadRow[]): void {
  const called = new Set(rows.map(({ values }) => values['office']));
  const isService = (line: string): boolean => servicesIn(line).length > 0 || servicesOfGroup(line).length > 0;
  const isOther = (line: string): boolean => called.has(line) || isHeadOffice(line) || /[\d０-９]/.test(line);
  for (const row of rows) {
    const said = row.values['office'];
    const lines = typeof said === 'string' ? said.split(/\s*\n\s*/) : [];
    if (lines.length < 2 || lines.some(isOther) || lines.filter(isService).length !== 1) continue;
    row.values['office'] = lines.join('');
  }
}

function officeAndPhones(said: string, cell: string): OfficeSection | null {
  const name = PHONES_BEHIND.exec(said)?.groups?.['name']?.trim() ?? '';
  const text = said.replace(/\s*\n\s*/g, '　');
  const facts = titleFacts([[{ cell, text }]]).filter(({ field }) => field === 'phone' || field === 'fax');
  const phones = said.match(new RegExp(BARE_PHONE, 'g')) ?? [];
  const isWhole = name !== '' && withoutReach(name) === name && facts.length === phones.length;
  return isWhole ? { name, facts: facts.map((one) => ({ ...one, of: 'office' })) } : null;
}
