import { memo } from 'react';
import type { ImportKind } from '@shared/tables/import/import-fields';
import { isWordField, type WordKind } from '@shared/tables/matching/ledger-view';
import type { PlannedCell, PlannedRow } from '@shared/tables/matching/planned';
import { Badge } from '../../ui/badge';
import { cellText, typedText, type CheckColumn, type Place } from './check-columns';
import styles from './check-grid.module.css';
import { importWords, verdictWords } from './import-words';
import { MendBox } from './mend-box';
import { MendChoice } from './mend-choice';

/** Widths of the columns that every preview has, in rem. */
export const LINE = 3.875;
export const VERDICT = 7.25;

export interface RowActions {
  names: (id: string) => string | null;
  /** A cell was typed anew. */
  onType: (place: Place, text: string) => void;
  /** Who a row is, or what a word means. */
  onDecide: (line: number, decision: { same: string } | { of: WordKind; word: string; id: string | null }) => void;
  /** Enter: on to the next place that has to be mended, once this one is. */
  onNext: (from: Place, isTyped: boolean) => void;
}

interface CheckRowProps extends RowActions {
  row: PlannedRow;
  kind: ImportKind;
  index: number;
  top: number;
  columns: readonly CheckColumn[];
  activeColumn: number | null;
  /** The field that is typed in although nothing is wrong with it. */
  editing: string | null;
  onStopEditing: () => void;
}

function Row(props: CheckRowProps) {
  const { row, kind, index, top, columns, activeColumn } = props;
  const { label, tone, icon } = verdictWords(kind)[row.verdict];
  const focus = (column: number) => ({
    tabIndex: activeColumn === column ? 0 : -1,
    'data-focus': activeColumn === column || undefined,
  });
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-row={index}
      data-verdict={row.verdict}
      className={`${styles['row']} ${styles[row.verdict] ?? ''}`}
      style={{ top }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        data-column={0}
        className={`${styles['cell']} ${styles['line']}`}
        {...focus(0)}
      >
        {row.line}
      </div>
      <div
        role="gridcell"
        aria-colindex={2}
        data-column={1}
        className={`${styles['cell']} ${styles['verdict']}`}
        {...focus(1)}
      >
        <Badge tone={tone} icon={icon}>
          {label}
        </Badge>
      </div>
      {columns.map((column, i) => (
        <Cell key={column.field} {...props} column={column} place={i + 2} isActive={activeColumn === i + 2} />
      ))}
    </div>
  );
}

/** One row of the preview. */
export const CheckRow = memo(Row);

interface CellProps extends CheckRowProps {
  column: CheckColumn;
  /** Column of the grid, from 0. */
  place: number;
  isActive: boolean;
}

function Cell({ row, kind, column: { field, label }, place, isActive, editing, names, ...on }: CellProps) {
  const cell = row.cells[field];
  const at = { line: row.line, field };
  const name = `${row.line}行目 ${row.title} ${label}`;
  const question = place === 2 ? row.question : null;
  const problem = row.verdict === 'left' ? null : (cell?.problem ?? null);
  // A word that is like nothing of the ledger is typed anew: there is nothing to choose.
  const word = problem && problem.choices.length > 0 ? problem.word : null;
  const isTyped = !question && !word && (problem !== null || (editing === field && !isWordField(field)));
  const hasControl = question !== null || problem !== null || isTyped;
  const look = problem || question ? 'wrong' : cell?.isChanged && row.verdict === 'changed' ? 'different' : '';
  return (
    <div
      role="gridcell"
      aria-colindex={place + 1}
      aria-invalid={problem || question ? true : undefined}
      data-column={field}
      className={`${styles['cell']} ${place === 2 ? styles['first'] : ''} ${look ? styles[look] : ''}`}
      tabIndex={hasControl ? undefined : isActive ? 0 : -1}
      data-focus={(isActive && !hasControl) || undefined}
    >
      {question ? (
        <>
          <span className={styles['words']}>{row.title}</span>
          <MendChoice
            label={`${name} ${question.message}`}
            placeholder="同じ人ですか？"
            isActive={isActive}
            choices={[
              ...question.candidates.map((one) => ({
                id: one.id,
                text: [one.name, one.about, one.why].filter(Boolean).join('・'),
              })),
              ...(question.mayBeNew ? [{ id: 'new', text: importWords[kind].fresh }] : []),
            ]}
            onChoose={(same) => on.onDecide(row.line, { same })}
          />
        </>
      ) : problem && word ? (
        <>
          <MendChoice
            label={`${name} ${problem.message}`}
            placeholder={word.word || '選んでください'}
            isActive={isActive}
            choices={problem.choices.map((one) => ({
              id: one.id,
              text: [one.name, one.about].filter(Boolean).join('・'),
            }))}
            onChoose={(id) => on.onDecide(row.line, { ...word, id })}
          />
          <small>{problem.message}</small>
        </>
      ) : isTyped ? (
        <>
          <MendBox
            // Typed anew elsewhere, or taken back: the box begins again.
            key={cell?.typed ?? ''}
            label={problem ? `${name} ${problem.message}` : name}
            text={cell?.typed ?? typedText(field, cell?.after ?? null)}
            isWrong={problem !== null}
            isActive={isActive}
            takesFocus={editing === field}
            onType={(text) => on.onType(at, text)}
            onNext={(isNew) => on.onNext(at, isNew)}
            onStop={on.onStopEditing}
          />
          {problem && <small>{problem.message}</small>}
        </>
      ) : (
        <Values cell={cell} field={field} names={names} isCompared={look === 'different'} />
      )}
    </div>
  );
}

interface ValuesProps {
  cell: PlannedCell | undefined;
  field: string;
  names: RowActions['names'];
  isCompared: boolean;
}

/** Before, struck through, over after; a value that stays stands alone. */
function Values({ cell, field, names, isCompared }: ValuesProps) {
  if (!cell) return null;
  const after = cellText(field, cell.after, names);
  if (!isCompared)
    return (
      <span className={styles['words']}>
        {after}
        {cell.warning && <span className={styles['warning']}>{cell.warning.message}</span>}
      </span>
    );
  return (
    <>
      <del>
        <span className="visually-hidden">いま：</span>
        {cellText(field, cell.before, names) || '（なし）'}
      </del>
      <b>
        <span className="visually-hidden">変えたあと：</span>
        {after || '（なし）'}
      </b>
    </>
  );
}
