import { isMemoField } from '@shared/tables/import/beside-fields';
import { isWholeDay } from '@shared/tables/import/column-values';
import type { ReadColumn, TableReading } from '@shared/tables/import/reading';
import { memosOfNoId } from '@shared/tables/matching/no-id';
import type { ImportPlan } from '@shared/tables/matching/planned';
import { aboutImport } from '@shared/tables/lists';
import { Button } from '../../ui/button';
import { Row } from '../../ui/layout';
import { useImportView } from './import-state';

const NAMED = 3;

type Columns = Pick<TableReading, 'columns' | 'furtherColumns'>;

/** Columns in which something stands that isn't taken, what most have first: it is missed most. */
const columnsLeft = ({ columns, furtherColumns = [] }: Columns): { name: string; rows: number }[] =>
  [...columns, ...furtherColumns]
    .flatMap(({ from, left: rows = 0 }) => (rows > 0 ? { name: `「${from || '見出しなし'}」`, rows } : []))
    .toSorted((one, other) => other.rows - one.rows);

/** 取り込まない列：「住所」「TEL」、ほか 2列; '' where all that stands in the table is taken. */
export function notTakenWords(reading: Columns): string {
  const left = columnsLeft(reading).map(({ name }) => name);
  if (left.length === 0) return '';
  return `取り込まない列：${left.slice(0, NAMED).join('')}${left.length > NAMED ? `、ほか ${left.length - NAMED}列` : ''}`;
}

/** Above all columns: a day is rarely left out on purpose, and stands first. '' where all that stands in the table is taken. */
export function leftAboveWords({ columns, furtherColumns = [] }: Columns): string {
  const left = [...columns, ...furtherColumns].filter((column) => (column.left ?? 0) > 0);
  const areDays = ({ samples }: ReadColumn): boolean => samples.filter(isWholeDay).length * 2 > samples.length;
  const named = (some: typeof left): string => some.map(({ from }) => `「${from || '見出しなし'}」`).join('');
  const days = named(left.filter(areDays));
  const others = named(left.filter((column) => !areDays(column)));
  const said = [days && `日付の列${days}`, others && (days ? others : `列${others}`)].filter((words) => words !== '');
  return said.length === 0 ? '' : `${said.join('と')}は取り込みません。要る列なら、下で選んでください。`;
}

/** メモに残す列：「渡した日」「置き場所」; '' where the memo keeps no column but its own. */
export function keptInMemoWords({ columns, furtherColumns = [] }: Columns): string {
  const kept = [...columns, ...furtherColumns].flatMap(({ field, from }) => (field && isMemoField(field) ? from : []));
  return kept.length === 0 ? '' : `メモに残す列：${[...new Set(kept)].map((from) => `「${from}」`).join('')}`;
}

/** Of a list of IDs: who has none of their own in it yet, and where what it says of them is kept; '' where each has one. */
export function withoutIdWords(plan: Pick<ImportPlan, 'kind' | 'rows'>): string {
  const count = plan.rows.filter(({ hasNoId }) => hasNoId).length;
  const kept = memosOfNoId(plan, { networks: [] }).size;
  return count === 0 ? '' : `IDのない方：${count}人${kept === 0 ? '' : '（書いてあることは、その方のメモに残ります）'}`;
}

/** What stays behind of the Excel is said before it is taken, with the way to where that is changed. */
export function NotTaken({ reading }: { reading: TableReading }) {
  const { view } = useImportView();
  const left = columnsLeft(reading);
  if (left.length === 0) return null;
  const counter = aboutImport(reading.kind).counts.things;
  return (
    <>
      <h3>取り込まない列</h3>
      <p>
        {left.map(({ name, rows }) => `${name}${rows}${counter}`).join('、')}（何か書いてある
        {counter === '人' ? '人数' : '数'}）
      </p>
      <Row>
        <Button size="small" onClick={() => view.change({ step: 'columns', seeksNotTaken: true })}>
          列を選び直す
        </Button>
      </Row>
    </>
  );
}
