import { cell, entryRows, headerRow, row, type Cell, type CellPlan, type Row } from '../excel/cells';
import type { ExcelForm } from '../excel/package';
import type { Sheet } from '../excel/worksheet';
import { FOOTNOTE, SHORT_WAREKI, WAREKI } from './fukui-sheet-parts';

/** ふくいみまもりSNS 管理台帳: kept in the office, sorted and searched. What it is for: 募集要項 様式の記入のポイント 管理台帳; columns are ours. */

const TITLE = '「ふくいみまもりSNS」 管理台帳';
const margins = { top: 9, bottom: 13, left: 8, right: 8 };

const heading: CellPlan = { font: 'gothic', size: 8, align: 'center', lines: 'all', shade: true, wrap: true };
const head = (words: string, plan: CellPlan = {}): Cell => cell({ ...heading, ...plan }, words);
const value = (name: string, plan: CellPlan = {}): Cell =>
  cell({ name, size: 8, lines: 'all', format: '@', wrap: true, open: true, ...plan });
const onOneLine: CellPlan = { wrap: false, shrink: true };
const middle: CellPlan = { ...onOneLine, align: 'center' };
const day: CellPlan = { ...middle, format: SHORT_WAREKI };
const number = (name: string): Cell => cell({ name, size: 8, lines: 'all', align: 'center' }, 1);

type HeadWord = readonly [words: string, name: string, plan?: CellPlan];
const office: HeadWord = ['施設名', 'office.name'];
const officeNumber: HeadWord = ['事業所番号', 'office.number'];
const administrator: HeadWord = ['施設内管理者', 'administrator.name'];
const loginMail: HeadWord = ['管理画面ログイン用\nメールアドレス', 'administrator.loginMail'];
const dated: CellPlan = { format: WAREKI, align: 'center' };
const updated: HeadWord = ['作成日\n（最終更新日）', 'updatedOn', dated];

const NO_DATE = '令和　　年　　月　　日';
const first = '利用者・端末';

/** Words at the head of the first sheet, with the columns of label and value. The date is printed empty behind 令和. */
function headRow(...parts: [word: HeadWord, labelled: number, filled: number][]): Row {
  const cells = parts.flatMap(([[words, name, plan], labelled, filled]) => [
    head(words, { span: labelled, size: 7.5 }),
    cell({ ...headValue(filled), name, format: '@', open: true, ...plan }, plan ? NO_DATE : null),
  ]);
  return row(8, ...cells);
}

/** The same on a further sheet: it repeats what the first one has in some cell. */
function repeatedRow(...parts: [word: HeadWord, labelled: number, filled: number, from: string][]): Row {
  const cells = parts.flatMap(([[words, , plan], labelled, filled, from]) => {
    const source = `'${first}'!${from}`;
    const formula = { formula: `IF(${source}="","",${source})`, value: plan ? NO_DATE : '' };
    return [head(words, { span: labelled, size: 7.5 }), cell({ ...headValue(filled), ...plan }, formula)];
  });
  return row(8, ...cells);
}

const headValue = (span: number): CellPlan => ({ span, size: 9, lines: 'all', shrink: true });

function sheet(name: string, columns: readonly number[], ...rows: Row[]): Sheet {
  const title = row(10, cell({ span: columns.length, size: 14, bold: true, align: 'center' }, TITLE));
  return { name, columns, margins, isLandscape: true, isTable: true, footnote: FOOTNOTE, rows: [title, ...rows] };
}

const caption = (columns: number, words: string): Row =>
  row(6.5, cell({ span: columns, font: 'gothic', size: 10, vertical: 'bottom' }, words));
const note = (columns: number, words: string): Row => row(4.2, cell({ span: columns, size: 8 }, words));

