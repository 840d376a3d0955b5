import { recordKinds, type AuditEntry } from '../audit/audit-entry';
import type { OutColumn, OutTable } from '../tables/export/out-table';
import type { CalendarDate } from '../text/calendar-date';
import { moment } from '../text/moment';
import { inspectionFolderKeys, inspectionFolders, type InspectionFolder } from './inspection-folders';
import type { ConsentLine, MissingKind, StaffLine } from './inspection-plan';
import { periodWords, type Period } from './period';

/** On every list. */
export interface InspectedPart {
  office: string;
  period: Period;
  today: CalendarDate;
}

/** One file of the folder, or one that could not be put there, as 目次 has it. */
export interface IndexLine {
  folder: InspectionFolder;
  /** 様式2 登録事項変更・修正申請書 */
  what: string;
  about: string;
  on: CalendarDate | null;
  /** 流山市 介護支援課（郵送） */
  recipient: string;
  receipt: string;
  note: string;
  /** Where it is: the file as main has named it, or the page on which it begins; '' where it isn't there. */
  file: string;
}

/** What is known of a paper that left: whether and when it was handed in, and what became of it. */
export interface HandInRecord {
  known: readonly (readonly [label: string, words: string])[];
  history: readonly string[];
  /** Each with its SHA-256. */
  files: readonly string[];
}

const text = (label: string): OutColumn => ({ label, type: 'text' });
const date = (label: string): OutColumn => ({ label, type: 'date' });

const table = (
  title: string,
  { office, period, today }: InspectedPart,
  columns: OutColumn[],
  rows: string[][],
): OutTable => ({
  ...{ title, office: `${office}　${periodWords(period)}`, date: today, columns, rows },
});

/** What is missing, and of what it is the count. */
export const missingWords: Readonly<Record<MissingKind, { words: string; counter: string }>> = {
  educated: { words: '期間のあいだに、教育（研修）の記録がない職員', counter: '人' },
  pledged: { words: '誓約の記録がない職員', counter: '人' },
  consents: { words: '同意書がまだそろっていない患者', counter: '人' },
  drafts: { words: 'つくりかけの書類（入りません）', counter: '件' },
  'under-way': { words: '出し終わっていない書類（手渡していないものは入りません）', counter: '件' },
  'erased-copies': { words: '完全に消したため、控えがない書類', counter: '件' },
};

/**
 * 目次: each file with its place, or each page; in the order of the folders. What is missing is for the office's own eyes, on the screen: this
 * is handed over.
 */
export function indexTable(of: InspectedPart, lines: readonly IndexLine[], where: 'file' | 'page' = 'file'): OutTable {
  const files = lines.map(({ folder, what, about, on, recipient, receipt, note, file }, at) => [
    ...[String(at + 1), inspectionFolders[folder], what, about, on ?? '', recipient, receipt, note],
    file === '' || where === 'page' ? file : `${inspectionFolders[folder]}/${file}`,
  ]);
  const columns = [
    ...[text('番号'), text('区分'), text('書類・記録'), text('だれ・何について'), date('日付')],
    ...[text('出した先'), text('受付番号'), text('補足')],
    where === 'page' ? text('ページ') : { label: 'ファイル', type: 'file' as const },
  ];
  return table('運営指導の目次', of, columns, files);
}

/** Over the files with their SHA-256: what the long numbers are for. */
export const FILES_LABEL = '出したファイルと、その中身が変わっていないことを確かめる番号（SHA-256）';

/** 提出と受付の記録 of one paper, as {@link HandInRecord} has it. */
export const receiptTable = (of: InspectedPart, { known, history, files }: HandInRecord): OutTable => ({
  ...table(
    '提出と受付の記録',
    of,
    [text('項目'), text('内容')],
    [
      ...known.map(([label, words]) => [label, words]),
      ...history.map((words, at) => [at === 0 ? 'これまで' : '', words]),
      ...files.map((words, at) => [at === 0 ? FILES_LABEL : '', words]),
    ],
  ),
  isUpright: true,
});

/** 同意書の一覧. @param network how a network is called */
export const consentTable = (
  of: InspectedPart,
  lines: readonly ConsentLine[],
  network: (packId: string) => string,
): OutTable =>
  table(
    '同意書の一覧',
    of,
    [
      ...[text('患者・利用者'), text('ご家族'), text('ネットワーク'), date('説明した日'), text('説明した人')],
      ...[date('署名の日'), text('署名した人'), text('続柄'), text('原本の保管'), date('控えを渡した日')],
      ...[date('出した日'), date('登録された日'), date('撤回した日')],
    ],
    lines.map(({ consent: one, patient }) => [
      ...[patient.name, one.familyName ?? '', network(one.packId), one.explainedOn ?? '', one.explainedBy],
      ...[one.signedOn ?? '', one.signedBy, one.signerRelation, one.originalKept ? 'あり' : '', one.copyGivenOn ?? ''],
      ...[one.sentOn ?? '', one.linkedOn ?? '', one.withdrawnOn ?? ''],
    ]),
  );

/** 誓約と教育の一覧: of everybody who worked there, also who has none. */
export function staffTable(of: InspectedPart, lines: readonly StaffLine[]): OutTable {
  const most = Math.max(1, ...lines.map(({ educated }) => educated.length));
  const days = Array.from({ length: most }, (_, i) => date(most === 1 ? '教育を受けた日' : `教育を受けた日${i + 1}`));
  return table(
    '誓約・教育の一覧',
    of,
    [text('氏名'), text('職種'), date('入職日'), date('退職日'), date('誓約した日'), text('前の誓約'), ...days],
    lines.map(({ person, pledge, educated }) => [
      ...[person.name, person.jobType, person.joinedOn ?? '', person.leftOn ?? ''],
      ...[pledge?.pledgedOn ?? '', pledge?.coveredBy ?? ''],
      ...days.map((_, i) => educated[i] ?? ''),
    ]),
  );
}

/** More would be slow to open, and to look through. */
export const RECORD_ROWS = 10_000;

/**
 * An entry of 操作の記録 as it is handed over: who did what, when, and to which items. What stood there before and after (birthdays, memos, numbers)
 * is nobody's business outside the house; the record itself has it.
 */
export const recordRow = ({ sequence, at, kind, what, who, edits }: AuditEntry): string[] => {
  const { day, time } = moment(at);
  const items = [...new Set(edits.map(({ item }) => item))].join('、');
  return [String(sequence), day, time, recordKinds[kind].name, what, who, items];
};

/** @param rows of {@link recordRow}, at most {@link RECORD_ROWS} */
export const recordTable = (of: InspectedPart, rows: string[][]): OutTable =>
  table(
    '操作の記録',
    of,
    [
      ...[text('番号'), date('日'), text('時刻'), text('種類'), text('したこと'), text('した人')],
      text('入れた・変えた項目'),
    ],
    rows,
  );

/** In the order of the folders; within one as they came. */
export const inFolders = (lines: readonly IndexLine[]): IndexLine[] =>
  inspectionFolderKeys.flatMap((folder) => lines.filter((line) => line.folder === folder));
