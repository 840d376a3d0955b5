import { cell, entryRows, headerRow, row, type CellPlan } from '../excel/cells';
import type { ExcelForm } from '../excel/package';
import {
  addressee,
  addressLine,
  COLUMNS,
  dateLine,
  FOOTNOTE,
  formNumber,
  formTitle,
  heading,
  KINDS,
  label,
  line,
  margins,
  note,
  value,
  wideLine,
} from './fukui-sheet-parts';

/** ふくいみまもりSNS 様式１ 利用申込書（事業所用）. What it asks: 募集要項 様式の記入のポイント 様式１; layout and wording are ours. */

const TITLE = '「ふくいみまもりSNS」 利用申込書（事業所用）';
const FEES = [
  '医科・歯科医療機関、保険薬局',
  '訪問看護ステーション、居宅介護支援事業所等',
  '既にふくいメディカルネット（医療連携）に参加',
  '無料',
] as const;

const LINE = 7;
const two: CellPlan = { size: 9, wrap: true, shrink: false };
const head = (words: string, span: number) => label(words, { span });

export const fukuiMimamori1 = (): ExcelForm => ({
  title: TITLE,
  subject: 'ふくいみまもりSNS 様式１',
  sheets: [
    {
      name: '様式１',
      columns: COLUMNS,
      margins,
      footnote: FOOTNOTE,
      rows: [
        formNumber('様式１'),
        formTitle(TITLE),
        dateLine('applicationDate', '申込日'),
        addressee(),
        line(4.5, '（福井県医師会内）', { size: 9, vertical: 'top' }),
        line(8, '「ふくいみまもりSNS」の利用を次のとおり申し込みます。', { indent: 1 }),
        heading('１　申込施設'),
        wideLine(6.5, 'office.kana', 'フリガナ', { size: 9 }),
        wideLine(LINE, 'office.name', '施設名（事業所名）'),
        row(
          11,
          label('法人名'),
          value('corporation.name', two),
          label('施設長・代表者\n役職　氏名'),
          value('office.headTitle', { ...two, span: 2, lines: ['left', 'top', 'bottom'] }),
          value('office.headName', { ...two, size: 10, span: 1, lines: ['right', 'top', 'bottom'] }),
        ),
        row(
          LINE,
          label('施設区分'),
          value('office.kind', { choices: KINDS }),
          label('事業所番号（10桁）'),
          value('office.number'),
        ),
        addressLine(LINE),
        row(LINE, label('電話番号'), value('office.phone'), label('ＦＡＸ番号'), value('office.fax')),
        wideLine(9, 'medicalNetMember', 'ふくいメディカルネット\n（医療連携）への参加', { shrink: false }, '有・無'),
        heading('２　施設内管理者'),
        row(LINE, label('フリガナ'), value('administrator.kana'), label('職種・役職'), value('administrator.title')),
        row(LINE, label('氏名'), value('administrator.name'), label('電話番号'), value('administrator.phone')),
        wideLine(9, 'administrator.loginMail', '管理画面ログイン用\nメールアドレス'),
        heading('３　利用者'),
        headerRow(
          6.5,
          head('No.', 1),
          head('氏名', 3),
          head('ふりがな', 2),
          head('職種', 3),
          head('利用者用メールアドレス', 3),
        ),
        entryRows(
          10,
          6.8,
          cell({ align: 'center', lines: 'all', size: 9, name: 'users.number' }, 1),
          value('users.name'),
          value('users.kana', { span: 2, size: 9.5 }),
          value('users.jobType', { size: 9 }),
          value('users.mail', { size: 9.5 }),
        ),
        heading('４　ＶＰＮ申請'),
        row(
          LINE,
          label('ＶＰＮ申請数'),
          value('vpnCount', { span: 2, align: 'right', format: 'General', lines: ['left', 'top', 'bottom'] }),
          cell({ lines: ['right', 'top', 'bottom'] }, '個'),
          cell({ span: 6, size: 9, indent: 1 }, 'WEB会議で使用する場合のみ記入'),
        ),
        heading('５　利用料の区分'),
        row(LINE, value('feeClass', { span: 12, indent: 1, choices: FEES })),
        line(2, ''),
        note('※ 管理画面ログイン用メールアドレスは、利用者として登録することはできません。また、変更は原則禁止です。'),
        note('※ 管理画面ログイン用メールアドレス宛てに、メンバー登録の案内及びクライアント証明書が送付されます。'),
        note('※ ＶＰＮはWEB会議の際に使用します。１機関原則２個です。WEB会議を使用しない場合は空欄としてください。'),
        note(
          '※ 本様式は様式２と併せて提出してください。メールアドレス間違い防止のため、ワープロ打ちで作成してください。',
        ),
      ],
    },
  ],
});
