import { cell, columnsOf, paragraph, row, table, type Cell, type CellLook } from '../word/blocks';
import { anchor, checkAnchor, text } from '../word/inline';
import { textWidth } from '../word/package';
import { mm } from '../word/units';
import { label, margins, serviceKinds, value } from './nagareyama-parts';

/** Tables that several forms of 流山市 print. */

export const columns = columnsOf(textWidth(margins), [18, 32, 18, 32]);
export const TWO_LINES = mm(12);
const LINE = mm(8);

/** Who applies: corporation, representative, office. */
export const applicantTable = (width: number, height: number): string => {
  const columns = columnsOf(width, [30, 70]);
  const line = (labels: string[], tag: string, name: string): string =>
    row(columns, { height: mm(height) }, [label({}, ...labels), value({}, tag, name)]);
  return table(
    { columns },
    line(['申請者名', '(法人又は個人)'], 'corporation.name', '申請者名'),
    line(['代表者名'], 'corporation.representative', '代表者名'),
    line(['医療機関', '介護事業所　名称'], 'office.name', '事業所名称'),
  );
};

/** Furigana small above the name. */
const underKana = (printed: string, kanaTag: string, kanaName: string, tag: string, name: string, ruled = false) => [
  paragraph({ size: 8, dottedBelow: ruled }, text(`${printed} `, { size: 8 }), anchor(kanaTag, kanaName, { size: 8 })),
  paragraph({ size: 10.5, before: ruled ? 2 : 0 }, anchor(tag, name)),
];

/** 情報共有システム利用者: what each form prints of a user, behind its own first cell. */
export const userCells = (): Cell[] => [
  cell({}, ...underKana('(かな)', 'users.kana', 'かな', 'users.name', '氏名')),
  cell(
    {},
    paragraph(
      { align: 'center', size: 14 },
      checkAnchor('users.isSystemManager', 'システム利用管理担当者', { size: 14 }),
    ),
  ),
  value({}, 'users.jobType', '職種'),
];

/** The heads over them. */
export const userHeads = (): Cell[] => [label({}, '氏名'), label({}, 'システム利用', '管理担当者'), label({}, '職種')];

/**
 * 法人情報.
 *
 * @param seal makes what stands beside the representative's name; the name takes the whole line without it
 */
export const corporationTable = (seal?: () => Cell): string =>
  table(
    { columns },
    row(columns, { height: TWO_LINES }, [
      label({}, '申請者名', '(法人又は個人)'),
      cell(
        { span: 3 },
        ...underKana('(フリガナ)', 'corporation.kana', 'フリガナ', 'corporation.name', '申請者名', true),
      ),
    ]),
    row(columns, { height: TWO_LINES }, [
      label({}, '代表者名'),
      value(seal ? {} : { span: 3 }, 'corporation.representative', '代表者名'),
      ...(seal ? [seal()] : []),
    ]),
    row(columns, { height: LINE }, [
      label({}, '郵便番号'),
      value({}, 'corporation.postalCode', '郵便番号'),
      label({}, '電話番号'),
      value({}, 'corporation.phone', '電話番号'),
    ]),
    row(columns, { height: LINE }, [label({}, '住所'), value({ span: 3 }, 'corporation.address', '住所')]),
  );

/** What is longer than most values, and reads badly in two lines. */
const smaller = (look: CellLook, size: number, tag: string, name: string): Cell =>
  cell(look, paragraph({ size }, anchor(tag, name, { size })));

/**
 * 医療機関・介護事業所情報.
 *
 * @param last look of the last line's cells: a table that reads as its continuation may follow
 */
export const officeTable = (last: CellLook = {}): string =>
  table(
    { columns },
    row(columns, { height: TWO_LINES }, [
      label({}, '名称'),
      value({}, 'office.name', '名称'),
      label({}, '医療機関番号', '介護事業所番号'),
      value({}, 'office.number', '番号'),
    ]),
    row(columns, { height: LINE }, [
      label({}, 'サービス分類'),
      value({}, 'office.serviceKind', 'サービス分類'),
      label({}, '管理者'),
      value({}, 'office.managerName', '管理者'),
    ]),
    row(columns, {}, [
      cell(
        { span: 4 },
        paragraph({ size: 9 }, text('(サービス分類は以下を参考にしてください。)', { size: 9 })),
        paragraph({ size: 9, align: 'both' }, text(serviceKinds, { size: 9 })),
      ),
    ]),
    row(columns, { height: LINE }, [
      label({}, '郵便番号'),
      value({}, 'office.postalCode', '郵便番号'),
      label({}, '所在地'),
      smaller({}, 9.5, 'office.address', '所在地'),
    ]),
    row(columns, { height: LINE }, [
      label(last, 'メールアドレス'),
      smaller(last, 8.5, 'office.mail', 'メールアドレス'),
      label(last, '電話番号'),
      value(last, 'office.phone', '電話番号'),
    ]),
  );
