import { cell, columnsOf, paragraph, row, table, type Cell, type CellLook } from '../word/blocks';
import { anchor, dateParts, text } from '../word/inline';
import { textWidth } from '../word/package';
import { mm } from '../word/units';

/**
 * What the forms of ふくいみまもりSNS share. The source (募集要項, 令和6年2月15日) has their names, notes and flows; text and
 * layout are ours, and each form says so at its foot.
 */

export const SIZE = 10.5;
export const margins = { top: 14, bottom: 10, left: 22, right: 22 };
export const width = textWidth(margins);
/** Millimetres of a table's line. */
export const LINE = 8.5;

const SECRETARIAT = 'ふくいメディカルネット事務局　御中';

export const plain = (content: string): string => text(content, { size: SIZE });

export const formNumber = (number: string, ...beside: string[]): string =>
  paragraph({ size: 10 }, text(number, { size: 10 }), ...beside);

export const formTitle = (title: string): string =>
  paragraph({ align: 'center', size: 14, bold: true, before: 4, after: 8 }, text(title, { size: 14, bold: true }));

export const addressee = (): string => paragraph({ size: SIZE, after: 4 }, plain(SECRETARIAT));

/** The sentence that says what the paper is for. */
export const sentence = (content: string): string =>
  paragraph({ size: SIZE, firstLine: 1, align: 'both', before: 2, after: 6 }, plain(content));

/** A date at the right, behind its name where it has one. */
export const dateLine = (tag: string, label: string, printed = ''): string =>
  paragraph({ size: SIZE, align: 'right', before: 2, after: 4 }, plain(printed), dateParts(tag, label));

/** １　申請施設 */
export const heading = (content: string, ...beside: string[]): string =>
  paragraph(
    { font: 'gothic', size: SIZE, before: 8, after: 2, keepNext: true },
    text(content, { font: 'gothic', size: SIZE }),
    ...beside,
  );

/** ※ and its words, small. */
export const note = (content: string): string => {
  const size = 9;
  return paragraph({ size, hanging: 1.5, before: 2, align: 'both' }, text(content, { size }));
};

/** A numbered clause: numbers of one and of two digits end at the same place, and so begin their words. */
export const clause = (content: string, ...own: string[]): string => {
  const digits = content.indexOf('　');
  return paragraph(
    { size: SIZE, indent: 2 - digits, hanging: digits + 1, after: 3, align: 'both', line: { multiple: 1.08 } },
    ...(own.length > 0 ? own : [plain(content)]),
  );
};

/** At the foot of every form that was made from notes. */
export const footnote = (): string =>
  paragraph(
    { size: 8, align: 'center', before: 8 },
    text('募集要項・手引きの記載をもとに作成した様式です', { size: 8, grey: true }),
  );

/** A shaded cell with one line or more. */
export const label = (look: CellLook, ...lines: string[]): Cell =>
  cell(
    { shade: true, ...look },
    ...lines.map((line) =>
      paragraph({ align: 'center', font: 'gothic', size: 9 }, text(line, { font: 'gothic', size: 9 })),
    ),
  );

export const value = (look: CellLook, tag: string, name: string): Cell =>
  cell(look, paragraph({ size: SIZE }, anchor(tag, name)));

/** 〒 and the address in one cell. */
export const address = (look: CellLook, who: string, name: string): Cell => cell(look, addressLine(who, name));

const addressLine = (who: string, name: string): string =>
  paragraph(
    { size: SIZE },
    plain('〒'),
    anchor(`${who}.postalCode`, `${name}の郵便番号`),
    plain('　'),
    anchor(`${who}.address`, `${name}の住所`),
  );

/** Label and value twice in a line. */
const fourColumns = columnsOf(width, [20, 30, 20, 30]);
export const line = (height: number, ...cells: Cell[]): string => row(fourColumns, { height: mm(height) }, cells);
export const fourColumnTable = (...rows: string[]): string => table({ columns: fourColumns }, ...rows);

/** A box to tick, and what is confirmed by it. */
export const checkLine = (box: string, content: string): string =>
  paragraph({ size: SIZE, indent: 0.5, hanging: 1.5, after: 2, align: 'both' }, box, plain(` ${content}`));

/** 患者: who, where, and the line that is signed. */
export const patientTable = (height = LINE, signing = 16): string =>
  fourColumnTable(
    line(
      height,
      label({}, 'フリガナ'),
      value({}, 'patient.kana', '患者のフリガナ'),
      label({}, '生年月日'),
      value({}, 'patient.birthDate', '患者の生年月日'),
    ),
    line(
      height,
      label({}, '氏名'),
      value({}, 'patient.name', '患者の氏名'),
      label({}, '電話番号'),
      value({}, 'patient.phone', '患者の電話番号'),
    ),
    line(height, label({}, '住所'), address({ span: 3 }, 'patient', '患者')),
    line(signing, label({}, '署名（自署）'), cell({ span: 3 }, paragraph({ size: SIZE }))),
  );

/** 代理人・家族: signs where the patient can't. */
export const proxyTable = (height = LINE, signing = 12): string =>
  fourColumnTable(
    line(
      signing,
      label({}, '氏名（自署）'),
      cell({}, paragraph({ size: SIZE })),
      label({}, '続柄'),
      value({}, 'proxy.relation', '代理人の続柄'),
    ),
    line(
      height,
      label({}, '住所'),
      value({}, 'proxy.address', '代理人の住所'),
      label({}, '電話番号'),
      value({}, 'proxy.phone', '代理人の電話番号'),
    ),
  );
