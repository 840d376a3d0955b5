import { cellNote } from './cell-note';
import { meaningOf } from './heading-words';
import { memoWith, type ReadRow } from './reading';

/** 西野 明子（介護福祉士） */
const BEHIND = /^(.*[^\s　（(])[\s　]*[（(]([^（）()]+)[）)]$/s;
/** What is said of somebody in words, as it stands. */
const SAID: ReadonlySet<string> = new Set(['jobType', 'title', 'department', 'office']);

/** What stands behind each name by a heading such as 氏名（資格）: the field that it is; null where the heading says none. */
export function asideOfNames(heading: string): string | null {
  const [, , within = ''] = BEHIND.exec(heading.trim()) ?? [];
  const name = within === '' ? undefined : meaningOf('staff', '', within, false).fields[0]?.field.name;
  return name !== undefined && SAID.has(name) ? name : null;
}

/** （産休）, （旧姓 森） below 氏名（資格） is no 資格: the doubt at the name stays. */
const OTHERWISE_SAID = /休|退職|旧姓?|異動|入職|採用|予定|兼|[\d０-９]{2}|[?？]/;

/** The name, and in its own field what its heading says of the brackets behind it; where a column has that field, into the memo. */
export function splitAside(found: ReadRow, field: string): void {
  const value = found.values['name'];
  if (typeof value !== 'string') return;
  const [, name = '', said = ''] = BEHIND.exec(value.trim()) ?? [];
  if (name === '' || said.trim() === '' || OTHERWISE_SAID.test(said)) return;
  found.values['name'] = name;
  found.notes = found.notes.filter((note) => !(note.field === 'name' && note.code === 'note/name-remark'));
  found.notes.push(cellNote('name', { code: 'note/aside-apart', to: name }, value));
  const isOpen = (found.values[field] ?? '') === '' && !found.problems.some((one) => one.field === field);
  if (isOpen) {
    found.values[field] = said.trim();
    found.notes.push(cellNote(field, { code: 'note/aside-apart', to: said.trim() }, value));
    return;
  }
  if (found.values[field] === said.trim()) return;
  found.values['note'] = memoWith(found, said.trim());
  found.notes.push(cellNote('note', { code: 'note/aside-apart', to: said.trim() }, value));
}