const users = (): Sheet =>
  sheet(
    first,
    [7, 21, 19, 19, 33, 13.5, 14.2, 13.5, 16, 22, 13.8, 12, 13.5, 13.5, 10, 13.5, 13.5, 13],
    headRow([office, 2, 2], [officeNumber, 1, 2], [administrator, 2, 1], [loginMail, 2, 2], [updated, 2, 2]),
    caption(18, '（シート１）利用者・端末'),
    headerRow(
      5,
      head('No.', { down: 2 }),
      head('利用者', { span: 5 }),
      head('誓約・教育', { span: 2 }),
      head('端末', { span: 4 }),
      head('証明書・VPN', { span: 4 }),
      head('利用\n解除日', { down: 2 }),
      head('備考', { down: 2 }),
    ),
    headerRow(
      11,
      head('氏名'),
      head('ふりがな'),
      head('職種'),
      head('利用者用\nメールアドレス'),
      head('利用\n開始日'),
      head('誓約書\n（様式４）', { size: 7 }),
      head('教育\n実施日'),
      head('種別'),
      head('機種・OS'),
      head('管理番号'),
      head('所有\n（施設・\n個人）', { size: 7 }),
      head('証明書\n登録日'),
      head('証明書\n有効期限'),
      head('VPN\n番号'),
      head('VPN\n設定日'),
    ),
    entryRows(
      20,
      6.3,
      number('users.number'),
      value('users.name', { ...onOneLine, size: 8.5 }),
      value('users.kana', { ...onOneLine, size: 7 }),
      value('users.jobType', { ...onOneLine, size: 7 }),
      value('users.mail', { ...onOneLine, size: 7 }),
      value('users.startedOn', day),
      value('users.pledgedOn', middle),
      value('users.educatedOn', day),
      value('users.deviceKind', { ...middle, size: 7.5, choices: ['パソコン', 'タブレット', 'スマートフォン'] }),
      value('users.deviceModel', { size: 6 }),
      value('users.assetNumber', { size: 6, align: 'center' }),
      value('users.ownership', { ...middle, choices: ['施設', '個人'] }),
      value('users.certificateOn', day),
      value('users.certificateUntil', day),
      value('users.vpnId', middle),
      value('users.vpnOn', day),
      value('users.endedOn', day),
      value('users.note', { size: 6 }),
    ),
    note(18, '※ 本台帳は施設内で管理し、提出しません。'),
    note(18, '※ 利用者の追加・解除、チームへの追加を行ったときは、その都度記載してください。'),
    note(18, '※ 災害時に本台帳に記載していない端末を使用した場合は、シート３に記録してください。'),
    note(18, '※ パスワードは記載しないでください。'),
  );

const headOfNine = (): Row[] => [
  repeatedRow([office, 2, 2, 'C2'], [officeNumber, 1, 1, 'F2'], [administrator, 1, 2, 'J2']),
  repeatedRow([loginMail, 2, 3, 'M2'], [updated, 2, 2, 'Q2']),
];

const teams = (): Sheet =>
  sheet(
    'チーム',
    [8, 34, 36, 28, 40, 28, 28, 28, 51],
    ...headOfNine(),
    caption(9, '（シート２）チーム'),
    headerRow(
      10,
      head('No.'),
      head('患者氏名'),
      head('ふりがな'),
      head('同意書（様式５）\nの同意日'),
      head('担当する利用者'),
      head('チームへの\n追加日'),
      head('解除日'),
      head('患者・家族の\n参加'),
      head('備考'),
    ),
    entryRows(
      20,
      6.5,
      number('teams.number'),
      value('teams.patientName', { size: 9 }),
      value('teams.patientKana'),
      value('teams.consentedOn', day),
      value('teams.userName', { size: 9 }),
      value('teams.linkedOn', day),
      value('teams.unlinkedOn', day),
      value('teams.familyTakesPart', { ...middle, choices: ['有', '無'] }),
      value('teams.note', { size: 7 }),
    ),
  );

const exceptions = (): Sheet =>
  sheet(
    '災害時の例外',
    [8, 40, 30, 30, 30, 48, 26, 40, 29],
    ...headOfNine(),
    caption(9, '（シート３）災害時の例外'),
    headerRow(
      11,
      head('No.'),
      head('災害の名称'),
      head('使用開始日時'),
      head('使用終了日時'),
      head('利用者'),
      head('端末\n（種別・所有者・機種）'),
      head('許可した者'),
      head('事後の処理\n（証明書の削除・データ消去）'),
      head('備考'),
    ),
    entryRows(
      10,
      10,
      number('exceptions.number'),
      value('exceptions.disaster'),
      value('exceptions.from', { align: 'center' }),
      value('exceptions.to', { align: 'center' }),
      value('exceptions.userName', { size: 9 }),
      value('exceptions.device'),
      value('exceptions.approvedBy'),
      value('exceptions.cleanup'),
      value('exceptions.note', { size: 7 }),
    ),
  );

export const fukuiMimamoriLedger = (): ExcelForm => ({
  title: TITLE,
  subject: 'ふくいみまもりSNS 管理台帳',
  sheets: [users(), teams(), exceptions()],
});
