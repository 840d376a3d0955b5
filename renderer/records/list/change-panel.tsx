import { useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { eventNames } from '@shared/ledger/event';
import type { EntityTable } from '@shared/ledger/entities';
import { wizardHref } from '../../addresses/start-address';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { SelectField } from '../../ui/select-field';
import type { SideWrites, CellFill, GridColumn } from '../../grid/grid-column';
import { SidePanel } from '../../ui/side-panel';
import { FillBar } from './fill-bar';
import { FillPreview, MOST_AT_ONCE, leftToProcedure } from './fill-preview';
import { FillValueField } from './fill-value-field';
import type { ListWords } from './list-words';
import { emptyPlan, planFill, type FillPlan } from './plan-fill';
import { useFill } from './use-fill';
import { WhetherMistaken, type Mistaken } from './whether-mistaken';
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
  const write = useFill<R>(table);
  const choosable = useMemo(() => columns.filter(({ fill: own, procedure }) => own ?? procedure), [columns]);
  const [columnId, setColumnId] = useState('');
  const [mistaken, setMistaken] = useState<Mistaken | null>(null);
  const [value, setValue] = useState('');
  const [error, setError] = useState<string | null>(null);
  const column = useMemo(() => choosable.find(({ id }) => id === columnId), [choosable, columnId]);
  const rows = useMemo(() => [...rowIds].flatMap((id) => records.get(id) ?? []), [rowIds, records]);
  const correction = mistaken === 'mistaken' ? column?.correction : undefined;
  const fill = column?.fill ?? correction?.fill;
  const plan = useMemo(
    () => (column && fill ? planOf(rows, { ...column, fill }, value, nameOf) : emptyPlan<R>()),
    [rows, column, fill, value, nameOf],
  );
  const sideWrites = useMemo(
    () => (plan.edits.size > 0 && correction?.sideWrites(plan.edits)) || null,
    [correction, plan],
  );
  const { length: count } = plan.changes;
  // The words themselves are wrong, not one record: said once, beside the field.
  const wrong = plan.problems.length === rows.length ? plan.problems[0]?.sentence : undefined;
  const { counter } = words;
  const label = fill?.label ?? '';
  const after = plan.changes[0]?.after ?? '';
  // With nothing to be written here, the way there is the button.
  const procedure = column?.procedure && !fill && (!column.correction || mistaken === 'real') ? column.procedure : null;

  const lacking = ((): string | null => {
    if (!column) return '変える項目を選んでください';
    if (!fill) return 'どちらかを選んでください';
    if (value === '')
      return `${correction ? '正しい' : '新しい'}${label}を${fill.isClosed ? '選んで' : '入れて'}ください`;
    if (wrong !== undefined) return wrong;
    return count === 0 ? `選んだ${words.thing}は、もうこの${label}です` : null;
  })();
  const say = (chosen: Mistaken): void => {
    setMistaken(chosen);
    setError(null);
  };
  const said = (verb: string): string => `${count.toLocaleString('ja')}${counter}の${label}を${verb}`;
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
        procedure ? (
          <ProcedureBar event={procedure.event} ids={rows.map(({ id }) => id)} onClose={onClose} />
        ) : (
          <FillBar
            label={count > 0 ? said(correction ? '直す' : '変える') : correction ? '直す' : '変える'}
            lacking={lacking}
            onLacking={setError}
            write={async (watch) => {
              const failed = await (correction
                ? write(correctedSentence(said(`「${after}」`), sideWrites), plan.edits, watch, {
                    sideWrites: sideWrites?.updates ?? [],
                  })
                : write(said(`「${after}」に変えました`), plan.edits, watch));
              if (failed === null) onChanged();
              return failed;
            }}
            onClose={onClose}
          />
        )
      }
    >
      <Stack gap={16} pad={[16, 20, 20]}>
        <SelectField
          label="変える項目"
          required
          value={columnId}
          error={column ? null : error}
          {...(columnId === '' && { placeholder: '選んでください' })}
          choices={choosable.map(({ id, fill: own, procedure: by, title }) => ({
            value: id,
            label: own?.label ?? by?.label ?? title,
          }))}
          onCommit={(id) => {
            setColumnId(id);
            setMistaken(null);
            setValue('');
            setError(null);
          }}
        />
        {column?.correction && (
          <WhetherMistaken
            procedure={column.procedure}
            said={mistaken}
            error={mistaken === null ? error : null}
            onSay={say}
          />
        )}
        {procedure && !column?.correction && (
          <Note>
            <p>{leftToProcedure({ ...procedure, rowIds: rows.map(({ id }) => id) }, words)}</p>
          </Note>
        )}
        {fill && (
          <FillValueField
            key={columnId}
            fill={fill}
            {...(correction && { label: `正しい${fill.label}` })}
            value={value}
            error={error ?? wrong ?? null}
            onCommit={(next) => {
              setValue(next);
              setError(null);
            }}
          />
        )}
        {fill && value !== '' && wrong === undefined && (
          <Note role="status">
            {rows.length.toLocaleString('ja')}
            {counter}のうち {count.toLocaleString('ja')}
            {counter}が変わります
            <SideWords sideWrites={sideWrites} />
          </Note>
        )}
        <FillPreview plan={wrong === undefined ? plan : emptyPlan<R>()} words={words} />
      </Stack>
    </SidePanel>
  );
}

/** @param what 6人の所属を「ひまわりの里」 */
const correctedSentence = (what: string, sideWrites: SideWrites | null): string =>
  `${what}に直しました${sideWrites?.words ? `。${sideWrites.words}も、いっしょに直しました` : ''}`;

/** What changes with them, and what doesn't. */
const SideWords = ({ sideWrites }: { sideWrites: SideWrites | null }): ReactNode =>
  sideWrites && (
    <>
      {sideWrites.words !== '' && <p>{sideWrites.words}も、いっしょに変わります。</p>}
      {sideWrites.staying.map((line) => (
        <p key={line}>{line}。</p>
      ))}
    </>
  );

interface ProcedureBarProps {
  event: NonNullable<GridColumn<never>['procedure']>['event'];
  ids: readonly string[];
  onClose: () => void;
}

/** Of too many at once there is no procedure: they would make an address that no program takes. */
function ProcedureBar({ event, ids, onClose }: ProcedureBarProps) {
  const [, go] = useLocation();
  return (
    <>
      <Button onClick={onClose}>やめる</Button>
      {ids.length <= MOST_AT_ONCE && (
        <Button look="filled" isGrowing icon="procedures" onClick={() => go(wizardHref(event, { staff: ids }))}>
          {eventNames[event]}の手続き
        </Button>
      )}
    </>
  );
}

function planOf<R extends { id: string }>(
  rows: readonly R[],
  column: GridColumn<R> & { fill: CellFill<R> },
  words: string,
  nameOf: (row: R) => string,
): FillPlan<R> {
  return words === ''
    ? emptyPlan<R>()
    : planFill(
        rows.map((row) => ({ row, column, words })),
        nameOf,
      );
}
