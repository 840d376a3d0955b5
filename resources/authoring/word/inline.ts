import { escapeXml } from '../../../shared/forms/xml/characters';
import { pt } from './units';

export type Font = 'mincho' | 'gothic';

export interface RunLook {
  /** Points. */
  size?: number;
  bold?: boolean;
  font?: Font;
  /** Points between characters: a title spread without typed blanks. */
  spread?: number;
  /** Of less weight, as a footnote. */
  grey?: boolean;
}

const FONT_NAMES: Record<Font, string> = { mincho: 'ＭＳ 明朝', gothic: 'ＭＳ ゴシック' };

/** Run properties in the order that the schema asks for. Always with a size: a filled value keeps it. */
export function runProperties({
  size = 10.5,
  bold = false,
  font = 'mincho',
  spread = 0,
  grey = false,
}: RunLook): string {
  const name = FONT_NAMES[font];
  const half = Math.round(size * 2);
  return (
    `<w:rPr><w:rFonts w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:hint="eastAsia"/>` +
    `${bold ? '<w:b/><w:bCs/>' : ''}${grey ? '<w:color w:val="808080"/>' : ''}${spread ? `<w:spacing w:val="${pt(spread)}"/>` : ''}<w:sz w:val="${half}"/><w:szCs w:val="${half}"/></w:rPr>`
  );
}

/** Printed text. */
export const text = (content: string, look: RunLook = {}): string =>
  `<w:r>${runProperties(look)}<w:t xml:space="preserve">${escapeXml(content)}</w:t></w:r>`;

export const lineBreak = (look: RunLook = {}): string => `<w:r>${runProperties(look)}<w:br/></w:r>`;

/** Numbers controls in the order of the page: a form made twice is the same to the byte. */
class ControlIds {
  private next = 1;

  take(): number {
    return this.next++;
  }
}

let ids = new ControlIds();

/** Starts a new document's numbering. */
export const restartIds = (): void => void (ids = new ControlIds());

const control = (tag: string, label: string, extra: string, content: string): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(label)}"/><w:tag w:val="${tag}"/><w:id w:val="${ids.take()}"/>${extra}</w:sdtPr>` +
  `<w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/**
 * Where a value goes: a content control around an empty run that carries the value's look.
 *
 * @param blank what the empty form shows there, e.g. room for a number to be written by hand
 */
export const anchor = (tag: string, label: string, look: RunLook = {}, blank = ''): string =>
  control(
    tag,
    label,
    '<w:text w:multiLine="1"/>',
    `<w:r>${runProperties(look)}<w:t xml:space="preserve">${blank}</w:t></w:r>`,
  );

/** The three numbers of a date behind a printed 令和: `令和 年 月 日`. */
export const dateParts = (tag: string, label: string, look: RunLook = {}): string =>
  [
    text('令和 ', look),
    anchor(`${tag}.y`, `${label}（年）`, look, '　'),
    text(' 年 ', look),
    anchor(`${tag}.m`, `${label}（月）`, look, '　'),
    text(' 月 ', look),
    anchor(`${tag}.d`, `${label}（日）`, look, '　'),
    text(' 日', look),
  ].join('');

/** What a place to tick shows when it is ticked and when it isn't. */
export interface TickMarks {
  on: string;
  off: string;
}

const BOX: TickMarks = { on: '☑', off: '☐' };
/** A place between printed brackets: 【○】 or 【　】. */
export const RING: TickMarks = { on: '○', off: '　' };

/** A box to tick, or a place that takes a ○. */
export const checkAnchor = (tag: string, label: string, look: RunLook = {}, marks = BOX): string => {
  const state = (mark: string): string =>
    `w14:val="${mark.codePointAt(0)?.toString(16).toUpperCase()}" w14:font="ＭＳ ゴシック"`;
  return control(
    tag,
    label,
    `<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState ${state(marks.on)}/><w14:uncheckedState ${state(marks.off)}/></w14:checkbox>`,
    `<w:r>${runProperties({ ...look, font: 'gothic' })}<w:t>${marks.off}</w:t></w:r>`,
  );
};

/** Printed words one of which gets a ring. */
export const circleAnchor = (tag: string, label: string, words: string, look: RunLook = {}): string =>
  control(tag, label, '', text(words, look));

/** A control around paragraphs and tables: what every sheet of a continuation repeats. */
export const part = (tag: string, label: string, blocks: readonly string[]): string =>
  control(tag, label, '', blocks.join(''));

/** A control around whole rows; used by the table builder. */
export const repeatingSection = (tag: string, label: string, items: readonly string[]): string =>
  control(
    tag,
    label,
    `<w15:repeatingSection w15:sectionTitle="${escapeXml(label)}"/>`,
    items
      .map(
        (item) =>
          `<w:sdt><w:sdtPr><w:id w:val="${ids.take()}"/><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent>${item}</w:sdtContent></w:sdt>`,
      )
      .join(''),
  );

/** A field that Word computes, e.g. PAGE, with the value it shows before Word has computed it. */
export const computedField = (instruction: string, shown: string, look: RunLook = {}): string => {
  const run = (inner: string): string => `<w:r>${runProperties(look)}${inner}</w:r>`;
  return [
    run('<w:fldChar w:fldCharType="begin"/>'),
    run(`<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`),
    run('<w:fldChar w:fldCharType="separate"/>'),
    `<w:r>${runProperties(look).replace('<w:rPr>', `<w:rPr><w:rStyle w:val="Computed${instruction}"/>`)}<w:t>${shown}</w:t></w:r>`,
    run('<w:fldChar w:fldCharType="end"/>'),
  ].join('');
};
