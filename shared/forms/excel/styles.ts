import { escapeXml } from '../xml/characters';
import { attribute, childNamed, decodeText, isEmptyTag } from '../xml/elements';
import { once, oncePerKey, oncePerObject } from '../../text/once';
import { scanXml, type XmlElement } from '../xml/scan';
import type { Replacement } from '../xml/replacement';
import { firstYearFormat } from './first-year-format';
import { localName } from './names';
import type { ExcelTemplate } from './open-workbook';

/** What a cell's format says that a fill has to know. */
export interface CellFormat {
  /** Whether numbers show as dates. */
  showsDates: boolean;
  /** Made for numbers, and not for days: #,##0, 0"人". */
  showsNumbers: boolean;
  wraps: boolean;
  /** What is typed is text, whatever it starts with. */
  isText: boolean;
  horizontal: string;
  vertical: string;
  indent: number;
  /** Text that is too wide is set smaller by Excel. */
  shrinks: boolean;
  /** Written from top to bottom, or at an angle. */
  isTurned: boolean;
  isRightToLeft: boolean;
  /** Nobody may change the cell where its sheet is protected; so it is unless the format says otherwise (ECMA-376-1 §18.8.33). */
  isLocked: boolean;
}

/** The font of a cell format. */
export interface CellFont {
  /** Its size in points. */
  points: number;
  fontName: string;
  /** The font as properties of a run (`rPr`) inside of a cell, without its size and without prefixes. */
  runProperties: string;
}

/** A cell format as another one is needed beside it. */
export interface Variant {
  /** Line breaks show. */
  wraps?: boolean;
  /** Typed text stays text also when somebody edits the cell: Excel's own mark for a leading apostrophe. */
  quotes?: boolean;
}

/** Numbers up to here are Excel's own. */
const LAST_OWN_FORMAT = 163;

const DEFAULT: CellFormat = {
  showsDates: false,
  showsNumbers: false,
  wraps: false,
  isText: false,
  horizontal: 'general',
  vertical: 'bottom',
  indent: 0,
  shrinks: false,
  isTurned: false,
  isRightToLeft: false,
  isLocked: true,
};

const DEFAULT_FONT: CellFont = { points: 11, fontName: '', runProperties: '' };

/** The cell formats of a workbook, read when the first value asks what a cell looks like. */
class CellFormats {
  static readonly of = oncePerObject((template: ExcelTemplate) => new CellFormats(template));

  readonly part: string | null;
  private readonly opened: () => { text: string; root: XmlElement | null };
  readonly format = oncePerKey((style: number) => this.readFormat(style));
  readonly font = oncePerKey((style: number) => {
    const xf = this.xf(style);
    return xf ? this.readFont(Number(this.attribute(xf, 'fontId'))) : DEFAULT_FONT;
  });

  private constructor(template: ExcelTemplate) {
    this.part = template.partOfType('styles');
    const { part } = this;
    this.opened = once(() => {
      const text = (part === null ? null : template.part(part)?.text) ?? '';
      return { text, root: text === '' || part === null ? null : scanXml(text, part) };
    });
  }

  get text(): string {
    return this.opened().text;
  }

  /** The list that a cell's style is an index of. */
  get list(): XmlElement | null {
    return this.named('cellXfs');
  }

  xf(style: number): XmlElement | undefined {
    return this.listed('cellXfs')[style];
  }

  private readonly named = oncePerKey(
    (name: string): XmlElement | null =>
      this.opened().root?.children.find((child) => localName(child.name) === name) ?? null,
  );

  private listed(name: string): readonly XmlElement[] {
    return this.named(name)?.children ?? [];
  }

  private attribute(element: XmlElement | null | undefined, name: string): string {
    return (element && attribute(this.text, element, name)?.value) ?? '';
  }

  private readFormat(style: number): CellFormat {
    const xf = this.xf(style);
    if (!xf) return DEFAULT;
    const alignment = xf.children.find(({ name }) => localName(name) === 'alignment');
    const protection = xf.children.find(({ name }) => localName(name) === 'protection');
    const numberFormat = Number(this.attribute(xf, 'numFmtId'));
    const code = this.formatCode(numberFormat);
    return {
      showsDates: showsDates(numberFormat, code),
      showsNumbers: showsNumbers(numberFormat, code),
      isText: numberFormat === 49 || isYes(this.attribute(xf, 'quotePrefix')),
      wraps: isYes(this.attribute(alignment, 'wrapText')),
      horizontal: this.attribute(alignment, 'horizontal') || DEFAULT.horizontal,
      vertical: this.attribute(alignment, 'vertical') || DEFAULT.vertical,
      indent: Number(this.attribute(alignment, 'indent')),
      shrinks: isYes(this.attribute(alignment, 'shrinkToFit')),
      isLocked: !['0', 'false'].includes(this.attribute(protection, 'locked')),
      isTurned: Number(this.attribute(alignment, 'textRotation')) !== 0,
      isRightToLeft: this.attribute(alignment, 'readingOrder') === '2',
    };
  }

