import type { ExcelTemplate } from '../excel/open-workbook';
import { oncePerKey } from '../../text/once';
import type { XmlElement } from '../xml/scan';
import type { Colours } from './colours';
import { builtInFormat } from './number-format';
import { XmlReader } from './xml-reader';

export interface FontLook {
  name: string;
  /** Points. */
  size: number;
  bold: boolean;
  italic: boolean;
  strike: boolean;
  underline: '' | 'single' | 'double';
  /** Raised or lowered. */
  script: '' | 'super' | 'sub';
  colour: string | null;
}

/** A line around a cell: its style's name in the file (`thin`, `double`, `mediumDashed` …), and colour. */
export interface Line {
  style: string;
  colour: string;
}

export interface Borders {
  left: Line | null;
  right: Line | null;
  top: Line | null;
  bottom: Line | null;
  /** From the upper left to the lower right, and from the lower left to the upper right. */
  down: Line | null;
  up: Line | null;
}

/** What lies behind a cell: one colour, or a pattern (`lightUp`, `gray125` …) in `front` on `back`. */
export interface CellBackground {
  pattern: string;
  front: string;
  back: string | null;
}

export interface Alignment {
  horizontal: string;
  vertical: string;
  /** Steps of three digits' width. */
  indent: number;
  wraps: boolean;
  shrinks: boolean;
  /** Degrees counted against the clock, 0–90 and -1 to -90; 'stacked' is one character below the other. */
  rotation: number | 'stacked';
}

/** All of a cell's look. */
export interface CellLook {
  font: FontLook;
  fill: CellBackground | null;
  borders: Borders;
  alignment: Alignment;
  /** Code of the number format. */
  format: string;
}

const PLAIN_FONT: FontLook = {
  name: '',
  size: 11,
  bold: false,
  italic: false,
  strike: false,
  underline: '',
  script: '',
  colour: null,
};

/** Looks of a workbook's cell formats, by index. */
export class CellLooks {
  private readonly reader: XmlReader | null;

  constructor(
    template: ExcelTemplate,
    private readonly colours: Colours,
  ) {
    const part = template.partOfType('styles');
    const text = part === null ? undefined : template.part(part)?.text;
    this.reader = part === null || text === undefined ? null : new XmlReader(text, part);
  }

  readonly look = oncePerKey((style: number): CellLook => {
    const { reader } = this;
    const xf = this.listed('cellXfs')[style];
    if (!reader) return { ...this.parts(new XmlReader('<x/>', ''), undefined), format: 'General' };
    return { ...this.parts(reader, xf), format: this.format(reader.number(xf, 'numFmtId', 0)) };
  });

  /** The font that column widths are counted in. */
  get defaultFont(): FontLook {
    return this.look(0).font;
  }

  /** A font from its element, or from a run's properties, which call the name `rFont`. */
  font(reader: XmlReader, element: XmlElement | undefined, otherwise = PLAIN_FONT): FontLook {
    if (!element) return otherwise;
    const child = (name: string): XmlElement | undefined => reader.child(element, name);
    const underline = child('u') && (reader.value(child('u'), 'val') || 'single');
    const script = reader.value(child('vertAlign'), 'val');
    return {
      name: reader.value(child('rFont') ?? child('name'), 'val') || otherwise.name,
      size: Math.min(409, Math.max(1, reader.number(child('sz'), 'val', otherwise.size))),
      bold: reader.flag(child('b')),
      italic: reader.flag(child('i')),
      strike: reader.flag(child('strike')),
      underline: !underline || underline === 'none' ? '' : underline.startsWith('double') ? 'double' : 'single',
      script: script === 'superscript' ? 'super' : script === 'subscript' ? 'sub' : '',
      colour: this.colours.of(reader, child('color')),
    };
  }

  private parts(reader: XmlReader, xf: XmlElement | undefined): Omit<CellLook, 'format'> {
    const listed = (list: string, id: string): XmlElement | undefined => this.listed(list)[reader.number(xf, id, 0)];
    return {
      font: this.font(reader, listed('fonts', 'fontId')),
      fill: this.fill(reader, listed('fills', 'fillId')),
      borders: this.borders(reader, listed('borders', 'borderId')),
      alignment: alignmentOf(reader, reader.child(xf, 'alignment')),
    };
  }

  private listed(name: string): readonly XmlElement[] {
    return this.reader ? this.reader.children(this.reader.child(this.reader.root, name)) : [];
  }

  private format(id: number): string {
    const own = this.listed('numFmts').find((one) => this.reader?.number(one, 'numFmtId', -1) === id);
    return (own && this.reader?.value(own, 'formatCode')) || builtInFormat(id);
  }

  private fill(reader: XmlReader, element: XmlElement | undefined): CellBackground | null {
    const gradient = reader.child(element, 'gradientFill');
    if (gradient) {
      const stop = this.colours.of(reader, reader.child(gradient, 'stop', 'color'));
      return stop === null ? null : { pattern: 'solid', front: stop, back: null };
    }
    const pattern = reader.child(element, 'patternFill');
    const kind = reader.value(pattern, 'patternType') || 'none';
    if (kind === 'none') return null;
    return {
      pattern: kind,
      front: this.colours.of(reader, reader.child(pattern, 'fgColor')) ?? '#000000',
      back: this.colours.of(reader, reader.child(pattern, 'bgColor')),
    };
  }

  private borders(reader: XmlReader, element: XmlElement | undefined): Borders {
    const line = (...names: string[]): Line | null => {
      const side = names.map((name) => reader.child(element, name)).find((one) => one !== undefined);
      const style = reader.value(side, 'style');
      if (style === '' || style === 'none') return null;
      return { style, colour: this.colours.of(reader, reader.child(side, 'color')) ?? '#000000' };
    };
    const diagonal = line('diagonal');
    const says = (name: string): boolean => ['1', 'true'].includes(reader.value(element, name));
    return {
      // Files of the strict sort call the sides start and end.
      left: line('left', 'start'),
      right: line('right', 'end'),
      top: line('top'),
      bottom: line('bottom'),
      down: says('diagonalDown') ? diagonal : null,
      up: says('diagonalUp') ? diagonal : null,
    };
  }
}

function alignmentOf(reader: XmlReader, element: XmlElement | undefined): Alignment {
  const turn = reader.number(element, 'textRotation', 0);
  const says = (name: string): boolean => ['1', 'true'].includes(reader.value(element, name));
  return {
    horizontal: reader.value(element, 'horizontal') || 'general',
    vertical: reader.value(element, 'vertical') || 'bottom',
    indent: Math.max(0, reader.number(element, 'indent', 0)),
    wraps: says('wrapText'),
    shrinks: says('shrinkToFit'),
    // 91–180 are turns with the clock (ECMA-376-1 §18.8.1).
    rotation: turn === 255 ? 'stacked' : turn > 90 ? 90 - turn : turn,
  };
}
