import { useMemo, useState } from 'react';
import type { EntityTable } from '@shared/ledger/entities';
import { Note } from '../../ui/note';
import { SelectField } from '../../ui/select-field';
import type { GridColumn } from '../../grid/grid-column';
import { SidePanel } from '../../ui/side-panel';
import { FillBar } from './fill-bar';
import { FillPreview } from './fill-preview';
import { FillValueField } from './fill-value-field';
import type { ListWords } from './list-words';
import { emptyPlan, planFill, type FillPlan } from './plan-fill';
import { useFill } from './use-fill';
import { Stack } from '../../ui/layout';

interface ChangePanelProps<R> {
  table: EntityTable;
  words: ListWords;
  rowIds: Iterable<string>;
  columns: readonly GridColumn<R>[];
  records: ReadonlyMap<string, R>;
  nameOf: (record: R) => string;
  onClose: () => void;
  /** It was written: nobody need be selected any more. */
  onChanged: () => void;
}

/** まとめて変える: one field of many records, what will change is shown before it does; one change, one undo. */
export function ChangePanel<R extends { id: string }>(props: ChangePanelProps<R>) {
  const { table, words, rowIds, columns, records, nameOf, onClose, onChanged } = props;
  const fill = useFill<R>(table);
  const choosable = useMemo(() => columns.filter(({ fill: own, procedure }) => own ?? procedure), [columns]);
  const [columnId, setColumnId] = useState('');
  const [value, setValue] = useState('');
  const [error, setError] = useState<string | null>(null);
  const column = useMemo(() => choosable.find(({ id }) => id === columnId), [choosable, columnId]);
  const rows = useMemo(() => [...rowIds].flatMap((id) => records.get(id) ?? []), [rowIds, records]);
  const plan = useMemo(() => planOf(rows, column, value, nameOf), [rows, column, value, nameOf]);
  const { length: count } = plan.changes;
  // The words themselves are wrong, not one record: said once, beside the field.
  const wrong = plan.problems.length === rows.length ? plan.problems[0]?.sentence : undefined;
  const { counter } = words;
  const label = column?.fill?.label ?? '';
  const after = plan.changes[0]?.after ?? '';

  const lacking = ((): string | null => {
    if (!column) return '変える項目を選んでください';
    if (column.procedure) return `${column.procedure.label}は、手続きで変えてください`;
    if (value === '') return `新しい${label}を入れてください`;
    if (wrong !== undefined) return wrong;
    return count === 0 ? `選んだ${words.thing}は、もうこの${label}です` : null;
  })();
  return (
    <SidePanel
      title="まとめて変える"
      subtitle={
        <p className="subtle">
          {rows.length}
          {counter}を選択中
        </p>
      }
      takesFocus
      onClose={onClose}
      bar={
        <FillBar
          label={count > 0 ? `${count.toLocaleString('ja')}${counter}の${label}を変える` : '変える'}
          lacking={lacking}
          onLacking={setError}
          write={async (watch) => {
            const failed = await fill(`${count}${counter}の${label}を「${after}」に変えました`, plan.edits, watch);
            if (failed === null) onChanged();
            return failed;
          }}
          onClose={onClose}
        />
      }
    >
      <Stack gap={16} pad={[16, 20, 20]}>
        <SelectField
          label="変える項目"
          required
          value={columnId}
          error={column ? null : error}
          {...(columnId === '' && { placeholder: '選んでください' })}
          choices={choosable.map(({ id, fill: own, procedure, title }) => ({
            value: id,
            label: own?.label ?? procedure?.label ?? title,
          }))}
          onCommit={(id) => {
            setColumnId(id);
            setValue('');
            setError(null);
          }}
        />
        {column?.fill && (
          <FillValueField
            key={columnId}
            fill={column.fill}
            value={value}
            error={error ?? wrong ?? null}
            onCommit={(next) => {
              setValue(next);
              setError(null);
            }}
          />
        )}
        {column?.fill && value !== '' && wrong === undefined && (
          <Note role="status">
            {rows.length.toLocaleString('ja')}
            {counter}のうち {count.toLocaleString('ja')}
            {counter}が変わります
          </Note>
        )}
        <FillPreview plan={wrong === undefined ? plan : emptyPlan<R>()} words={words} />
      </Stack>
    </SidePanel>
  );
}

function planOf<R extends { id: string }>(
  rows: readonly R[],
  column: GridColumn<R> | undefined,
  words: string,
  nameOf: (row: R) => string,
): FillPlan<R> {
  if (!column) return emptyPlan<R>();
  const { procedure } = column;
  if (procedure) return { ...emptyPlan<R>(), procedures: [{ ...procedure, rowIds: rows.map(({ id }) => id) }] };
  return words === ''
    ? emptyPlan<R>()
    : planFill(
        rows.map((row) => ({ row, column, words })),
        nameOf,
      );
}
