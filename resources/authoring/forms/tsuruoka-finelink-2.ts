import { cell, entryRows, gap, headerRow, row, type Row } from '../excel/cells';
import type { ExcelForm } from '../excel/package';
import {
  addressCells,
  countCells,
  dateCells,
  footnote,
  GRID,
  heading,
  label,
  labelLook,
  line,
  value,
  valueLook,
} from './excel-parts';

/** 鶴岡市 様式２ 事業所情報登録票. The source has its title and what it is for; all else is ours. */

const TITLE = '鶴岡市地域福祉連携ネットワーク/FiNE-LINK PLUS 事業所情報登録票';

/** 募集要項 １（４）導入対象, in its order; the last two are ② and ③. */
const SERVICE_KINDS: readonly string[] = [
  '訪問介護',
  '訪問看護',
  '訪問入浴介護',
  '訪問リハビリテーション',
  '通所介護',
  '通所リハビリテーション',
  '短期入所生活介護',
  '短期入所療養介護',
  '特定福祉用具販売',
  '福祉用具貸与',
  '定期巡回・随時対応型訪問介護看護',
  '小規模多機能型居宅介護',
  '認知症対応型共同生活介護',
  '認知症対応型通所介護',
  '地域密着型通所介護',
  '地域密着型介護老人福祉施設入所者生活介護',
  '介護老人福祉施設',
  '介護老人保健施設',
  '軽費老人ホーム',
  '養護老人ホーム',
  '特定施設入居者生活介護',
  '有料老人ホーム',
  'サービス付き高齢者向け住宅',
  '地域包括支援センター',
  '鶴岡市介護予防・日常生活支援総合事業のみの指定を受けている事業所',
  '居宅介護支援事業所',
  '地域医療連携機関',
];
const KINDS_A_COLUMN = 9;
/** Millimetres of the rows, from 0, with a name of two lines (定期巡回…) and of three (鶴岡市介護予防…). */
const TALLER_ROWS: Record<number, number> = { 1: 9.5, 6: 13.5 };

/** Three columns of nine, each word behind a cell for its ○. */
const serviceKindRows = (): Row[] =>
  Array.from({ length: KINDS_A_COLUMN }, (_, i) =>
    row(
      TALLER_ROWS[i] ?? 6.5,
      ...[0, 1, 2].flatMap((column) => {
        const index = i + column * KINDS_A_COLUMN;
        const name = `serviceKinds.k${String(index + 1).padStart(2, '0')}`;
        return [
          value(2, name, { align: 'center', indent: 0, choices: ['○'] }),
          cell({ span: 6, size: 8.5, lines: 'all', wrap: true }, SERVICE_KINDS[index] ?? ''),
        ];
      }),
    ),
  );

export const tsuruokaFinelink2 = (): ExcelForm => ({
  title: TITLE,
  subject: '様式２',
  sheets: [
    {
      name: '登録票',
      // A little wider than the page: what prints is smaller by as much, and stays on one page.
      columns: Array.from({ length: GRID }, () => 7.6),
      margins: { top: 12, bottom: 12, left: 20, right: 20 },
      rows: [
        line(5, '様式２', { size: 9 }),
        line(6, '鶴岡市 健康福祉部 長寿介護課　御中'),
        line(10, TITLE, { align: 'center', size: 14, bold: true, shrink: true }),
        row(6, gap(12), ...dateCells(6, '記入日', 'filledOn')),
        line(6, '次のとおり、事業所情報を登録します。'),

        heading('１　事業所の情報'),
        row(
          7,
          label(4, '法人名'),
          value(8, 'corporation.name'),
          label(4, '代表者氏名'),
          value(8, 'corporation.representative'),
        ),
        row(6.5, label(4, 'フリガナ'), value(20, 'office.kana', { size: 9 })),
        row(7, label(4, '事業所名'), value(20, 'office.name')),
        row(7, label(4, '事業所番号'), value(8, 'office.number'), label(4, '管理者名'), value(8, 'office.managerName')),
        row(7, label(4, '所在地'), ...addressCells(20)),
        row(7, label(4, '電話番号'), value(8, 'office.phone'), label(4, 'ＦＡＸ番号'), value(8, 'office.fax')),

        heading('２　サービス種別（該当するものすべてに○）'),
        row(
          5,
          ...[0, 1, 2].flatMap(() => [cell({ ...labelLook, span: 2 }, '○'), cell({ ...labelLook, span: 6 }, '種別')]),
        ),
        ...serviceKindRows(),
        line(5, '介護予防を含み、医療系のみなし指定を除く', { size: 8, vertical: 'top' }),

        heading(
          '３　専用アカウントの登録（各事業所・施設及び地域医療連携機関は１事業所につき１登録、居宅介護支援事業所はケアマネジャー１人につき１登録）',
          11.5,
        ),
        headerRow(
          9.5,
          label(2, 'No.'),
          label(4, '登録区分'),
          label(6, '氏名（ケアマネジャーの場合）'),
          label(4, 'ふりがな'),
          label(8, '案内を受け取るメールアドレス'),
        ),
        entryRows(
          5,
          6.5,
          cell({ ...valueLook, span: 2, name: 'accounts.number', align: 'center', indent: 0, format: 'General' }, 1),
          value(4, 'accounts.kind', { size: 9, indent: 0, align: 'center', choices: ['事業所', 'ケアマネジャー'] }),
          value(6, 'accounts.name'),
          value(4, 'accounts.kana', { size: 9, indent: 0 }),
          value(8, 'accounts.mail', { size: 9, indent: 0 }),
        ),

        heading('４　LINE WORKSを設定する端末（法人・事業所が所有する端末に限ります）'),
        row(
          7,
          ...[label(4, 'パソコン'), ...countCells(3, 'devices.pcCount', '台')],
          ...[label(4, 'タブレット'), ...countCells(3, 'devices.tabletCount', '台')],
          ...[label(4, 'スマートフォン'), ...countCells(3, 'devices.phoneCount', '台')],
        ),
        row(
          7,
          label(4, '所有'),
          cell({ ...valueLook, span: 20, name: 'devices.corporateOwned' }, '☐ すべて法人・事業所の所有です'),
        ),

        heading('５　担当者'),
        row(7, label(4, '担当者氏名'), value(8, 'contact.name'), label(4, 'ふりがな'), value(8, 'contact.kana')),
        row(
          7,
          label(4, '職種・役職'),
          value(8, 'contact.title'),
          label(4, '連絡先電話番号'),
          value(8, 'contact.phone'),
        ),
        row(7, label(8, '参加できる説明会・ミーティングの日時'), value(16, 'contact.availability')),
        line(
          9,
          '※ 専用ID・初期パスワード、インストールの手引き、使い方マニュアル等は、３の「案内を受け取るメールアドレス」宛てにFiNE-LINK PLUS事務局（info@fine-link.club）から送付されます。',
          { size: 8.5, wrap: true },
        ),
        line(
          9,
          '※ エクセルファイルのまま、長寿介護課代表アドレス（kaigo@city.tsuruoka.yamagata.jp）宛てにメールで提出してください。PDFに変換しないでください。',
          { size: 8.5, wrap: true },
        ),
        footnote(),
      ],
    },
  ],
});
