import { cell, row, type Cell, type CellPlan, type Content, type Row } from '../excel/cells';

/**
 * What the Excel forms of ふくいみまもりSNS share. As with the Word ones, the source (募集要項, 令和6年2月15日) has their
 * names, notes and flows; text and layout are ours, and each page says so at its foot.
 */

export const FOOTNOTE = '募集要項・手引きの記載をもとに作成した様式です';
const SECRETARIAT = 'ふくいメディカルネット事務局　御中';

export const KINDS = [
  '医科医療機関',
  '歯科医療機関',
  '保険薬局',
  '訪問看護ステーション',
  '居宅介護支援事業所',
  'その他のサービス事業所',
] as const;

/**
 * Twelve columns, A–L, in millimetres: labels stand in A:C and G:I, values in D:F and J:L. A little narrower than the page:
 * Excel rounds columns down to whole pixels and LibreOffice doesn't, and both shall print at full size, on as many pages.
 */
export const COLUMNS = [9, 15.5, 15, 12, 21.5, 24, 11, 8, 13, 10, 13, 23.5] as const;
const ALL = COLUMNS.length;

export const margins = { top: 12, bottom: 14, left: 15, right: 15 };

/** A line over the whole width. */
export const line = (height: number, content: string, plan: CellPlan = {}): Row =>
  row(height, cell({ span: ALL, ...plan }, content));

export const formNumber = (number: string): Row => line(5.5, number, { size: 10 });
export const formTitle = (title: string): Row => line(10, title, { size: 14, bold: true, align: 'center' });
export const addressee = (): Row => line(7, SECRETARIAT);
/** １　申込施設 */
export const heading = (content: string): Row => line(7, content, { font: 'gothic', vertical: 'bottom' });
/** ※ and its words, small. */
export const note = (content: string, height = 4.2): Row =>
  line(height, content, { size: 8.5, wrap: true, vertical: 'top' });

/**
 * The paper's date at the right: printed empty behind 令和, and a real date once there is one, which Excel shows in the
 * same words.
 */
export const dateLine = (name: string, label: string): Row =>
  line(7, `${label}　令和　　年　　月　　日`, { name, align: 'right', format: warekiAfter(`${label}　`), open: true });

/** 令和8年11月20日, behind some words. */
const warekiAfter = (words: string): string => `[$-411]"${words}"ggge"年"m"月"d"日"`;
export const WAREKI = '[$-411]ggge"年"m"月"d"日"';
/** R8.11.20 */
export const SHORT_WAREKI = '[$-411]ge"."m"."d';

export const label = (content: string, plan: CellPlan = {}): Cell =>
  cell({ span: 3, font: 'gothic', size: 9, align: 'center', lines: 'all', shade: true, wrap: true, ...plan }, content);

/** A place that is typed into: text as it is typed, leading zeros too. */
export const value = (name: string, plan: CellPlan = {}, printed: Content = null): Cell =>
  cell({ span: 3, name, size: 10.5, lines: 'all', format: '@', shrink: true, open: true, ...plan }, printed);

/** Label and value over the whole width. */
export const wideLine = (height: number, name: string, words: string, plan: CellPlan = {}, printed?: string): Row =>
  row(height, label(words), value(name, { span: 9, ...plan }, printed ?? null));

/** 所在地: 〒, the code and the address, in one box. */
export const addressLine = (height: number): Row =>
  row(
    height,
    label('所在地'),
    cell({ lines: ['left', 'top', 'bottom'], align: 'right' }, '〒'),
    value('office.postalCode', { span: 1, lines: ['top', 'bottom'] }),
    value('office.address', { span: 7, lines: ['right', 'top', 'bottom'] }),
  );
