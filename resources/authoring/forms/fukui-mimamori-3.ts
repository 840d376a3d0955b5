import { cell, columnsOf, paragraph, row, table, type Cell } from '../word/blocks';
import { anchor, checkAnchor, dateParts, text } from '../word/inline';
import type { WordForm } from '../word/package';
import { mm } from '../word/units';
import {
  addressee,
  dateLine,
  footnote,
  formNumber,
  formTitle,
  heading,
  label,
  LINE,
  margins,
  note,
  sentence,
  SIZE,
  value,
  width,
} from './fukui-parts';

/** ふくいみまもりSNS 様式３ 変更申請書（事業所用）. The items are those of 様式１; layout is ours. */

const TITLE = '「ふくいみまもりSNS」 変更申請書（事業所用）';

const items: [key: string, name: string][] = [
  ['name', '施設名（事業所名）'],
  ['number', '事業所番号'],
  ['address', '所在地'],
  ['phone', '電話番号・ＦＡＸ番号'],
  ['head', '施設長・代表者'],
  ['administrator', '施設内管理者（氏名・ふりがな）'],
  ['loginMail', '管理画面ログイン用メールアドレス（原則変更不可）'],
  ['vpn', 'ＶＰＮ申請数'],
  ['other', 'その他'],
];

/** The last column has room for a mail address. */
const applicantColumns = columnsOf(width, [20, 26, 16, 38]);
const line = (...cells: Cell[]): string => row(applicantColumns, { height: mm(LINE) }, cells);
const applicantTable = (...rows: string[]): string => table({ columns: applicantColumns }, ...rows);

const changesTable = (): string => {
  const columns = columnsOf(width, [30, 35, 35]);
  const told = (tag: string, of: string): Cell => cell({}, paragraph({ size: 10 }, anchor(tag, of, { size: 10 })));
  const change = (key: string, name: string): string =>
    row(columns, { height: mm(10.5) }, [
      cell(
        {},
        paragraph(
          { size: 9.5, hanging: 1.5 },
          checkAnchor(`changes.${key}.checked`, name, { size: 10.5 }),
          text(` ${name}`, { size: 9.5 }),
        ),
      ),
      told(`changes.${key}.before`, `${name}（変更前）`),
      told(`changes.${key}.after`, `${name}（変更後）`),
    ]);
  return table(
    { columns },
    row(columns, { height: mm(7) }, [label({}, '変更する事項'), label({}, '変更前'), label({}, '変更後')]),
    ...items.map(([key, name]) => change(key, name)),
  );
};

const reasonBox = (): string =>
  table(
    { columns: [width] },
    row([width], { height: mm(20) }, [
      cell({ vertical: 'top' }, paragraph({ size: SIZE, before: 2 }, anchor('reason', '変更の理由'))),
    ]),
  );

export const fukuiMimamori3 = (): WordForm => ({
  title: TITLE,
  subject: 'ふくいみまもりSNS 様式３',
  margins,
  body: [
    formNumber('様式３'),
    formTitle(TITLE),
    dateLine('applicationDate', '申請日', '申請日　'),
    addressee(),
    sentence('利用申込書（様式１）により申請した内容に変更がありましたので、次のとおり申請します。'),
    heading('１　申請施設'),
    applicantTable(
      line(label({}, '施設名', '（事業所名）'), value({ span: 3 }, 'office.name', '施設名')),
      line(
        label({}, '事業所番号', '（10桁）'),
        value({}, 'office.number', '事業所番号'),
        label({}, '電話番号'),
        value({}, 'office.phone', '電話番号'),
      ),
      line(
        label({}, '施設内管理者', '氏名'),
        value({}, 'administrator.name', '施設内管理者の氏名'),
        label({}, '連絡先', 'メールアドレス'),
        value({}, 'administrator.contactMail', '連絡先メールアドレス'),
      ),
    ),
    heading('２　変更年月日　', dateParts('effectiveDate', '変更年月日')),
    heading('３　変更する事項', text('（該当する事項に☑を付け、変更前及び変更後を記入してください）', { size: 9.5 })),
    changesTable(),
    heading('４　変更の理由'),
    reasonBox(),
    note(
      '※ 施設内の利用者の追加・解除は、施設内管理者が管理画面で行い、管理台帳に記載してください（本様式の提出は不要です）。',
    ),
    note(
      '※ 管理画面ログイン用メールアドレスの変更は原則禁止です。やむを得ず変更する場合は、あらかじめ事務局に相談してください。',
    ),
    note('※ 事業所番号は10桁で記入してください。'),
    footnote(),
  ],
});
