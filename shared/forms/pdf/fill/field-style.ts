import type { PDFDict } from 'pdf-lib';
import { tokensOf } from '../content-text';
import type { OpenPdf } from '../file/open-pdf';
import { japaneseText } from '../file/text-of';
import type { Face } from '../letters/letter-case';
import type { FileField } from '../look/read-fields';
import { PDFName } from 'pdf-lib';

/** How a field's text is set by what the file says of it (DA, Q). */
export interface FieldStyle {
  /** 0: by itself. */
  size: number;
  /** Operators that set the colour. */
  colour: string;
  align: 'left' | 'center' | 'right';
  face: Face;
}

/** By the number that /Q has for each. */
export const QUADDINGS = ['left', 'center', 'right'] as const;

export function fieldStyle({ file, form }: OpenPdf, { dict, above }: FileField, widget: PDFDict): FieldStyle {
  const chain = [widget, dict, ...above, ...(form ? [form] : [])];
  const of = (key: string): PDFDict | undefined => chain.find((one) => one.has(PDFName.of(key)));
  const { size, colour, font } = readAppearance(file.textAt(of('DA'), 'DA'));
  const resources = file.dictAt(file.dictAt(file.dictAt(form, 'DR'), 'Font'), font);
  const base = file.at(resources, 'BaseFont');
  const name = base instanceof PDFName ? (japaneseText(base.asBytes()) ?? base.decodeText()) : font;
  return { size, colour, align: QUADDINGS[file.numberAt(of('Q'), 'Q') ?? 0] ?? 'left', face: faceOf(name) };
}

/** `/Helv 12 Tf 0 0 1 rg` */
function readAppearance(text: string): { size: number; colour: string; font: string } {
  const found = { size: 0, colour: '0 g', font: '' };
  let operands: string[] = [];
  for (const token of tokensOf(new TextEncoder().encode(text.slice(0, 1_000)))) {
    if (token.kind === 'string') continue;
    if (token.kind === 'name' || /^[-+.\d]/.test(token.text)) {
      operands.push(token.text);
      continue;
    }
    if (token.text === 'Tf')
      Object.assign(found, { font: operands[0] ?? '', size: Math.min(96, Math.max(0, Number(operands[1]) || 0)) });
    if (['g', 'rg', 'k'].includes(token.text)) found.colour = `${operands.map(plain).join(' ')} ${token.text}`;
    operands = [];
  }
  return found;
}

const plain = (text: string): string => String(Number(text) || 0);

const MINCHO = /min(?!g)|明朝|serif|times|roman|ryumin|song|kyokasho|教科書/i;
const GOTHIC = /sans|goth|ゴシック/i;

/** Letters like those that the file's own font has. */
export const faceOf = (font: string): Face => (MINCHO.test(font) && !GOTHIC.test(font) ? 'mincho' : 'gothic');
