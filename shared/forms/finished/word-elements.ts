export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
export const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml';
export const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** Elements that are told apart. */
export const Code = {
  Other: 0,
  P: 1,
  R: 2,
  Table: 3,
  Row: 4,
  Cell: 5,
  Holder: 6,
  Wrap: 7,
  Skip: 8,
  Text: 9,
  Sdt: 10,
  SdtPr: 11,
  Content: 12,
  Break: 14,
  Tab: 15,
  Sym: 16,
  PPr: 17,
  SectPr: 18,
  RowPr: 19,
  Removed: 20,
  DeletedRange: 22,
  Drawing: 23,
  Alternatives: 24,
  Branch: 25,
  FieldChar: 26,
  FieldData: 27,
  SimpleField: 29,
  Bookmark: 30,
  Furigana: 31,
} as const;
export type Code = number;

export const CODES = new Map<string, Code>([
  ...(['body', 'txbxContent', 'hdr', 'ftr', 'footnote', 'endnote', 'comment', 'docPartBody'] as const).map(
    (name) => [name, Code.Holder] as const,
  ),
  ...(['ins', 'moveTo', 'hyperlink', 'smartTag', 'customXml', 'bdo', 'dir'] as const).map(
    (name) => [name, Code.Wrap] as const,
  ),
  ...(['rPr', 'tblPr', 'tblGrid', 'tcPr', 'sdtEndPr', 'rubyPr', 'tblPrEx'] as const).map(
    (name) => [name, Code.Skip] as const,
  ),
  ['p', Code.P],
  ['r', Code.R],
  ['tbl', Code.Table],
  ['tr', Code.Row],
  ['tc', Code.Cell],
  ['t', Code.Text],
  ['sdt', Code.Sdt],
  ['sdtPr', Code.SdtPr],
  ['sdtContent', Code.Content],
  ['br', Code.Break],
  ['cr', Code.Break],
  ['tab', Code.Tab],
  ['sym', Code.Sym],
  ['pPr', Code.PPr],
  ['sectPr', Code.SectPr],
  ['trPr', Code.RowPr],
  ['del', Code.Removed],
  ['moveFrom', Code.Removed],
  ['customXmlDelRangeStart', Code.DeletedRange],
  ['customXmlMoveFromRangeStart', Code.DeletedRange],
  ['drawing', Code.Drawing],
  ['pict', Code.Drawing],
  ['object', Code.Drawing],
  ['fldChar', Code.FieldChar],
  ['ffData', Code.FieldData],
  ['fldSimple', Code.SimpleField],
  ['bookmarkStart', Code.Bookmark],
  ['rt', Code.Furigana],
]);

/** Which elements may stand in which; anything else is where Word doesn't show it, or doesn't open the file. */
const STANDS_IN: readonly (readonly [child: Code, parents: readonly Code[], what: string])[] = [
  [Code.P, [Code.Cell, Code.Holder], 'paragraph'],
  [Code.R, [Code.P], 'run'],
  [Code.Table, [Code.Cell, Code.Holder], 'table'],
  [Code.Row, [Code.Table], 'row'],
  [Code.Cell, [Code.Row], 'cell'],
];
/** What an element may stand in, and what is told where it doesn't. */
export const PLACES = new Map(STANDS_IN.map(([child, parents, what]) => [child, { parents, what }]));
