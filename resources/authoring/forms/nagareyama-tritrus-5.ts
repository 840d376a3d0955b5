import { cell, columnsOf, paragraph, row, table } from '../word/blocks';
import { anchor, repeatingSection } from '../word/inline';
import { textWidth, type WordForm } from '../word/package';
import { heading, label, margins, opening, pledgeClauses, pledgeHeading } from './nagareyama-parts';
import { corporationTable, officeTable, TWO_LINES, userCells, userHeads } from './nagareyama-tables';

/** 流山市 様式5 登録事項現況届. Text: 手引き 様式5. Measures are ours. */

const TITLE = '情報共有システム登録事項現況届';

/** The office's whole roster. Its numbers are printed; a line more takes the next one. */
const usersTable = (): string => {
  const columns = columnsOf(textWidth(margins), [8, 46, 18, 28]);
  const entry = (number: number): string =>
    row(columns, { height: TWO_LINES }, [
      cell({}, paragraph({ align: 'center', size: 10.5 }, anchor('users.number', 'No.', {}, String(number)))),
      ...userCells(),
    ]);
  return table(
    { columns },
    row(columns, { height: TWO_LINES, header: true }, [label({}, 'No.'), ...userHeads()]),
    repeatingSection('users', '情報共有システム利用登録者名簿', [1, 2, 3, 4, 5, 6].map(entry)),
  );
};

export const nagareyamaTritrus5 = (): WordForm => ({
  title: TITLE,
  subject: '流山市様式5',
  margins,
  pageNumbers: { pages: 2 },
  body: [
    ...opening('流山市様式5', TITLE, '下記の通り、情報共有システムの登録状況を報告します。'),
    heading('法人情報'),
    corporationTable(),
    heading('医療機関・介護事業所情報'),
    officeTable(),
    heading('情報共有システム利用登録者名簿'),
    usersTable(),
    pledgeHeading(),
    ...pledgeClauses(),
  ],
});
