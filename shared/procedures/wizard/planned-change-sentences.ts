import type { CalendarDate } from '../../text/calendar-date';
import type { RecordChange } from '../../ledger/change';
import type { EntityTable, Ledger } from '../../ledger/entities';
import { fieldLabel, tableNames } from '../../ledger/labels';
import type { PlannedChange } from '../kept-run';

/** What the app does to the ledger by itself, and when. */
export interface PlannedChangeSentence {
  on: CalendarDate;
  /** 佐藤 健一さんを「退職」にする（名簿から外し、記録は残す） */
  action: string;
}

/**
 * What is planned, in a line for each record; of several of one kind (teams, accounts) a line for all.
 *
 * @param ledger with what the wizard adds
 * @param collected ids of devices that a step collects: there it is asked who uses them next
 */
export function plannedChangeSentences(
  planned: readonly PlannedChange[],
  ledger: Ledger,
  collected: ReadonlySet<string> = new Set(),
): PlannedChangeSentence[] {
  return planned.flatMap(({ on, records }) =>
    [...new Set(records.map((record) => groupOf(record)))].map((group) => {
      const ofGroup = records.filter((record) => groupOf(record) === group);
      const isAsked = ofGroup.some(
        ({ id, edits }) => collected.has(id) && edits.some(({ field }) => field === 'isSpare'),
      );
      return { on, action: `${actionOf(ofGroup, ledger)}${isAsked ? NEXT_USER : ''}` };
    }),
  );
}

/** Nobody is to fear that the colleague, who is given it, loses it again. */
const NEXT_USER = '（次に使う方が決まっていれば、回収の手順で選ぶと、その方の端末になります）';

/** The line of one record by itself: 端末（T-12）を「使う人なし」にする. */
export const plannedChangeSentence = (record: RecordChange, ledger: Ledger): string => actionOf([record], ledger);

/** People one by one; others by what happens to them. */
const groupOf = ({ table, id, kind, edits }: RecordChange): string =>
  table === 'people' || table === 'offices'
    ? `${table}/${id}`
    : `${table}/${kind}/${edits.map(({ field }) => field).join('.')}`;

function actionOf(records: readonly RecordChange[], ledger: Ledger): string {
  const [first] = records;
  if (!first) return '';
  const { table, kind, edits } = first;
  const all = records.map(({ id, table: of, edits: changed }) => nameOf(of, id, ledger, changed));
  const names = [...new Set(all)].filter((name) => name !== '');
  const named =
    names.length > 0 ? `（${names.slice(0, 3).join('、')}${names.length > 3 ? ` ほか${names.length - 3}` : ''}）` : '';
  const who = table === 'people' ? `${names[0] ?? ''}さん` : `${tableNames[table]}${named}`;
  if (kind === 'add') return `${who}を台帳に入れる`;
  const after = (field: string): unknown => edits.find((one) => one.field === field)?.after;
  // 抹消 is a word of the offices' papers: what becomes of the record is said with it.
  if (after('status') === 'struck-off')
    return `${who}を「${after('lostOn') ? '紛失' : table === 'people' ? '退職' : '抹消'}」にする（${table === 'people' ? '名簿' : '一覧'}から外し、記録は残す${table === 'accounts' ? '。ネットワークの ID は止まりません' : ''}）`;
  if (table === 'memberships' && after('leftOn')) return `チーム${named}から外す`;
  if (after('isSystemManager') === true) return `${who}をシステム利用管理担当者にする`;
  if (table === 'devices' && after('holderId') === null)
    return `${who}を「${after('isSpare') === true ? '使う人なし' : '共用'}」にする`;
  if (table === 'accounts' && after('holderId') === null) return `${who}を「事業所のもの」にする`;
  const isNew = edits.every(({ before }) => before === null || before === undefined || before === '');
  return `${who}の${edits.map(({ field }) => fieldLabel(table, field)).join('・')}を${isNew ? '入れる' : '直す'}`;
}

function nameOf(table: EntityTable, id: string, ledger: Ledger, edits: RecordChange['edits']): string {
  if (table === 'corporations') return ledger.corporation.name;
  const record = (ledger[table] as { id: string }[]).find((one) => one.id === id) as
    | Record<string, unknown>
    | undefined;
  const typed = (field: string): unknown => record?.[field] ?? edits.find((one) => one.field === field)?.after;
  if (table === 'devices') return String(typed('assetNumber') || typed('model') || '');
  if (table === 'memberships') return String(ledger.teams.find((team) => team.id === typed('teamId'))?.name ?? '');
  if (table === 'accounts') return String(typed('loginName') ?? '');
  return String(typed('name') ?? '');
}
