import { cell, entryRows, headerRow, row, type Cell, type CellPlan } from '../excel/cells';
import type { ExcelForm } from '../excel/package';
import { FOOTNOTE, labelLook, valueLook } from './excel-parts';

/** LINE WORKS メンバー一覧（一括登録用）. All of it is ours: the source says only that names go into an Excel form. */

const TITLE = 'LINE WORKS メンバー一覧（一括登録用）';
/** 令和8年11月20日. */
const WAREKI = '[$-411]ggge"年"m"月"d"日"';

const plain: CellPlan = { size: 9.5, shrink: true };
const number: CellPlan = { ...plain, align: 'center', open: true };
const header = (words: string, span = 1): Cell => cell({ ...labelLook, size: 8, span }, words);
const value = (name: string, more: CellPlan = {}): Cell => cell({ ...valueLook, size: 9, indent: 0, name, ...more });

export const lineWorksMemberList = (): ExcelForm => ({
  title: TITLE,
  subject: 'LINE WORKS',
  sheets: [
    {
      name: 'メンバー一覧',
      isLandscape: true,
      columns: [8, 17, 17, 19, 19, 27, 40, 32, 17, 23, 26, 17, 16, 8, 12],
      margins: { top: 15, bottom: 22, left: 15, right: 15 },
      isTable: true,
      footLines: [
        '※ １ファイルにつき100名までです。100名を超える場合は、ファイルを分けてください。',
        '※ パスワードは記載しないでください。初期パスワードは設定時に発行されます。',
        '※ 退職した職員は、速やかにアカウントを停止し、次の一覧から外してください。',
      ],
      footnote: FOOTNOTE,
      rows: [
        row(9, cell({ span: 15, align: 'center', size: 14, bold: true }, TITLE)),
        row(
          7,
          cell({ ...plain, span: 2 }, '法人・事業所名'),
          cell({ ...plain, span: 4, name: 'corporation.name', lines: ['bottom'], format: '@', open: true }),
          cell({ ...plain, span: 2, name: 'office.name', lines: ['bottom'], format: '@', open: true }),
          cell({ ...plain, align: 'right' }, '作成日'),
          cell({ ...number, span: 2, name: 'createdOn', format: WAREKI }, '令和　年　月　日'),
          cell({ ...plain, align: 'right' }, 'ファイル'),
          cell({ ...number, name: 'file.number' }),
          cell({ ...plain, align: 'center' }, '／'),
          cell({ ...number, name: 'file.count' }),
        ),
        row(3),
        headerRow(
          9,
          header('No.'),
          header('姓'),
          header('名'),
          header('せい'),
          header('めい'),
          header('ID（@より前）'),
          header('連絡用メールアドレス'),
          header('組織（事業所・部署）'),
          header('役職'),
          header('職種'),
          header('電話番号'),
          header('社員番号'),
          header('利用者区分'),
          header('備考', 2),
        ),
        entryRows(
          25,
          6,
          cell({ ...valueLook, size: 9, indent: 0, align: 'center', format: 'General', name: 'members.number' }, 1),
          value('members.familyName'),
          value('members.givenName'),
          value('members.familyKana'),
          value('members.givenKana'),
          value('members.loginId'),
          value('members.mail'),
          value('members.department'),
          value('members.title'),
          value('members.jobType'),
          value('members.phone'),
          value('members.employeeNumber'),
          value('members.role', { align: 'center', choices: ['一般', '管理者'] }),
          value('members.note', { span: 2 }),
        ),
      ],
    },
  ],
});
