import { cell, entryRows, headerRow, row, type CellPlan } from '../excel/cells';
import type { ExcelForm } from '../excel/package';
import {
  addressee,
  addressLine,
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
  WAREKI,
  wideLine,
} from './fukui-sheet-parts';

/** ふくいみまもりSNS 様式８ チーム登録申請書（事業所用）. What it is for: 募集要項 様式の記入のポイント 様式８; layout and wording are ours. */

const TITLE = '「ふくいみまもりSNS」 チーム登録申請書（事業所用）';

/** As on 様式１, with room for three dates in a line of the list. */
const OWN_COLUMNS = [9, 15.5, 15, 12, 19, 26.5, 11, 8, 11, 10.5, 13.75, 24.25];

const LINE = 9;
const head = (words: string, span: number) => label(words, { span });
const day: CellPlan = { size: 8.5, format: WAREKI, align: 'center' };
const confirmed = (name: string, words: string) =>
  line(6.5, `☐ ${words}`, { name, format: '@', open: true, indent: 1 });

export const fukuiMimamori8 = (): ExcelForm => ({
  title: TITLE,
  subject: 'ふくいみまもりSNS 様式８',
  sheets: [
    {
      name: '様式８',
      columns: OWN_COLUMNS,
      margins,
      footnote: FOOTNOTE,
      rows: [
        formNumber('様式８'),
        formTitle(TITLE),
        dateLine('applicationDate', '申請日'),
        addressee(),
        line(9, '既に存在している次のチームへの参加を申請します。', { indent: 1 }),
        heading('１　参加を希望する施設'),
        wideLine(7, 'office.kana', 'フリガナ', { size: 9 }),
        wideLine(LINE, 'office.name', '施設名（事業所名）'),
        row(
          LINE,
          label('事業所番号（10桁）'),
          value('office.number'),
          label('施設区分'),
          value('office.kind', { choices: KINDS }),
        ),
        addressLine(LINE),
        row(LINE, label('施設内管理者　氏名'), value('administrator.name'), label('電話番号'), value('office.phone')),
        wideLine(LINE, 'administrator.contactMail', '連絡先メールアドレス'),
        heading('２　施設の登録状況'),
        line(LINE, '登録済み・新規（様式１・様式２を添付）', {
          ...{ name: 'registration.status', format: '@', open: true, lines: 'all', indent: 1 },
        }),
        heading('３　参加を希望するチーム'),
        headerRow(
          11,
          head('No.', 1),
          head('患者氏名', 2),
          head('ふりがな', 2),
          head('生年月日', 1),
          head('既にチームに参加\nしている施設', 3),
          head('参加希望日', 2),
          head('患者への説明日', 1),
        ),
        entryRows(
          5,
          // 30 teams stand on two pages, in Excel and in LibreOffice, which sets sheets a little smaller.
          11.5,
          cell({ align: 'center', lines: 'all', size: 9, name: 'teams.number' }, 1),
          value('teams.patientName', { span: 2, size: 10, shrink: false, wrap: true }),
          value('teams.patientKana', { span: 2, size: 9, shrink: false, wrap: true }),
          value('teams.birthDate', { ...day, span: 1 }),
          value('teams.existingOffice', { size: 7, shrink: false, wrap: true }),
          value('teams.joinOn', { ...day, span: 2 }),
          value('teams.explainedOn', { ...day, span: 1 }),
        ),
        heading('４　確認事項'),
        confirmed('confirm.explained', 'チームへの参加について、患者又はその家族に説明しました。'),
        confirmed('confirm.agreed', 'チームへの参加について、既にチームに参加している施設の了解を得ました。'),
        confirmed('confirm.pledged', '利用する従事者と個人情報保護に関する誓約書（様式４等）を取り交わしています。'),
        line(2, ''),
        note('※ 新規に参加する施設は、様式１及び様式２を併せて提出してください。'),
        note(
          '※ 施設内の利用者のチームへの追加は、登録後に施設代表者（施設内管理者）が管理画面で行い、管理台帳に記載してください。',
          8,
        ),
      ],
    },
  ],
});
