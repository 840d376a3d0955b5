import { isMemoField } from '@shared/tables/import/beside-fields';
import type { TableReading } from '@shared/tables/import/reading';
import { aboutImport } from '@shared/tables/lists';
import { Button } from '../../ui/button';
import { Row } from '../../ui/layout';
import { useImportView } from './import-state';
import { SaidLine } from './said-line';

const NAMED = 3;

/** 取り込まない列：「住所」25人、「TEL」3人、ほか 2列（人数は、何か書いてある人）; '' where all that stands in the table is taken. */
export function notTakenWords({
  kind,
  columns,
  furtherColumns = [],
}: Pick<TableReading, 'kind' | 'columns' | 'furtherColumns'>): string {
  const counter = aboutImport(kind).counts.things;
  const left = [...columns, ...furtherColumns].flatMap(({ from, left: rows = 0 }) => (rows > 0 ? { from, rows } : []));
  if (left.length === 0) return '';
  // What most have is missed most.
  const named = left
    .toSorted((one, other) => other.rows - one.rows)
    .slice(0, NAMED)
    .map(({ from, rows }) => `「${from || '見出しなし'}」${rows}${counter}`);
  if (left.length > NAMED) named.push(`ほか ${left.length - NAMED}列`);
  return `取り込まない列：${named.join('、')}（何か書いてある${counter === '人' ? '人数' : '数'}）`;
}

/** メモに残す列：「渡した日」「置き場所」; '' where the memo keeps no column but its own. */
export function keptInMemoWords({
  columns,
  furtherColumns = [],
}: Pick<TableReading, 'columns' | 'furtherColumns'>): string {
  const kept = [...columns, ...furtherColumns].flatMap(({ field, from }) => (field && isMemoField(field) ? from : []));
  return kept.length === 0 ? '' : `メモに残す列：${[...new Set(kept)].map((from) => `「${from}」`).join('')}`;
}

/** What stays behind of the Excel is said before it is taken, with the way to where that is changed. */
export function NotTaken({ reading }: { reading: TableReading }) {
  const { view } = useImportView();
  const words = notTakenWords(reading);
  const kept = keptInMemoWords(reading);
  return (
    <>
      {kept !== '' && <SaidLine>{kept}</SaidLine>}
      {words !== '' && (
        <Row gap={12} narrow>
          <SaidLine>{words}</SaidLine>
          <Button size="small" onClick={() => view.change({ step: 'columns', seeksNotTaken: true })}>
            列を選び直す
          </Button>
        </Row>
      )}
    </>
  );
}
