import { partNamed, resolveTarget } from '../opc/relationships';
import type { ExcelTemplate } from '../excel/open-workbook';
import type { XmlElement } from '../xml/scan';
import { colourIn, OFFICE, THEME_ORDER } from './theme-colours';
import { XmlReader } from './xml-reader';

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
    return element ? colourIn(this.theme, (name) => reader.value(element, name) || null) : null;
  }
}

function themeColours(reader: XmlReader): string[] {
  const scheme = reader.child(reader.root, 'themeElements', 'clrScheme');
  return THEME_ORDER.map((name, i) => {
    const [colour] = reader.children(reader.child(scheme, name));
    return reader.value(colour, 'lastClr') || reader.value(colour, 'val') || (OFFICE[i] ?? '000000');
  });
}
