import { cell, entryRows, gap, headerRow, row } from '../excel/cells';
import type { ExcelForm } from '../excel/package';
import {
  addressCells,
  countCells,
  dateCells,
  footnote,
  GRID,
  heading,
  label,
  line,
  value,
  valueLook,
} from './excel-parts';

/** LINE WORKS初期設定代行 申請フォーム. The source has its name and that staff names go into it; all else is ours. */

const TITLE = 'LINE WORKS初期設定代行 申請フォーム';
/** 令和8年12月1日. */
const WAREKI = '[$-411]ggge"年"m"月"d"日"';
const note = (words: string) => line(5, words, { size: 9 });

export const lineWorksApplication = (): ExcelForm => ({
  title: TITLE,
  subject: 'LINE WORKS',
  sheets: [
    {
      name: '申請フォーム',
      // Wider than the page: 25 people stay on one.
      columns: Array.from({ length: GRID }, () => 7.8),
      margins: { top: 12, bottom: 12, left: 20, right: 20 },
      rows: [
        line(10, TITLE, { align: 'center', size: 14, bold: true }),
        row(6.5, gap(12), ...dateCells(6, '申請日', 'applicationDate')),
        line(6.5, 'LINE WORKS初期設定代行　受付窓口　御中'),
        line(6.5, 'LINE WORKSの初期設定代行を、次のとおり申請します。'),

        heading('１　申込者', 6.5),
        row(7, label(6, '法人名'), value(18, 'corporation.name')),
        row(7, label(6, '事業所名'), value(6, 'office.name'), label(6, 'サービス種別'), value(6, 'office.serviceKind')),
        row(7, label(6, '所在地'), ...addressCells(18)),
        row(7, label(6, '担当者氏名'), value(6, 'contact.name'), label(6, 'ふりがな'), value(6, 'contact.kana')),
        row(
          7,
          label(6, '電話番号'),
          value(6, 'contact.phone'),
          label(6, 'メールアドレス'),
          value(6, 'contact.mail', { size: 9 }),
        ),

        heading('２　利用の内容', 6.5),
        row(
          9,
          label(6, '受付番号\n（受付メールに記載の番号）'),
          value(6, 'receptionNumber'),
          label(6, '利用開始希望日'),
          value(6, 'startOn', { format: WAREKI }),
        ),
        row(
          7,
          label(6, '管理者となる職員'),
          value(6, 'administrator.name'),
          label(6, '利用人数'),
          ...countCells(5, 'memberCount', '名'),
        ),
        row(
          7,
          label(6, '使用する端末'),
          cell({ ...valueLook, span: 9, name: 'useOffice', lines: ['top', 'bottom', 'left'] }, '☐ 事業所の端末'),
          cell({ ...valueLook, span: 9, name: 'usePersonal', lines: ['top', 'bottom', 'right'] }, '☐ 職員個人の端末'),
        ),
        row(7, label(6, '既に参加しているネットワーク'), value(18, 'otherNetworks')),

        heading('３　利用する職員', 6.5),
        headerRow(
          9,
          label(1, 'No.'),
          label(4, '氏名'),
          label(4, 'ふりがな'),
          label(4, '所属\n（部署・チーム）'),
          label(4, '職種・役職'),
          label(5, '連絡用メールアドレス'),
          label(2, '備考'),
        ),
        entryRows(
          25,
          6,
          cell({ ...valueLook, indent: 0, align: 'center', format: 'General', name: 'members.number' }, 1),
          value(4, 'members.name', { indent: 0 }),
          value(4, 'members.kana', { indent: 0, size: 9 }),
          value(4, 'members.department', { indent: 0, size: 9 }),
          value(4, 'members.jobType', { indent: 0, size: 9 }),
          value(5, 'members.mail', { indent: 0, size: 9 }),
          value(2, 'members.note', { indent: 0, size: 9 }),
        ),
        note('※ 本フォームは、受付メールに返信する形でメールにより送付してください。'),
        note('※ 初期設定の完了後、職員にマニュアルを配布し、各自で初期設定を行ってください。'),
        note('※ パスワードは記載しないでください。'),
        footnote(),
      ],
    },
  ],
});
