import { cell, paragraph, row, seam, table } from '../word/blocks';
import { anchor, circleAnchor, repeatingSection, text } from '../word/inline';
import type { WordForm } from '../word/package';
import { heading, label, margins, note, opening, pledgeHeading, pledgeClauses } from './nagareyama-parts';
import { columns, corporationTable, officeTable, TWO_LINES, userCells, userHeads } from './nagareyama-tables';

/** 流山市 様式1-1 利用申請書. Text: 手引き 様式1-1, the box of service kinds from 様式5. Measures are ours. */

const TITLE = '情報共有システム利用申請書';

const notes = [
  '※1 システム利用管理担当者は、代表者が指定する担当者をシステム利用者の中から指定し、「システム利用管理担当者」の項目にチェックをしてください',
  '※2 個人事業者に関しては、所属する関係団体を通じて申請をしてください',
  '※3 区分は、いずれか該当する区分を記載するか、○をしてください',
  '※4 職種は必ず記入してください',
  '※5 登録により、流山市医療介護連携推進事業に関する情報を発信するコミュニティである「流山市からの重要なお知らせ」部屋に招待いたします。(当コミュニティの参加者一覧に事業所名・氏名・職種が掲載され、他の参加者からも確認が可能となります。)',
];

/**
 * Part of the same table on paper; a table of its own in the file, because only a table's first rows can repeat on a
 * new page. The words to ring are placed by spacing, not by vertical alignment: LibreOffice drops the alignment of a
 * cell that holds a drawing.
 */
const usersTable = (): string => {
  const entry = (): string =>
    row(columns, { height: TWO_LINES }, [
      cell(
        { vertical: 'top' },
        paragraph(
          { align: 'center', size: 9, before: 10.5 },
          circleAnchor('users.kind', '異動区分', '新規・更新・削除', { size: 9 }),
        ),
      ),
      ...userCells(),
    ]);
  return table(
    { columns },
    row(columns, { height: TWO_LINES, header: true }, [label({}, '異動区分'), ...userHeads()]),
    repeatingSection('users', 'システム利用者', Array.from({ length: 4 }, entry)),
    row(columns, { height: TWO_LINES }, [
      cell(
        { span: 3 },
        paragraph({ size: 9.5 }, text('【(株)カナミックネットワークが提供するシステムの利用】', { size: 9.5 })),
        paragraph(
          { size: 9.5, align: 'both' },
          text(
            '既に利用している場合であっても、情報共有システムを利用するにあたって、電子証明書をインストールしていただく必要があります。',
            { size: 9.5 },
          ),
        ),
      ),
      cell(
        { vertical: 'top' },
        paragraph(
          { align: 'center', size: 12, before: 12 },
          circleAnchor('kanamicInUse', '有・無', '有・無', { size: 12 }),
        ),
      ),
    ]),
  );
};

export const nagareyamaTritrus11 = (): WordForm => ({
  title: TITLE,
  subject: '流山市様式1-1',
  margins,
  pageNumbers: { pages: 2 },
  body: [
    ...opening(
      '流山市様式1-1',
      TITLE,
      '在宅医療・介護に関する多職種連携のための情報共有システムの利用について、規定の誓約事項を遵守いたしますので利用を申請します。',
    ),
    heading('法人情報'),
    // Room for the seal; an attorney's title and name stand above it.
    corporationTable(() =>
      cell(
        { span: 2 },
        paragraph({ size: 10.5 }, anchor('delegate.line', '受任者')),
        paragraph({ size: 9, align: 'right' }, text('(代表者印)', { size: 9 })),
      ),
    ),
    heading('医療機関・介護事業所情報'),
    officeTable({ without: ['bottom'] }),
    seam(),
    usersTable(),
    // Notes and pledge stay together on one page: the second one, or the last one when there are many people.
    ...notes.map((content) => note(content, 2.5, 9.5, true)),
    pledgeHeading(),
    ...pledgeClauses(),
  ],
});
