import { cell, columnsOf, paragraph, row, seam, table } from '../word/blocks';
import { anchor, checkAnchor, circleAnchor, repeatingSection, text } from '../word/inline';
import { textWidth, type WordForm } from '../word/package';
import { mm } from '../word/units';
import { heading, label, margins, note, opening, pledge, serviceKinds, value } from './nagareyama-parts';

/** 流山市 様式1-1 利用申請書. Text: 手引き 様式1-1, the box of service kinds from 様式5. Measures are ours. */

const TITLE = '情報共有システム利用申請書';
const columns = columnsOf(textWidth(margins), [18, 32, 18, 32]);
const LINE = mm(8);
const TWO_LINES = mm(12);

const notes = [
  '※1 システム利用管理担当者は、代表者が指定する担当者をシステム利用者の中から指定し、「システム利用管理担当者」の項目にチェックをしてください',
  '※2 個人事業者に関しては、所属する関係団体を通じて申請をしてください',
  '※3 区分は、いずれか該当する区分を記載するか、○をしてください',
  '※4 職種は必ず記入してください',
  '※5 登録により、流山市医療介護連携推進事業に関する情報を発信するコミュニティである「流山市からの重要なお知らせ」部屋に招待いたします。(当コミュニティの参加者一覧に事業所名・氏名・職種が掲載され、他の参加者からも確認が可能となります。)',
];

/** Furigana small above the name. */
const underKana = (printed: string, kanaTag: string, kanaName: string, tag: string, name: string, ruled = false) => [
  paragraph({ size: 8, dottedBelow: ruled }, text(`${printed} `, { size: 8 }), anchor(kanaTag, kanaName, { size: 8 })),
  paragraph({ size: 10.5, before: ruled ? 2 : 0 }, anchor(tag, name)),
];

const corporationTable = (): string =>
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
      value({}, 'corporation.representative', '代表者名'),
      // Room for the seal; an attorney's title and name stand above it.
      cell(
        { span: 2 },
        paragraph({ size: 10.5 }, anchor('delegate.line', '受任者')),
        paragraph({ size: 9, align: 'right' }, text('(代表者印)', { size: 9 })),
      ),
    ]),
    row(columns, { height: LINE }, [
      label({}, '郵便番号'),
      value({}, 'corporation.postalCode', '郵便番号'),
      label({}, '電話番号'),
      value({}, 'corporation.phone', '電話番号'),
    ]),
    row(columns, { height: LINE }, [label({}, '住所'), value({ span: 3 }, 'corporation.address', '住所')]),
  );

const officeTable = (): string =>
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
      value({}, 'office.address', '所在地'),
    ]),
    row(columns, { height: LINE }, [
      label({ without: ['bottom'] }, 'メールアドレス'),
      value({ without: ['bottom'] }, 'office.mail', 'メールアドレス'),
      label({ without: ['bottom'] }, '電話番号'),
      value({ without: ['bottom'] }, 'office.phone', '電話番号'),
    ]),
  );

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
      cell({}, ...underKana('(かな)', 'users.kana', 'かな', 'users.name', '氏名')),
      cell(
        {},
        paragraph(
          { align: 'center', size: 14 },
          checkAnchor('users.isSystemManager', 'システム利用管理担当者', { size: 14 }),
        ),
      ),
      value({}, 'users.jobType', '職種'),
    ]);
  return table(
    { columns },
    row(columns, { height: TWO_LINES, header: true }, [
      label({}, '異動区分'),
      label({}, '氏名'),
      label({}, 'システム利用', '管理担当者'),
      label({}, '職種'),
    ]),
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
    corporationTable(),
    heading('医療機関・介護事業所情報'),
    officeTable(),
    seam(),
    usersTable(),
    // Notes and pledge stay together on one page: the second one, or the last one when there are many people.
    ...notes.map((content) => note(content, 2.5, 9.5, true)),
    paragraph(
      { align: 'center', font: 'gothic', size: 11, before: 18, after: 8, keepNext: true },
      text('<情報共有システム利用に関する誓約事項>', { font: 'gothic', size: 11 }),
    ),
    ...pledge.map((clause, i) => note(clause, 2, 10.5, i < pledge.length - 1)),
  ],
});
