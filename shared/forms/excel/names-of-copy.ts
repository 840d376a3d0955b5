import { decodeText, descendants } from '../xml/elements';
import { formulaCells } from './formula/formula-cells';
import { readFormula } from './formula/tokens';
import { nameMeant } from './name-meant';
import { localName } from './names';
import type { DefinedName, ExcelTemplate } from './open-workbook';
import { FORMULAS } from './shift-sheet';
import type { Worksheet } from './worksheet';

/**
 * The names that a copy of a sheet gets for itself: those of the sheet, such as its print area, and the workbook's for its cells, as
 * far as its formulas and rules use them. Excel gives a copied sheet the same; without them the copy would show the first sheet's cells.
 *
 * @param index of the sheet
 */
export function namesOfCopy(template: ExcelTemplate, index: number, sheet: Worksheet): DefinedName[] {
  const used = usedNames(template, index, sheet);
  return template.definedNames.filter(
    (one) => one.sheet === index || (one.sheet === null && used.has(one) && isAbout(one, template, index, new Set())),
  );
}

/** The names that formulas and rules of a sheet use, and those that these names use. */
function usedNames(template: ExcelTemplate, index: number, sheet: Worksheet): Set<DefinedName> {
  const used = new Set<DefinedName>();
  const look = (formula: string): void => {
    for (const one of namesIn(formula, template, index)) {
      if (used.has(one)) continue;
      used.add(one);
      look(one.formula);
    }
  };
  for (const { formula } of formulaCells(sheet)) look(formula ?? '');
  for (const { name, openEnd, closeStart } of descendants(sheet.root))
    if (FORMULAS.has(localName(name))) look(decodeText(sheet.text.slice(openEnd, closeStart)));
  return used;
}

/** Whether a name is for cells of a sheet, or for names that are. */
function isAbout(one: DefinedName, template: ExcelTemplate, index: number, seen: Set<DefinedName>): boolean {
  if (seen.has(one)) return false;
  seen.add(one);
  const sheet = template.sheets[index]?.name.toLowerCase();
  return (
    readFormula(one.formula).some((token) => token.kind === 'reference' && token.sheet?.toLowerCase() === sheet) ||
    namesIn(one.formula, template, index).some((inner) => isAbout(inner, template, index, seen))
  );
}

/** What is told with a sheet (`様式2!合計`) is about that one. */
const namesIn = (formula: string, template: ExcelTemplate, index: number): DefinedName[] =>
  readFormula(formula).flatMap((token) => {
    const meant = token.kind === 'name' && !token.text.includes('!') ? nameMeant(template, token.text, index) : null;
    return meant ? [meant] : [];
  });
