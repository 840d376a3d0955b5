import { escapeXml } from '../../../shared/forms/xml/characters';
import { DECLARATION } from '../package-parts';
import type { CellLook, Font, Side } from './cells';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** As in the Word forms. `family` and `charset` help where the font is missing. */
const FONTS: Record<Font, { name: string; family: number }> = {
  mincho: { name: 'ＭＳ 明朝', family: 1 },
  gothic: { name: 'ＭＳ ゴシック', family: 3 },
};
const SIDES: readonly Side[] = ['left', 'right', 'top', 'bottom'];
/** Formats below are Excel's own (ECMA-376-1 §18.8.30). */
const FIRST_OWN_FORMAT = 176;
const OWN_FORMATS: Record<string, number> = { General: 0, '@': 49 };

/** A list of elements without repeats, in the order in which they were first asked for. */
class Distinct {
  private readonly indexes = new Map<string, number>();

  constructor(first: readonly string[]) {
    for (const one of first) this.index(one);
  }

  index(xml: string): number {
    const known = this.indexes.get(xml);
    if (known !== undefined) return known;
    this.indexes.set(xml, this.indexes.size);
    return this.indexes.size - 1;
  }

  list(name: string): string {
    return `<${name} count="${this.indexes.size}">${[...this.indexes.keys()].join('')}</${name}>`;
  }
}

/**
 * The font of the workbook itself, which no cell of a form has: columns are measured in its digits. Arial, because its
 * digits are as wide in the fonts that stand in for it where it is missing; those of the Japanese ones are not.
 */
const MEASURE = '<font><sz val="11"/><color rgb="FF000000"/><name val="Arial"/><family val="2"/></font>';

/** The cell formats of a workbook, each written once. */
export class StyleSheet {
  private readonly fonts = new Distinct([MEASURE]);
  // The first two are Excel's own, whatever stands there.
  private readonly fills = new Distinct([patternXml('none'), patternXml('gray125')]);
  private readonly borders = new Distinct([borderXml([])]);
  private readonly formats = new Map<string, number>();
  private readonly looks = new Distinct(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);

  /** Number of the format that a cell names. */
  of(look: CellLook): number {
    const format = this.formatId(look.format ?? 'General');
    const font = this.fonts.index(fontXml(look));
    const fill = this.fills.index(fillXml(look));
    const border = this.borders.index(borderXml(look.lines === 'all' ? SIDES : (look.lines ?? [])));
    return this.looks.index(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" ` +
        `applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${look.open ? ' applyProtection="1"' : ''}>` +
        `${alignmentXml(look)}${look.open ? '<protection locked="0"/>' : ''}</xf>`,
    );
  }

  /** The styles part, once every cell has been asked for. */
  part(): string {
    const formats = [...this.formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return (
      `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
      (formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '') +
      this.fonts.list('fonts') +
      this.fills.list('fills') +
      this.borders.list('borders') +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      this.looks.list('cellXfs') +
      `<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles>` +
      `<dxfs count="1"><dxf><font><color rgb="FFA6A6A6"/></font></dxf></dxfs></styleSheet>`
    );
  }

  private formatId(code: string): number {
    const own = OWN_FORMATS[code];
    if (own !== undefined) return own;
    const id = this.formats.get(code) ?? FIRST_OWN_FORMAT + this.formats.size;
    this.formats.set(code, id);
    return id;
  }
}

function fontXml({ font = 'mincho', size = 10.5, bold = false, grey = false }: CellLook): string {
  const { name, family } = FONTS[font];
  const color = grey ? 'rgb="FF808080"' : 'rgb="FF000000"';
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color ${color}/><name val="${name}"/><family val="${family}"/><charset val="128"/></font>`;
}

const patternXml = (pattern: string, color = ''): string =>
  `<fill><patternFill patternType="${pattern}"${color ? `>${color}</patternFill>` : '/>'}</fill>`;

const solid = (rgb: string): string => patternXml('solid', `<fgColor rgb="FF${rgb}"/><bgColor indexed="64"/>`);

function fillXml({ shade, hatch, tint }: CellLook): string {
  if (shade) return solid('F2F2F2');
  if (tint) return solid('FFF8DC');
  return hatch ? patternXml('lightUp', '<fgColor rgb="FFBFBFBF"/><bgColor rgb="FFFFFFFF"/>') : patternXml('none');
}

const borderXml = (sides: readonly Side[]): string =>
  `<border>${SIDES.map((side) => (sides.includes(side) ? `<${side} style="thin"><color auto="1"/></${side}>` : `<${side}/>`)).join('')}<diagonal/></border>`;

function alignmentXml({ align = 'left', vertical = 'center', wrap, shrink, indent = 0 }: CellLook): string {
  const extra = [wrap && ' wrapText="1"', indent && ` indent="${indent}"`, shrink && ' shrinkToFit="1"'];
  return `<alignment horizontal="${align}" vertical="${vertical}"${extra.filter(Boolean).join('')}/>`;
}
