import type { ExcelTemplate } from '../excel/open-workbook';
import { oncePerKey } from '../../text/once';
import type { XmlElement } from '../xml/scan';
import type { CellLook, CellBackground, FontLook, Line } from './cell-looks';
import type { Colours } from './colours';
import { XmlReader } from './xml-reader';

/** What a rule changes in a cell's look (`dxf`, ECMA-376-1 §18.8.14); what it doesn't name stays. */
export interface DifferentialLook {
  font: Partial<FontLook>;
  fill: CellBackground | null;
  borders: Partial<Record<'left' | 'right' | 'top' | 'bottom', Line>>;
}

/** The looks that conditional formats name, by their index. */
export class DifferentialLooks {
  private readonly reader: XmlReader | null;

  constructor(
    template: ExcelTemplate,
    private readonly colours: Colours,
  ) {
    const part = template.partOfType('styles');
    const text = part === null ? undefined : template.part(part)?.text;
    this.reader = part === null || text === undefined ? null : new XmlReader(text, part);
  }

  readonly look = oncePerKey((index: number): DifferentialLook | null => {
    const { reader } = this;
    if (!reader) return null;
    const dxf = reader.children(reader.child(reader.root, 'dxfs'))[index];
    if (!dxf) return null;
    return {
      font: this.font(reader, reader.child(dxf, 'font')),
      fill: this.fill(reader, reader.child(dxf, 'fill', 'patternFill')),
      borders: this.borders(reader, reader.child(dxf, 'border')),
    };
  });

  private font(reader: XmlReader, element: XmlElement | undefined): Partial<FontLook> {
    const colour = this.colours.of(reader, reader.child(element, 'color'));
    const flag = (name: string): boolean | undefined => {
      const found = reader.child(element, name);
      return found && reader.flag(found);
    };
    const [bold, italic, strike] = [flag('b'), flag('i'), flag('strike')];
    const underline = reader.child(element, 'u');
    return {
      ...(colour === null ? {} : { colour }),
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
      ...(strike === undefined ? {} : { strike }),
      ...(underline ? { underline: reader.value(underline, 'val') === 'none' ? '' : 'single' } : {}),
    };
  }

  /** Here a plain colour stands in the background, and the pattern may be left out. */
  private fill(reader: XmlReader, element: XmlElement | undefined): CellBackground | null {
    if (!element) return null;
    const pattern = reader.value(element, 'patternType') || 'solid';
    const front = this.colours.of(reader, reader.child(element, 'fgColor'));
    const back = this.colours.of(reader, reader.child(element, 'bgColor'));
    if (pattern === 'none') return null;
    if (pattern !== 'solid') return { pattern, front: front ?? '#000000', back };
    const plain = back ?? front;
    return plain === null ? null : { pattern, front: plain, back: null };
  }

  private borders(reader: XmlReader, element: XmlElement | undefined): DifferentialLook['borders'] {
    const found: DifferentialLook['borders'] = {};
    for (const name of ['left', 'right', 'top', 'bottom'] as const) {
      const side = reader.child(element, name);
      const style = reader.value(side, 'style');
      if (style === '' || style === 'none') continue;
      found[name] = { style, colour: this.colours.of(reader, reader.child(side, 'color')) ?? '#000000' };
    }
    return found;
  }
}

export const withDifference = (look: CellLook, { font, fill, borders }: DifferentialLook): CellLook => ({
  ...look,
  font: { ...look.font, ...font },
  fill: fill ?? look.fill,
  borders: { ...look.borders, ...borders },
});
