import fc from 'fast-check';
import { aDocx, paragraph, run } from '../builders/docx';
import { anXlsx, emptyCell, row as sheetRow, textCell } from '../builders/xlsx';

/** Forms as cities draw them: labels, blanks beside and below them, gaps in lines, words to choose from. */

const LABELS = [
  ...[
    '法人名',
    '事業所名',
    '事業所番号',
    '所在地',
    '電話番号',
    'ＦＡＸ番号',
    '代表者職・氏名',
    '管理者氏名',
    'フリガナ',
  ],
  ...[
    'メールアドレス',
    '氏名',
    '生年月日',
    '職種',
    '端末の種類',
    'ログインID',
    '変更前',
    '変更後',
    '変更年月日',
    '備考',
  ],
  ...[
    '申請者',
    '事業所',
    '担当者',
    'No.',
    '計',
    '人数',
    'サービスの種類',
    '郵便番号',
    '入職日',
    '使う人',
    'OS',
    '製造番号',
  ],
];
const LINES = [
  ...[
    '令和　　年　　月　　日',
    '令和   年   月   日',
    '（　　　）　　－　　',
    '電話（　　　　）　　　　',
    '〒　　　－　　　　',
    '氏名　　　　　　　　㊞',
  ],
  ...[
    '肩書：　　　　お名前：　　　　',
    '部署（　　　）氏名（　　　）電話（　　　）',
    '有・無',
    '男・女',
    '明・大・昭・平・令',
  ],
  ...[
    '□ 新規　□ 変更　□ 廃止',
    '☐Windows ☐iOS・iPadOS ☐Android',
    '□ 有（　　　　　）　□ 無',
    '１ 新規　２ 変更',
    '（市記入欄）',
    '上記のとおり届け出ます。',
    '○○市長　様',
  ],
  ...[
    '別紙（　　　　　）のとおり',
    '電話＿＿＿＿＿＿',
    '　　　名',
    '常勤　　人　非常勤　　人',
    '第　　　　号',
    '平成・令和　　年　　月　　日生',
    '氏名　　　　　　　（令和　　年　　月　　日から）',
    '令和　　年　　月　　日から　令和　　年　　月　　日まで',
  ],
];
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...LABELS) },
  { weight: 3, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: fc.constantFrom('1', '2', '3', '①', '②', '(1)', '　', '-', '&amp;', '葛󠄀') },
);

/** What stands in a cell: words, a blank with a frame, nothing at all. */
export type FormCell = { text: string; wide: number } | { blank: number } | null;
const cell: fc.Arbitrary<FormCell> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ text: word, wide: fc.constantFrom(1, 1, 1, 2) }) },
  { weight: 5, arbitrary: fc.record({ blank: fc.constantFrom(1, 1, 2, 3) }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

export interface AnyForm {
  kind: 'word' | 'excel';
  rows: FormCell[][];
  /** Lines above, and how many empty rows of a list go on below the last row. */
  lines: string[];
  list: number;
}

export const anyForm: fc.Arbitrary<AnyForm> = fc.record({
  kind: fc.constantFrom('word' as const, 'excel' as const),
  rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 7 }),
  lines: fc.array(word, { maxLength: 3 }),
  list: fc.constantFrom(0, 0, 2, 4),
});

const COLUMNS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P'];
const width = (one: FormCell): number => (one === null ? 1 : 'blank' in one ? one.blank : one.wide);

const TITLE = '変更届出書';

/** @returns the file, under the name that tells its kind */
export function formFile(form: AnyForm): { file: string; bytes: Uint8Array } {
  return form.kind === 'word' ? { file: '様式.docx', bytes: docxOf(form) } : { file: '様式.xlsx', bytes: xlsxOf(form) };
}

const listed = ({ rows, list }: AnyForm): FormCell[][] => [
  ...rows,
  ...Array.from({ length: list }, (): FormCell[] => (rows.at(-1) ?? []).map((one) => ({ blank: width(one) }))),
];

function docxOf(form: AnyForm): Uint8Array {
  const tableCell = (one: FormCell): string =>
    `<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/><w:gridSpan w:val="${width(one)}"/></w:tcPr>${paragraph(one && 'text' in one ? run(one.text) : '')}</w:tc>`;
  const tableRows = listed(form).map((cells) => `<w:tr>${cells.map(tableCell).join('')}</w:tr>`);
  const body = [
    ...[TITLE, ...form.lines].map((text) => paragraph(run(text))),
    `<w:tbl><w:tblGrid>${COLUMNS.map(() => '<w:gridCol w:w="700"/>').join('')}</w:tblGrid>${tableRows.join('')}</w:tbl>`,
    paragraph(),
  ];
  return aDocx({ body: body.join('') });
}

function xlsxOf(form: AnyForm): Uint8Array {
  const merges: string[] = [];
  const rows = [
    ...[TITLE, ...form.lines].map((text, i) => sheetRow(i + 1, textCell(`A${i + 1}`, text))),
    ...listed(form).map((cells, i) => {
      const at = i + 2 + form.lines.length;
      let column = 0;
      const made = cells.map((one) => {
        const from = column;
        column += width(one);
        if (column - from > 1) merges.push(`${COLUMNS[from]}${at}:${COLUMNS[column - 1]}${at}`);
        const names = COLUMNS.slice(from, column).map((letter) => `${letter}${at}`);
        if (one === null) return '';
        return names
          .map((name, j) => (j === 0 && 'text' in one ? textCell(name, one.text, 1) : emptyCell(name, 1)))
          .join('');
      });
      return sheetRow(at, made.join(''));
    }),
  ];
  const merged = merges.map((one) => `<mergeCell ref="${one}"/>`).join('');
  return anXlsx({
    sheets: [
      {
        rows: rows.join(''),
        behind: merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`,
      },
    ],
  });
}
