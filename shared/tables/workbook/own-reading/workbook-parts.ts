import { decodeString } from '../../../forms/excel/cell-text';
import { TextCollector, isOn, type RichText } from './rich-text';
import { walkSheetXml } from './walk-xml';

/** All shared strings by their number (ECMA-376-1 §18.4.9). */
export function sharedTexts(xml: string, part: string): RichText[] {
  const texts: RichText[] = [];
  const item = new TextCollector();
  walkSheetXml(xml, part, {
    open: (name, tag) => item.open(name, tag),
    text: (text) => item.write(text),
    close: (name) => {
      item.close(name);
      if (name === 'si') texts.push(item.take());
    },
  });
  return texts;
}

/** The numbers of the cells' looks that strike out what stands in them (§18.8.10, §18.8.22). */
export function struckLooks(xml: string, part: string): ReadonlySet<number> {
  const struckFonts = new Set<number>();
  const looks = new Set<number>();
  const path: string[] = [];
  let font = -1;
  let look = -1;
  walkSheetXml(xml, part, {
    open: (name, tag) => {
      const parent = path.at(-1);
      path.push(name);
      if (name === 'font' && parent === 'fonts') font++;
      if (name === 'strike' && path.at(-3) === 'fonts' && isOn(tag.attribute('val'))) struckFonts.add(font);
      if (name !== 'xf' || parent !== 'cellXfs') return;
      look++;
      if (struckFonts.has(Number(tag.attribute('fontId')))) looks.add(look);
    },
    close: () => path.pop(),
  });
  return looks;
}

export interface NamedSheet {
  name: string;
  /** The sheet's relationship. */
  id: string;
}

/** The sheets of a workbook in their order (§18.2.19). */
export function namedSheets(xml: string, part: string): NamedSheet[] {
  const sheets: NamedSheet[] = [];
  walkSheetXml(xml, part, {
    open: (name, tag) => {
      if (name !== 'sheet') return;
      sheets.push({ name: decodeString(tag.attribute('name') ?? ''), id: tag.attribute('id') ?? '' });
    },
    close: () => undefined,
  });
  return sheets;
}
