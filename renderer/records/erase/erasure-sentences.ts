import type { EntityTable } from '@shared/ledger/entities';
import type { ErasurePlan, RecordRef } from '@shared/erasure/erasure';
import { recordType } from '@shared/ledger/fields/catalogue';
import { fieldLabel, tableNames } from '@shared/ledger/labels';
import type { LedgerErasure } from '../../data/erasure';

/** So many places are named; more would hide the rest. */
const NAMED = 4;

/** What a record is called, without its table: P-07, 佐藤 健一. */
export type RefName = (ref: RecordRef) => string;

/** 職員の記録, アカウント 1件, 書類 2件: what goes. */
export function erasedSentences({ erased, papers, submissions, runs, files }: LedgerErasure): string[] {
  const [subject, ...parts] = erased;
  const counts = new Map<EntityTable, number>();
  for (const { table } of parts) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [
    `${subject ? tableNames[subject.table] : ''}の記録と、その変更の履歴`,
    ...[...counts].map(([table, count]) => `${tableNames[table]} ${count}${recordType(table).list?.counter ?? '件'}`),
    ...(papers.length > 0 ? [`このアプリの中の書類 ${papers.length}件`] : []),
    ...(submissions.length > 0 ? [`提出の控え ${submissions.length}件`] : []),
    ...(runs.length > 0 ? [`手続きの記録 ${runs.length}件`] : []),
    ...(files > 0 ? [`添付したファイル ${files}件`] : []),
  ];
}

/** What stays, and what becomes of it. */
export function keptSentences(
  {
    cleared,
    changedPapers,
    changedSubmissions,
    changedRuns,
    left,
    leftInPapers,
    leftInCopies,
    leftInRuns,
    names,
  }: ErasurePlan,
  nameOf: RefName,
): string[] {
  const place = (ref: RecordRef & { field: string }): string =>
    `${tableNames[ref.table]}「${nameOf(ref)}」の${fieldLabel(ref.table, ref.field)}`;
  return [
    ...(cleared.length > 0 ? [`空欄になります：${listed(cleared.map(place))}`] : []),
    ...(changedPapers.length > 0 ? [`この記録の分だけを除いて残る書類：${changedPapers.length}件`] : []),
    ...(changedSubmissions.length > 0
      ? [
          `一緒に出したほかの書類の記録：${changedSubmissions.length}件（いつどこへ出したかは残り、送ったファイルの控えは消えます）`,
        ]
      : []),
    ...(changedRuns.length > 0 ? [`この記録の分だけを除いて残る手続き：${changedRuns.length}件`] : []),
    ...(left.length > 0 ? [`名前が残ります：${listed(left.map(place))}`] : []),
    ...(leftInPapers.length > 0 ? [`手で入れた名前が残る書類：${leftInPapers.length}件`] : []),
    ...(leftInCopies.length > 0
      ? [`名前が残る提出の控え：${leftInCopies.length}件（ほかの方の分も入った書類です）`]
      : []),
    ...(leftInRuns.length > 0 ? [`名前が残る手続き：${leftInRuns.length}件`] : []),
    ...(names.length > 0 ? ['操作をした人としての名前は、操作の記録に残ります'] : []),
    'これまでのバックアップには、長くて12か月残ります',
    'パソコンに保存したファイル、印刷した紙、提出先に届いた書類は消えません',
  ];
}

/** What has to be struck off, or seen through, first: アカウント「hanako」. */
export const inUseSentences = ({ inUse, underWay, openRuns }: ErasurePlan, nameOf: RefName): string[] => [
  ...inUse.map((ref) => `${tableNames[ref.table]}「${nameOf(ref)}」`),
  ...underWay.map((title) => `提出の途中の書類「${title}」`),
  ...openRuns.map(
    (title) => `これから台帳を変える予定が残っている手続き「${title}」（元に戻すか、予定の日がすぎてから消せます）`,
  ),
];

const listed = (places: readonly string[]): string =>
  places.length > NAMED ? `${places.slice(0, NAMED).join('、')} ほか${places.length - NAMED}か所` : places.join('、');