  /** The number format of a style for a day in the first year of an era; null where it is the style's own. */
  readonly firstYear = oncePerKey((style: number): string | null => {
    const id = Number(this.attribute(this.xf(style), 'numFmtId'));
    return firstYearFormat(id, decodeText(this.formatCode(id)));
  });

  /** The list of number formats that the file brings along, and the first number that is free. */
  get numberFormats(): { list: XmlElement | null; root: XmlElement | null; free: number } {
    const ids = this.listed('numFmts').map((one) => Number(this.attribute(one, 'numFmtId')));
    return { list: this.named('numFmts'), root: this.opened().root, free: Math.max(LAST_OWN_FORMAT, ...ids) + 1 };
  }

  private formatCode(id: number): string {
    const found = this.listed('numFmts').find((one) => Number(this.attribute(one, 'numFmtId')) === id);
    return this.attribute(found, 'formatCode');
  }

  private readFont(id: number): CellFont {
    const font = this.listed('fonts')[id];
    const property = (name: string): XmlElement | undefined =>
      font?.children.find((child) => localName(child.name) === name);
    const runProperties = (font?.children ?? [])
      .filter(({ name }) => localName(name) !== 'sz')
      .map(({ start, end }) => this.text.slice(start, end).replace(/(<\/?)[^\s:>/]+:/g, '$1'))
      // A font's name is called so in styles, and rFont in a run (ECMA-376-1 §18.4.5).
      .map((property) => property.replace(/^<name(?=[\s/>])/, '<rFont'))
      .join('');
    return {
      points: Number(this.attribute(property('sz'), 'val')) || DEFAULT_FONT.points,
      fontName: decodeText(this.attribute(property('name'), 'val')),
      runProperties,
    };
  }
}

/** The cell formats of a workbook, and those that one fill adds. */
export class Styles {
  private readonly own: CellFormats;
  private readonly added: string[] = [];
  private readonly variants = new Map<string, number>();
  /** Number formats that one fill adds, by code. */
  private readonly formats = new Map<string, number>();

  constructor(template: ExcelTemplate) {
    this.own = CellFormats.of(template);
  }

  get part(): string | null {
    return this.own.part;
  }

  /** The format of a cell by its style: an index into the workbook's list. */
  format(style: number): CellFormat {
    return this.own.format(style);
  }

  font(style: number): CellFont {
    return this.own.font(style);
  }

  /** The font that column widths are counted in. */
  get defaultFont(): CellFont {
    return this.font(0);
  }

  /** The index of a format like this one with something more; the same each time it is asked for. */
  variant(style: number, wanted: Variant): number {
    const format = this.format(style);
    const { wraps = false, quotes = false } = wanted;
    const xf = this.own.xf(style);
    if (!xf || ((!wraps || format.wraps) && (!quotes || format.isText))) return style;
    const key = `${style} ${wraps} ${quotes}`;
    const known = this.variants.get(key);
    if (known !== undefined) return known;
    const index = (this.own.list?.children.length ?? 0) + this.added.length;
    this.added.push(this.variantXml(xf, wraps, quotes));
    this.variants.set(key, index);
    return index;
  }

  /** The index of a format like this one that writes 元年; the style itself where its format has no 年 of an era. */
  firstYear(style: number): number {
    const code = this.own.firstYear(style);
    const xf = this.own.xf(style);
    if (code === null || !xf) return style;
    const key = `${style} 元年`;
    const known = this.variants.get(key);
    if (known !== undefined) return known;
    const format = this.formats.get(code) ?? this.own.numberFormats.free + this.formats.size;
    this.formats.set(code, format);
    const index = (this.own.list?.children.length ?? 0) + this.added.length;
    const tag = this.own.text.slice(xf.start, xf.openEnd);
    const own = withAttribute(
      withAttribute(tag.replace(/\s*\/?>$/, ''), 'numFmtId', String(format)),
      'applyNumberFormat',
      '1',
    );
    this.added.push(own + (isEmptyTag(this.own.text, xf) ? '/>' : `>${this.own.text.slice(xf.openEnd, xf.end)}`));
    this.variants.set(key, index);
    return index;
  }

