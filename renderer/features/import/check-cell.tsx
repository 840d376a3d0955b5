import { isWordField } from '@shared/tables/matching/ledger-view';
import { sharedChoice } from '@shared/tables/matching/choices';
import { linePlaceName } from '@shared/tables/import/reading';
import type { CellProblem, PlannedCell } from '@shared/tables/matching/planned';
import { aboutImport } from '@shared/tables/lists';
import { importedCellText, isToMend, nameWidth, shortly, warnedShortly, type CheckColumn } from './check-columns';
import styles from './check-grid.module.css';
import type { CheckRowProps, RowActions } from './check-row-props';
import { MendChoice } from './mend-choice';
import { TypedCell } from './typed-cell';
import { useRecords } from '../../state/open-ledger';

interface CheckCellProps extends CheckRowProps {
  column: CheckColumn;
  /** Column of the grid, from 0. */
  place: number;
  isActive: boolean;
}

/** A cell of the preview: what it comes to, or what has to be said in its place. */
export function CheckCell({ row, kind, column, place, isActive, editing, names, ...on }: CheckCellProps) {
  const { field, label } = column;
  const cell = row.cells[field];
  const at = { line: row.line, field };
  const name = `${linePlaceName(row.line)} ${row.title} ${label}`;
  const question = place === 2 ? row.question : null;
  const problem = row.verdict !== 'left' && isToMend(cell) ? (cell?.problem ?? null) : null;
  // A word that is like nothing of the ledger is typed anew: there is nobody to choose.
  const word = problem?.choices.some(({ id }) => id !== sharedChoice.id) ? problem.word : null;
  const isTyped = !question && !word && (problem !== null || (editing === field && !isWordField(field)));
  const isChosen = !question && problem === null && editing === field && field === 'office';
  const hasControl = question !== null || problem !== null || isTyped || isChosen;
  const isOpen = problem !== null && row.leftEmpty.includes(field);
  const look = isOpen
    ? 'gap'
    : problem || question
      ? 'wrong'
      : cell?.isChanged && row.verdict === 'changed'
        ? 'different'
        : '';
  return (
    <div
      role="gridcell"
      aria-colindex={place + 1}
      aria-invalid={problem || question ? true : undefined}
      data-column={field}
      data-frozen={place === 2 || undefined}
      className={`${styles['cell']} ${place === 2 ? styles['first'] : ''} ${look ? styles[look] : ''}`}
      tabIndex={hasControl ? undefined : isActive ? 0 : -1}
      data-focus={(isActive && !hasControl) || undefined}
    >
      {question ? (
        <>
          <span>{row.title}</span>
          <MendChoice
            label={`${name} ${question.message}`}
            placeholder="同じ人ですか"
            isActive={isActive}
            choices={[
              ...question.candidates.map((one) => ({
                id: one.id,
                text: [one.name, one.about, one.why].filter(Boolean).join('・'),
              })),
              ...(question.mayBeNew ? [{ id: 'new', text: aboutImport(kind).fresh }] : []),
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
            onChoose={(id) => {
              const chosen = problem.choices.find((one) => one.id === id);
              // What stands in no cell is said of this row alone; all of them have their buttons above.
              if (word.of === 'office' && word.word === '' && chosen) on.onType(at, chosen.name);
              else on.onDecide(row.line, { ...word, id });
            }}
          />
          <small>{shortly(problem)}</small>
        </>
      ) : isTyped ? (
        <>
          <TypedCell
            column={column}
            label={problem ? `${name} ${saidOf(problem, label, isOpen)}` : name}
            cell={cell}
            isWrong={problem !== null}
            isActive={isActive}
            takesFocus={editing === field}
            onType={(text) => on.onType(at, text)}
            onNext={(isNew) => on.onNext(at, isNew)}
            onStop={on.onStopEditing}
          />
          {problem && (
            <small>
              {column.words ? 'どれか選んでください' : shortly({ ...problem, message: saidOf(problem, label, isOpen) })}
            </small>
          )}
        </>
      ) : isChosen ? (
        <OfficeChoice label={name} cell={cell} names={names} onChoose={(text) => on.onType(at, text)} onStop={on.onStopEditing} /> // prettier-ignore
      ) : (
        <Values cell={cell} column={column} names={names} isCompared={look === 'different'} />
      )}
    </div>
  );
}

/** Of whom the office is known, and is another: a word in all rows is decided above them. */
function OfficeChoice({
  label,
  cell,
  names,
  onChoose,
  onStop,
}: {
  label: string;
  cell: PlannedCell | undefined;
  names: RowActions['names'];
  onChoose: (name: string) => void;
  onStop: () => void;
}) {
  const offices = [...useRecords('offices').values()].filter(({ status }) => status === 'registered');
  return (
    <MendChoice
      label={label}
      placeholder={importedCellText('office', cell?.after ?? null, names)}
      isActive
      isWrong={false}
      takesFocus
      chosen={typeof cell?.after === 'string' ? cell.after : ''}
      choices={offices.map(({ id, name }) => ({ id, text: name }))}
      onChoose={(id) => {
        onChoose(offices.find((one) => one.id === id)?.name ?? '');
        onStop();
      }}
      onStop={onStop}
    />
  );
}

/** What keeps nobody out isn't demanded. */
const saidOf = ({ code, message }: CellProblem, label: string, isOpen: boolean): string =>
  isOpen && code === 'cell/required' ? `${label}が空です` : message;

/** A name of an office that takes both lines of its row: a third would be cut off to 「…」, and the line below the table has it in full. */
const isOnTwoLines = ({ field, width }: CheckColumn, name: string): boolean =>
  (field === 'office' || field === 'corporation') && nameWidth(name) > width;

interface ValuesProps {
  cell: PlannedCell | undefined;
  column: CheckColumn;
  names: RowActions['names'];
  isCompared: boolean;
}

/** Before, struck through, over after; a value that stays stands alone. */
function Values({ cell, column, names, isCompared }: ValuesProps) {
  if (!cell) return null;
  const { field } = column;
  if (cell.isSettled)
    return (
      <>
        {cell.typed && <del>{cell.typed}</del>}
        <span className="subtle">（空ける）</span>
      </>
    );
  const after = cell.nobody ?? importedCellText(field, cell.after, names);
  if (!isCompared)
    return (
      <span title={[after, cell.warning?.message].filter(Boolean).join('　') || undefined}>
        {after}
        {cell.warning && !isOnTwoLines(column, after) && (
          <span className={styles['warning']}>{warnedShortly(cell.warning)}</span>
        )}
      </span>
    );
  return (
    <>
      <del>
        <span className="visually-hidden">いま：</span>
        {importedCellText(field, cell.before, names) || '（なし）'}
      </del>
      <b>
        <span className="visually-hidden">変えたあと：</span>
        {after || '（なし）'}
      </b>
    </>
  );
}
