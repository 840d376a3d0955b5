import { partNamed, resolveTarget } from '../opc/relationships';
import type { ExcelTemplate } from '../excel/open-workbook';
import type { XmlElement } from '../xml/scan';
import { XmlReader } from './xml-reader';

/** The first 64 indexed colours (ECMA-376-1 §18.8.27); 0–7 repeat as 8–15. */
const BASIC = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
const INDEXED = (
  `${BASIC} ${BASIC} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 ` +
  '0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC ' +
  'CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 ' +
  '333399 333333'
).split(' ');

/** Office's own theme, for a workbook without one; the order that `theme` counts in. */
const OFFICE = 'FFFFFF 000000 E7E6E6 44546A 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72'.split(' ');
const THEME_ORDER = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');

/** CSS colours of a workbook: plain ones, indexed ones, and those of its theme. */
export class Colours {
  private readonly theme: readonly string[];

  constructor(template: ExcelTemplate) {
    const found = template.relationships(template.workbookPart).find(({ type }) => type === 'theme');
    const part = found && partNamed(template.directory, resolveTarget(found.target, template.workbookPart));
    const text = part === undefined ? undefined : template.part(part)?.text;
    this.theme = text === undefined || part === undefined ? OFFICE : themeColours(new XmlReader(text, part));
  }

  /** `#rrggbb` of a colour element; null for one that says automatic, or nothing. */
  of(reader: XmlReader, element: XmlElement | undefined): string | null {
    if (!element) return null;
    const base = this.base(reader, element);
    if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return null;
    return tinted(base, reader.number(element, 'tint', 0));
  }

  private base(reader: XmlReader, element: XmlElement): string | undefined {
    const rgb = reader.value(element, 'rgb');
    if (rgb !== '') return rgb.slice(-6);
    const theme = reader.number(element, 'theme', -1);
    return theme >= 0 ? this.theme[theme] : INDEXED[reader.number(element, 'indexed', -1)];
  }
}

function themeColours(reader: XmlReader): string[] {
  const scheme = reader.child(reader.root, 'themeElements', 'clrScheme');
  return THEME_ORDER.map((name, i) => {
    const [colour] = reader.children(reader.child(scheme, name));
    return reader.value(colour, 'lastClr') || reader.value(colour, 'val') || (OFFICE[i] ?? '000000');
  });
}

/** Lighter towards 1, darker towards -1 (ECMA-376-1 §18.8.19), each of red, green and blue on its own. */
function tinted(hex: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const mixed = channels.map((one) => Math.round(tint < 0 ? one * (1 + tint) : one + (255 - one) * tint));
  return `#${mixed.map((one) => Math.min(255, Math.max(0, one)).toString(16).padStart(2, '0')).join('')}`;
}
