import { cell, columnsOf, paragraph, row, table } from '../word/blocks';
import { anchor, dateParts, repeatingSection, text } from '../word/inline';
import { textWidth, type WordForm } from '../word/package';
import { mm, pt } from '../word/units';

/** 鶴岡市 様式１ 導入誓約書. Text: 「利用の手引き」様式集 様式１. Measures are ours: the source gives none. */

const SIZE = 11;
const margins = { top: 25, bottom: 25, left: 25, right: 25 };
const width = textWidth(margins);
const TITLE = '鶴岡市地域福祉連携ネットワーク/FiNE-LINK PLUS導入誓約書';

const clauses: [string, string][] = [
  [
    '１',
    '当社は、個人情報の保護の重要性を認識し、本ネットワークの導入に際しては、個人の権利利益を侵害することのないよう、個人情報の取扱を適切に行います。',
  ],
  ['２', '当社は、本ネットワークの利用にあたり、貴市で定められた利用ルールを遵守し、利用ルールの周知徹底を行います。'],
  [
    '３',
    '当社は、本ネットワークにより知り得た個人情報を、業務範囲外において第三者に漏えいさせません。また、本ネットワークの利用を終了した後においても同様の取扱とします。',
  ],
  [
    '４',
    '当社は、当社に所属する者に対して、在職中および退職後においても、本ネットワークにより知り得た個人情報を第三者に知らせ、又は不当な目的に利用してはならないことなど、個人情報の保護に必要な事項を周知徹底します。',
  ],
  [
    '５',
    '当社は、人事異動や退職等により本ネットワークを使用する従業員が変更となった場合は、当該誓約書の内容や本ネットワークの利用ルールを周知徹底させるとともに、利用を終了する者に対し、引き続き当該誓約書の内容を遵守するよう指導します。',
  ],
  [
    '６',
    '当社は、付与されたネットワーク専用アカウントの ID、パスワード等の管理を適切に行い、本ネットワークを利用しない者に ID、パスワード等のアカウント情報を知らせることのないよう徹底します。',
  ],
  ['７', '当社は、保有するアカウント等について、第三者に譲渡、承継、売買等を一切行わないこととします。'],
  ['８', '当社は、廃業や事業整理等に伴い、本ネットワークの利用を終了する場合は、必ず貴市に報告します。'],
  [
    '９',
    '当社にて、個人情報の管理不十分、利用ルールの違反等により、個人情報やアカウント情報の漏えい、その他損害を発生させた場合は、当社において責任を負うこととします。',
  ],
  [
    '１０',
    '当社は、当該誓約書の内容や本ネットワークの利用ルールに反していることが判明したとき又は反する事態になったときは、速やかに貴市まで申し出るとともに、貴市が行う措置について何ら異議を申し立てないことを誓約します。',
  ],
];

const line = { multiple: 1.25 };
const body = { size: SIZE, line };

const clause = ([number, sentence]: [string, string]): string =>
  paragraph(
    { ...body, hanging: 2, after: 6, align: 'both', keepLines: true, pageBreakBefore: number === '９' },
    text(`${number}　${sentence}`, { size: SIZE }),
  );

/** Label and value without borders, from mid-page on; the labels are spread to one width. */
const nameBlock = (): string => {
  const columns = [pt(SIZE * 8.6), width - mm(65) - pt(SIZE * 8.6)];
  const nameLine = (label: string, tag: string, name: string): string =>
    row(columns, {}, [
      cell({ vertical: 'top' }, paragraph({ size: SIZE, line: { multiple: 1.5 } }, text(label, { size: SIZE }))),
      cell({ vertical: 'top' }, paragraph({ size: SIZE, line: { multiple: 1.5 } }, anchor(tag, name, { size: SIZE }))),
    ]);
  return table(
    { columns, borders: false, indent: mm(65) },
    nameLine('（住　　　所）', 'corporation.address', '住所'),
    nameLine('（法　人　名）', 'corporation.name', '法人名'),
    nameLine('（代表者氏名）', 'corporation.representative', '代表者氏名'),
  );
};

const ROW = mm(9);
const label = (content: string): string =>
  paragraph({ align: 'center', font: 'gothic', size: 10.5 }, text(content, { font: 'gothic', size: 10.5 }));
const heading = (content: string): string =>
  paragraph({ size: SIZE, before: 12, after: 3, keepNext: true }, text(content, { size: SIZE }));
const value = (tag: string, name: string): string => paragraph({ size: SIZE }, anchor(tag, name, { size: SIZE }));

const officesTable = (): string => {
  const columns = columnsOf(width, [60, 40]);
  const entry = (): string =>
    row(columns, { height: ROW }, [
      cell({}, value('offices.name', '事業所名')),
      cell({}, value('offices.managerName', '管理者名')),
    ]);
  return table(
    { columns },
    row(columns, { height: ROW, header: true }, [
      cell({ shade: true }, label('事業所名')),
      cell({ shade: true }, label('管理者名')),
    ]),
    repeatingSection('offices', '導入事業所', Array.from({ length: 5 }, entry)),
  );
};

const careManagersTable = (): string => {
  const columns = columnsOf(width, [33.333, 33.333, 33.334]);
  const entry = (): string =>
    row(
      columns,
      { height: ROW },
      columns.map(() => cell({}, value('careManagers.name', 'ケアマネジャー名'))),
    );
  return table({ columns }, repeatingSection('careManagers', 'ケアマネジャー', Array.from({ length: 3 }, entry)));
};

export const tsuruokaFinelink1 = (): WordForm => ({
  title: TITLE,
  subject: '様式１',
  margins,
  pageNumbers: { pages: 2 },
  body: [
    paragraph({ ...body, after: 14 }, text('様式１', { size: SIZE })),
    paragraph({ ...body, after: 14 }, text('鶴岡市長　様', { size: SIZE })),
    paragraph({ align: 'center', size: 14, bold: true, after: 14 }, text(TITLE, { size: 14, bold: true })),
    paragraph(
      { ...body, firstLine: 1, align: 'both', after: 14 },
      text(
        '当社は、鶴岡市地域福祉連携ネットワーク（以下「本ネットワーク」という）の導入にあたり、下記の事項を遵守することを誓約します。',
        { size: SIZE },
      ),
    ),
    ...clauses.map(clause),
    paragraph({ size: SIZE, align: 'right', before: 24, after: 12 }, dateParts('pledgeDate', '誓約日', { size: SIZE })),
    nameBlock(),
    heading('【導入事業所及び管理者名を記載】'),
    officesTable(),
    heading('【居宅介護支援事業所は、導入するケアマネジャー名を記載】'),
    careManagersTable(),
    paragraph({ style: 'Seam', size: 1, line: { exact: 1 } }),
  ],
});
