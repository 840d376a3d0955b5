import { escapeXml } from '../../../shared/forms/xml/characters';
import {
  appPart,
  contentTypes,
  corePart,
  DECLARATION,
  R,
  relationships,
  rootRelationships,
  zipped,
} from '../package-parts';
import { MAIN, StyleSheet } from './styles';
import { writeSheet, type Sheet, type WrittenSheet } from './worksheet';

export interface ExcelForm {
  title: string;
  subject: string;
  sheets: readonly Sheet[];
}

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The form as an .xlsx. The same form gives the same bytes, at any time and on any machine. */
export function excelPackage(form: ExcelForm): Uint8Array {
  const styles = new StyleSheet();
  const sheets = form.sheets.map((sheet, i) => writeSheet(sheet, styles, i === 0));
  const parts = sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`);
  return zipped({
    '[Content_Types].xml': contentTypes([
      ['xl/workbook.xml', `${TYPES}.sheet.main+xml`],
      ...parts.map((part) => [`xl/${part}`, `${TYPES}.worksheet+xml`] as const),
      ['xl/styles.xml', `${TYPES}.styles+xml`],
    ]),
    '_rels/.rels': rootRelationships('xl/workbook.xml'),
    'xl/workbook.xml': workbookPart(form, sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...parts.map((part, i) => [`rId${i + 1}`, `${R}/worksheet`, part] as const),
      [`rId${parts.length + 1}`, `${R}/styles`, 'styles.xml'],
    ]),
    ...Object.fromEntries(sheets.map(({ xml }, i) => [`xl/${parts[i]}`, xml])),
    'xl/styles.xml': styles.part(),
    'docProps/core.xml': corePart(form),
    'docProps/app.xml': appPart('Microsoft Excel'),
  });
}

function workbookPart({ sheets }: ExcelForm, written: readonly WrittenSheet[]): string {
  const list = sheets.map(({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${R}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${list.join('')}</sheets><definedNames>${definedNames(written).join('')}</definedNames></workbook>`
  );
}

/** In the order of their names, as Excel keeps them. */
function definedNames(written: readonly WrittenSheet[]): string[] {
  const own = written.flatMap(({ ownNames }, i) =>
    ownNames.map(([name, formula]) => {
      const hidden = name === '_xlnm._FilterDatabase' ? ' hidden="1"' : '';
      return [name, `<definedName name="${name}" localSheetId="${i}"${hidden}>${escapeXml(formula)}</definedName>`];
    }),
  );
  const ofFields = written.flatMap(({ names }) =>
    names.map(([name, formula]) => [name, `<definedName name="${name}">${escapeXml(formula)}</definedName>`]),
  );
  return [...own, ...ofFields.sort(([a = ''], [b = '']) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))].map(
    ([, xml = '']) => xml,
  );
}
