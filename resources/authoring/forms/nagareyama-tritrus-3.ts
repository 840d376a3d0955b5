import { cell, paragraph, row, seam, table } from '../word/blocks';
import { anchor, checkAnchor, dateParts, RING, text } from '../word/inline';
import { textWidth, type WordForm } from '../word/package';
import { mm } from '../word/units';

/** 流山市 様式3 委任状. Text: 手引き 様式3, without its sample values. Measures are ours. */

const TITLE = '委任状';
const SIZE = 11;
const margins = { top: 22, bottom: 22, left: 25, right: 25 };
const width = textWidth(margins);

const plain = (content: string): string => text(content, { size: SIZE });
const value = (tag: string, name: string): string => anchor(tag, name, { size: SIZE });

/** Who delegates: right half, no borders, room for a hand or a seal behind the name. */
const representativeBlock = (): string => {
  const indent = mm(62);
  const columns = [mm(38), width - indent - mm(38)];
  const line = (labels: string[], ...content: string[]): string =>
    row(columns, { height: mm(labels.length > 1 ? 14 : 9) }, [
      cell({ vertical: 'bottom' }, ...labels.map((one) => paragraph({ size: SIZE }, plain(one)))),
      cell({ vertical: 'bottom' }, paragraph({ size: SIZE }, ...content)),
    ]);
  return table(
    { columns, borders: false, indent },
    line(['所在'], value('corporation.address', '所在')),
    line(['法人又は会社名称'], value('corporation.name', '法人又は会社名称')),
    line(
      ['代表者', '役職・氏名'],
      value('corporation.representativeTitle', '代表者の役職'),
      plain('　'),
      value('corporation.representativeName', '代表者の氏名'),
    ),
    row(columns, {}, [
      cell({ span: 2 }, paragraph({ size: 9, align: 'center' }, text('(署名又は記名押印)', { size: 9 }))),
    ]),
  );
};

/** Whom: the labels spread to one width, the values on dotted rules. */
const delegateBlock = (): string => {
  const indent = mm(12);
  const columns = [mm(24), width - indent - mm(24) - mm(10)];
  const line = (name: string, tag: string): string =>
    row(columns, { height: mm(10) }, [
      cell({ vertical: 'bottom' }, paragraph({ size: SIZE, after: 1.5 }, text(name, { size: SIZE, spread: SIZE }))),
      cell({ vertical: 'bottom' }, paragraph({ size: SIZE, dottedBelow: true }, value(tag, `受任者の${name}`))),
    ]);
  return table(
    { columns, borders: false, indent },
    line('所属', 'delegate.organization'),
    line('所在', 'delegate.address'),
    line('役職', 'delegate.title'),
    line('氏名', 'delegate.name'),
  );
};

const task = (tag: string, name: string): string =>
  paragraph(
    { size: SIZE, indent: 1, hanging: 3.5, after: 6 },
    plain('【 '),
    checkAnchor(tag, name, { size: SIZE }, RING),
    plain(' 】 '),
    plain(name),
  );

export const nagareyamaTritrus3 = (): WordForm => ({
  title: TITLE,
  subject: '流山市様式3',
  margins,
  body: [
    paragraph({ align: 'right', size: 10 }, text('流山市様式3', { size: 10 })),
    paragraph(
      { align: 'center', size: 16, bold: true, before: 6, after: 20 },
      text(TITLE, { size: 16, bold: true, spread: 16 }),
    ),
    paragraph({ size: SIZE, align: 'right', after: 18 }, dateParts('delegationDate', '委任の日', { size: SIZE })),
    paragraph({ size: SIZE, after: 16 }, plain('流山市長 様')),
    representativeBlock(),
    paragraph(
      { size: SIZE, firstLine: 1, before: 26, after: 16, line: { multiple: 1.4 }, align: 'both' },
      plain(
        '私は、在宅医療・介護に関する多職種連携のための情報共有システム（以下「情報共有システム」という）の利用登録等について、下記のとおり代理人を指名し、所定の業務を委任します。',
      ),
    ),
    paragraph({ size: SIZE, align: 'center', after: 16 }, plain('記')),
    paragraph({ size: SIZE, after: 2 }, plain('1. 受任者')),
    delegateBlock(),
    seam(),
    paragraph({ size: SIZE, before: 26, after: 8 }, plain('2. 委託業務（委任される業務に○を付けてください）')),
    task('tasks.registration', '情報共有システム利用登録事業所におけるシステム利用者の登録・削除に関すること'),
    task('tasks.change', '情報共有システム利用登録事項の変更に関すること'),
  ],
});
