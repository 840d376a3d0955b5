import { cell, paragraph, row, seam, table } from '../word/blocks';
import { anchor, dateParts, text } from '../word/inline';
import type { WordForm } from '../word/package';
import { mm } from '../word/units';
import {
  dateLine,
  footnote,
  formNumber,
  formTitle,
  fourColumnTable,
  label,
  LINE,
  line,
  margins,
  plain,
  sentence,
  SIZE,
  value,
  width,
} from './fukui-parts';

/** ふくいみまもりSNS 様式４ 業務情報保持に関する誓約書. Its five points are 募集要項's own words; the rest is ours. */

const TITLE = '「ふくいみまもりSNS」 業務情報保持に関する誓約書';

const points = [
  '１）従事者は、就業規則やマニュアルなどの諸規定を遵守し、患者等の個人情報のみならず、事業所内で知り得た業務に関連する一切の情報を許可なく漏えいしてはならない。',
  '２）退職後も知り得た情報を漏えいしない。',
  '３）IT 機器について、適切な取扱い及び管理を行う。',
  '４）事業者が定めた利用目的外での使用を禁止する。',
  '５）患者その他の第三者のプライバシーその他の権利を侵害するような行為を一切しない。',
];

/** 院長　見本 太郎 */
const head = (): string[] => [
  anchor('office.headTitle', '施設又は組織の長の役職'),
  plain('　'),
  anchor('office.headName', '施設又は組織の長の氏名'),
];

/** Whose pledge: the name small above the line that is signed. */
const signerBlock = (): string => {
  const indent = mm(58);
  const columns = [mm(30), width - indent - mm(30)];
  const named = (name: string, height: number, ...content: string[]): string =>
    row(columns, { height: mm(height) }, [
      cell({ vertical: 'bottom' }, paragraph({ size: SIZE }, plain(name))),
      cell({ vertical: 'bottom' }, ...content),
    ]);
  return table(
    { columns, borders: false, indent },
    named('所属', 10, paragraph({ size: SIZE }, anchor('staff.department', '所属'))),
    named('職種', 10, paragraph({ size: SIZE }, anchor('staff.jobType', '職種'))),
    named(
      '氏名（自署）',
      20,
      paragraph({ size: 8 }, anchor('staff.name', '氏名', { size: 8 })),
      paragraph({ size: 16, dottedBelow: true }),
    ),
  );
};

const officeTable = (): string =>
  fourColumnTable(
    line(LINE, label({}, '受領日'), cell({ span: 3 }, paragraph({ size: SIZE }, dateParts('receivedOn', '受領日')))),
    line(
      LINE + 2,
      label({}, '施設又は組織の長'),
      cell({}, paragraph({ size: SIZE })),
      label({}, '施設内管理者'),
      value({}, 'administrator.name', '施設内管理者'),
    ),
    line(
      LINE + 2,
      label({}, '説明・教育の', '実施日'),
      cell({}, paragraph({ size: SIZE }, dateParts('education', '説明・教育の実施日'))),
      label({}, '内容'),
      value({}, 'education.content', '説明・教育の内容'),
    ),
  );

export const fukuiMimamori4 = (): WordForm => ({
  title: TITLE,
  subject: 'ふくいみまもりSNS 様式４',
  margins,
  body: [
    formNumber('様式４'),
    paragraph({ size: 6 }),
    formTitle(TITLE),
    paragraph({ size: SIZE, before: 6 }, anchor('office.name', '施設名')),
    paragraph({ size: SIZE, after: 12 }, ...head(), plain('　様')),
    sentence('私は、「ふくいみまもりSNS」を利用するにあたり、次の事項を遵守することを誓約します。'),
    ...points.map((point) =>
      paragraph({ size: SIZE, indent: 1, hanging: 2, after: 6, align: 'both', line: { multiple: 1.5 } }, plain(point)),
    ),
    paragraph({ size: 14 }),
    dateLine('pledgeDate', '誓約日'),
    paragraph({ size: 6 }),
    signerBlock(),
    paragraph({ size: 8, dottedBelow: true, before: 30, after: 14 }),
    paragraph(
      { size: SIZE, font: 'gothic', after: 3, keepNext: true },
      text('施設記入欄', { size: SIZE, font: 'gothic' }),
    ),
    paragraph({ size: SIZE, after: 4, keepNext: true }, plain('上記の誓約を受領しました。')),
    officeTable(),
    seam(),
    footnote(),
  ],
});