  /** What has to change in the styles part for the formats that were added. */
  changes(): Replacement[] {
    const { list, text } = this.added.length === 0 ? { list: null, text: '' } : this.own;
    if (!list) return [];
    const { closeStart } = list;
    const count = attribute(text, list, 'count');
    const total = String(list.children.length + this.added.length);
    return [
      ...this.formatChanges(),
      ...(count ? [{ start: count.at, end: count.end, inserted: [total], field: '' }] : []),
      { start: closeStart, end: closeStart, inserted: [...this.added], field: '' },
    ];
  }

  /** The list of number formats stands first in the part (CT_Stylesheet), when there is one. */
  private formatChanges(): Replacement[] {
    if (this.formats.size === 0) return [];
    const { text } = this.own;
    const { list, root } = this.own.numberFormats;
    const prefix = root?.name.slice(0, root.name.indexOf(':') + 1) ?? '';
    const added = [...this.formats].map(
      ([code, id]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
    );
    if (list && !isEmptyTag(text, list)) {
      const count = attribute(text, list, 'count');
      const total = String(list.children.length + added.length);
      return [
        ...(count ? [{ start: count.at, end: count.end, inserted: [total], field: '' }] : []),
        { start: list.closeStart, end: list.closeStart, inserted: added, field: '' },
      ];
    }
    const at = list ? { start: list.start, end: list.end } : { start: root?.openEnd ?? 0, end: root?.openEnd ?? 0 };
    const whole = `<${prefix}numFmts count="${added.length}">${added.join('')}</${prefix}numFmts>`;
    return [{ ...at, inserted: [whole], field: '' }];
  }

  private variantXml(xf: XmlElement, wraps: boolean, quotes: boolean): string {
    const { text } = this.own;
    const prefix = xf.name.slice(0, xf.name.indexOf(':') + 1);
    let tag = text.slice(xf.start, xf.openEnd).replace(/\s*\/?>$/, '');
    let inside = isEmptyTag(text, xf) ? '' : text.slice(xf.openEnd, xf.closeStart);
    if (quotes) tag = withAttribute(tag, 'quotePrefix', '1');
    if (wraps) {
      tag = withAttribute(tag, 'applyAlignment', '1');
      const alignment = childNamed(xf, `${prefix}alignment`);
      const own = alignment ? text.slice(alignment.start, alignment.openEnd) : `<${prefix}alignment/>`;
      const wrapped = `${withAttribute(own.replace(/\s*\/?>$/, ''), 'wrapText', '1')}/>`;
      // CT_Xf: the alignment comes first.
      inside = alignment ? inside.replace(text.slice(alignment.start, alignment.end), () => wrapped) : wrapped + inside;
    }
    return inside === '' ? `${tag}/>` : `${tag}>${inside}</${xf.name}>`;
  }
}

const isYes = (value: string): boolean => value === '1' || value === 'true';

/** A start tag, without its end, that has the attribute. */
function withAttribute(tag: string, name: string, value: string): string {
  const own = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  return `${tag.replace(own, '')} ${name}="${value}"`;
}

/** Built-in formats that show dates; 27–36 and 50–58 do so in Japanese and other East Asian Excels (ECMA-376-1 §18.8.30). */
const isDateId = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);

/** … and those that show numbers (ECMA-376-1 §18.8.30). */
const isNumberId = (id: number): boolean => (id >= 1 && id <= 11) || (id >= 37 && id <= 44) || id === 48;

/** Whether a number format shows a date: it has a year, an era or a day outside of quotes, brackets and escapes. */
const showsDates = (id: number, code: string): boolean =>
  code === '' ? isDateId(id) : /[ydge]|aaa|m{3}/i.test(bareFormat(code));

const showsNumbers = (id: number, code: string): boolean =>
  code === '' ? isNumberId(id) : /[0#]/.test(bareFormat(code)) && !/[ydgehms]|aaa/i.test(bareFormat(code));

const bareFormat = (code: string): string =>
  (code.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .replace(/general/gi, '')
    .replace(/e[+-]/gi, '');
