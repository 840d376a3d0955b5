import { oncePerObject } from '../../text/once';
import { sheetNameIn } from './formula/tokens';
import type { DefinedName, ExcelTemplate } from './open-workbook';

/** Defined names in small letters. */
const namesOf = oncePerObject((template: ExcelTemplate): ReadonlyMap<string, DefinedName[]> => {
  const names = new Map<string, DefinedName[]>();
  for (const one of template.definedNames) {
    const key = one.name.toLowerCase();
    const same = names.get(key);
    if (same) same.push(one);
    else names.set(key, [one]);
  }
  return names;
});

/**
 * The defined name that a word of a formula means: of the sheet that is told with it (`様式1!合計`) or of its own, before the
 * workbook's. Null where there is none, and for one of another workbook.
 *
 * @param own index of the sheet on which the formula stands
 */
export function nameMeant(template: ExcelTemplate, word: string, own: number): DefinedName | null {
  const behind = word.lastIndexOf('!') + 1;
  const told = sheetNameIn(word.slice(0, behind)).toLowerCase();
  const index = behind === 0 ? own : template.sheets.findIndex(({ name }) => name.toLowerCase() === told);
  if (behind > 0 && index === -1) return null;
  const known = namesOf(template).get(word.slice(behind).toLowerCase()) ?? [];
  return known.find(({ sheet }) => sheet === index) ?? known.find(({ sheet }) => sheet === null) ?? null;
}
