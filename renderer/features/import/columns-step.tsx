import { useEffect, useRef } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import { besideFields } from '@shared/tables/import/beside-fields';
import { importTables } from '@shared/tables/import/import-fields';
import { partOfColumn } from '@shared/tables/import/reading';
import { countedRows } from '@shared/tables/matching/import-updates';
import type { TableRead } from '@shared/ipc/tables';
import { AFTER_SET_UP } from '../../words/import-words';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { Page } from '../../ui/page';
import { StepBar } from '../../ui/step-bar';
import { AccountNote } from './account-note';
import { ColumnLine } from './column-line';
import { FurtherTables } from './further-tables';
import { importSteps, useImportView, decisionsOf, linesTaken } from './import-state';
import { leftAboveWords } from './not-taken';
import { NothingFound } from './nothing-found';
import { ReadProblem } from './read-problem';
import type { KnownTables } from './known-tables';
import { LeftOff, OfficesFirst } from './other-tables';
import { ReadingNote } from './reading-note';
import { Unfinished } from './said-line';
import { TableChoice } from './table-choice';
import { TableQuestions } from './table-questions';
import type { TableActions } from './table-actions';
import { Block, Stack } from '../../ui/layout';
import { Table } from '../../ui/table';
import styles from './columns-step.module.css';

interface ColumnsStepProps {
  table: TableActions;
  read: TableRead;
  back: { to: string; label: string };
  known: KnownTables;
  /** One was elsewhere since it was begun. */
  isBack: boolean;
}

const heads = [
  { words: '列', width: '3.5rem' },
  '表の見出し',
  '例',
  { words: '台帳の項目', width: '19rem', className: styles['given'] },
  'こう読んだわけ',
];

/** どの列が何か: what each column of the Excel is taken for, why, and by hand where that is wrong. */
export function ColumnsStep({ table, read, back, known, isBack }: ColumnsStepProps) {
  const { state, view } = useImportView();
  const { reading, file } = state;
  const { kind, rows } = read.reading;
  const leftAbove = leftAboveWords(read.reading);
  // Who is answered 取り込まない, or is in the ledger by now, is told of on the next screen, and isn't counted here.
  const said = decisionsOf(state);
  const left = new Set([...said.decisions.leave, ...linesTaken(said)]);
  const going = rows.filter(({ line }) => !left.has(line));
  // Of a further sheet something is in the ledger by now.
  const isAfterSetUp =
    useHistoryState() === AFTER_SET_UP && Object.values(state.tables).every(({ taken }) => taken.length === 0);
  return (
    <Page
      title="どの列が何か"
      lead="表の列を、台帳のどの項目に入れるかを確かめます。ちがうところだけ直してください。"
      back={back}
      actions={<StepBar steps={importSteps} current="columns" onGo={(step) => view.change({ step })} />}
      bar={
        <>
          <Button icon="left" onClick={() => view.change({ step: 'file' })}>
            ファイルに戻る
          </Button>
          <span className="subtle" role="status">
            {isAfterSetUp ? '法人と事業所を登録しました。名簿は、まだ台帳に書きません' : 'まだ台帳には何も書きません'}
          </span>
          <Block as="span" grow />
          <LeftOff />
          <Button
            look={rows.length > 0 ? 'filled' : 'outline'}
            size="large"
            iconAfter="right"
            onClick={() => view.change({ step: 'check' })}
          >
            {countedRows(kind, going.length || rows.length)}を確かめる
          </Button>
        </>
      }
    >
      <Stack content="start" gap={12}>
        {isBack && <Unfinished />}
        <ReadProblem table={table} kind={kind} />
        <TableChoice name={file?.name ?? ''} read={read} onRead={(changes) => void table.readAs(changes)} />
        {reading && reading.progress.share > 0 && (
          <ReadingNote name={file?.name ?? ''} progress={reading.progress} onCancel={table.cancel} />
        )}
        {rows.length === 0 && <NothingFound kind={kind} />}
        {state.isRemembered && <Note tone="ok">前と同じ形の表なので、列は前と同じに読みました。</Note>}
        {rows.length > 0 && <OfficesFirst known={known} onRead={(changes) => void table.readAs(changes)} />}
        <FurtherTables reading={read.reading} onRead={(changes) => void table.readAs(changes)} />
        <AccountNote reading={read.reading} onRead={(changes) => void table.readAs(changes)} />
        <TableQuestions read={read} onRead={(changes) => void table.readAs(changes)} />
        {leftAbove !== '' && <Note>{leftAbove}</Note>}
        <Columns table={table} reading={read.reading} />
      </Stack>
    </Page>
  );
}

/** Each column with what it is taken for; behind those of the first table what only further ones have. */
function Columns({ table, reading }: { table: TableActions; reading: TableRead['reading'] }) {
  const { state, view } = useImportView();
  const { kind, furtherColumns = [] } = reading;
  const columns = [...reading.columns, ...furtherColumns];
  const choices = [
    { value: '', label: '取り込まない' },
    ...[...importTables[kind].fields, ...besideFields(kind)].map(({ name, label }) => ({ value: name, label })),
  ];
  /** A field that another column of the table had comes over to this one: never two for one. */
  const give = (column: string, field: string): void => {
    const { part } = partOfColumn(column);
    const former = columns.find(
      (one) => one.field === field && one.column !== column && partOfColumn(one.column).part === part,
    );
    const taken = field !== '' && former ? { [former.column]: null } : {};
    void table.readAs({ columns: { ...state.ask.columns, ...taken, [column]: field || null } });
  };
  const place = useRef<HTMLDivElement>(null);
  const { seeksNotTaken } = state;
  useEffect(() => {
    if (!seeksNotTaken) return;
    const line = place.current?.querySelector('[data-left]');
    line?.scrollIntoView({ block: 'center' });
    line?.querySelector<HTMLElement>('select')?.focus({ preventScroll: true });
    view.change({ seeksNotTaken: false });
  }, [seeksNotTaken, view]);
  return (
    <div ref={place}>
      <Table keepsHeads aria-label="表の列と台帳の項目" heads={heads}>
        <tbody>
          {columns.map((column) => (
            <ColumnLine
              key={column.column}
              column={column}
              choices={choices}
              onGive={(field) => give(column.column, field)}
            />
          ))}
        </tbody>
      </Table>
    </div>
  );
}
