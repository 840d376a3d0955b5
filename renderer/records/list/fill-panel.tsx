import { useMemo, useState } from 'react';
import type { EntityTable } from '@shared/ledger/entities';
import { importTables } from '@shared/tables/import/import-fields';
import { importKinds } from '@shared/tables/lists';
import { Note } from '../../ui/note';
import type { GridColumn } from '../../grid/grid-column';
import { SidePanel } from '../../ui/side-panel';
import { FillBar } from './fill-bar';
import { FillPreview } from './fill-preview';
import { ImportButton } from './import-button';
import type { FillWords, ListPanel } from './list-panels';
import type { ListWords } from './list-words';
import { planFill } from './plan-fill';
import { useFill } from './use-fill';
import { Stack } from '../../ui/layout';

interface FillPanelProps<R> {
  table: EntityTable;
  words: ListWords;
  wanted: Extract<ListPanel, { kind: 'fill' }>;
  columns: readonly GridColumn<R>[];
  records: ReadonlyMap<string, R>;
  nameOf: (record: R) => string;
  onClose: () => void;
}

const titles = { paste: '貼り付ける内容を確かめる', empty: '空にする内容を確かめる' } as const;

/** What was pasted over cells, or is to be emptied: nothing is written before the button is pressed. */
export function FillPanel<R extends { id: string }>(props: FillPanelProps<R>) {
  const { table, words, wanted, columns, records, nameOf, onClose } = props;
  const fill = useFill<R>(table);
  const [failed, setFailed] = useState<string | null>(null);
  const plan = useMemo(
    () => planFill(targetsOf(wanted.targets, columns, records), nameOf),
    [wanted, columns, records, nameOf],
  );
  const { changes, problems } = plan;
  const count = changes.length.toLocaleString('ja');
  const isPaste = wanted.from === 'paste';
  return (
    <SidePanel
      title={titles[wanted.from]}
      subtitle={<p className="subtle">まだ何も変わっていません</p>}
      takesFocus
      isReading
      onClose={onClose}
      bar={
        <FillBar
          label={changes.length === 0 ? '変える' : isPaste ? `${count}か所を変える` : `${count}か所を空にする`}
          lacking={changes.length > 0 ? null : '変わるところがありません。「やめる」で一覧に戻ります'}
          onLacking={setFailed}
          write={(watch) => fill(sentenceOf(wanted.from, changes.length, plan.edits.size, words), plan.edits, watch)}
          onClose={onClose}
        />
      }
    >
      <Stack gap={16} pad={[16, 20, 20]}>
        <Note role="status">
          {count}か所が変わります
          {problems.length > 0 && `／${problems.length.toLocaleString('ja')}か所は読めません`}
          {plan.same > 0 && `（${plan.same.toLocaleString('ja')}か所は、もうその内容です）`}
        </Note>
        {failed !== null && <Note role="alert">{failed}</Note>}
        <Beyond {...wanted.beyond} table={table} words={words} />
        <FillPreview plan={plan} words={words} />
      </Stack>
    </SidePanel>
  );
}

function targetsOf<R>(
  targets: readonly FillWords[],
  columns: readonly GridColumn<R>[],
  records: ReadonlyMap<string, R>,
) {
  const byId = new Map(columns.map((column) => [column.id, column]));
  return targets.flatMap(({ rowId, columnId, words }) => {
    const [row, column] = [records.get(rowId), byId.get(columnId)];
    return row && column ? [{ row, column, words }] : [];
  });
}

const sentenceOf = (from: 'paste' | 'empty', cells: number, rows: number, { thing, counter }: ListWords): string =>
  from === 'paste'
    ? `${thing}${rows}${counter}の${cells}か所を、貼り付けて変えました`
    : `${thing}${rows}${counter}の${cells}か所を空にしました`;

interface BeyondProps {
  rows: number;
  columns: number;
  table: EntityTable;
  words: ListWords;
}

/** Nobody is added by pasting: there is 取り込み, which asks who is who. */
function Beyond({ rows, columns, table, words }: BeyondProps) {
  const kind = importKinds.find((one) => importTables[one].table === table);
  return (
    <>
      {rows > 0 && (
        <Note>
          <p>
            一覧の終わりより下になる{rows.toLocaleString('ja')}行は、貼り付けません。新しい{words.thing}
            は、取り込みで追加できます。
          </p>
          {kind && <ImportButton kind={kind} />}
        </Note>
      )}
      {columns > 0 && <Note>右の端より外になる{columns}列は、貼り付けません。</Note>}
    </>
  );
}
