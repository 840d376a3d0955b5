import { Fragment, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { flushSync } from 'react-dom';
import { today as currentDay } from '@shared/text/calendar-date';
import type { ConsentPack } from '@shared/consents/consent-facts';
import type { ConsentRow } from '@shared/consents/consent-rows';
import { consentSteps, type ConsentStep } from '@shared/packs/consent-schema';
import { placeAfter, type GridPlace } from '../../grid/grid-moves';
import { useRowsInView } from '../../grid/use-rows-in-view';
import { ConsentRowView } from './consent-row-view';
import { consentReceiverOf, stepNames } from './consent-words';
import styles from './consents.module.css';
import { matrixRowsOf } from './matrix-rows';

interface ConsentMatrixProps {
  rows: readonly ConsentRow[];
  packs: ReadonlyMap<string, ConsentPack>;
  /** The row whose panel is open. */
  currentId: string | null;
  /** `follow`: the focus went there while a panel is open. */
  onOpen: (row: ConsentRow, by: 'pointer' | 'key' | 'follow') => void;
  /** The button of a step was pressed. */
  onStep: (row: ConsentRow, step: ConsentStep) => void;
  onEscape: () => void;
}

/** 患者・チーム, 様式, five steps, 備考. */
const COLUMNS = 8;
/** Where the steps begin. */
const FIRST_STEP = 2;
const PAGE = 8;

/** Patients by steps, after the ARIA grid pattern: one tab stop, arrows move, Enter does what the cell asks for. */
export function ConsentMatrix({ rows, packs, currentId, onOpen, onStep, onEscape }: ConsentMatrixProps) {
  const [active, setActive] = useState<{ id: string | null; column: number }>({ id: null, column: 0 });
  const scroll = useRef<HTMLDivElement>(null);
  const lines = matrixRowsOf(rows);
  const found = rows.findIndex(({ id }) => id === (active.id ?? currentId));
  const at: GridPlace = { row: Math.max(0, found), column: active.column };
  const activeId = rows[at.row]?.id ?? null;
  const lineOfRow = (id: string | null): number => lines.findIndex((line) => line.kind === 'row' && line.row.id === id);
  const inView = useRowsInView(scroll, lines.length, lineOfRow(activeId), (index) => {
    const line = lines[index];
    return line === undefined ? '' : line.kind === 'row' ? line.row.id : line.packId;
  });

  const placeOf = ({ target }: SyntheticEvent): { row: ConsentRow; column: number } | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    const row = rows.find(({ id }) => id === cell?.closest<HTMLElement>('[data-consent]')?.dataset['consent']);
    return row && cell ? { row, column: Number(cell.dataset['column']) } : null;
  };
  /** The button of the cell, or the details. */
  const press = (row: ConsentRow, column: number, by: 'pointer' | 'key', isButton: boolean): void => {
    const step = consentSteps[column - FIRST_STEP];
    const cell = step && row.cells[step];
    if (step && isButton && (cell?.kind === 'todo' || cell?.kind === 'under-way')) return onStep(row, step);
    onOpen(row, by);
  };
  const move = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    const ctrlKey = event.ctrlKey || event.metaKey;
    const here = placeOf(event);
    if (!here) return;
    const from = { row: rows.indexOf(here.row), column: here.column };
    if (event.key === 'Enter' || event.key === ' ') press(here.row, here.column, 'key', true);
    else if (event.key === 'Escape') onEscape();
    else {
      const to = placeAfter({ key: event.key, ctrlKey }, from, { rows: rows.length, columns: COLUMNS, page: PAGE });
      if (!to) return;
      const next = rows[Math.max(0, to.row)];
      if (next) {
        // At once, as one that is out of view isn't there before.
        flushSync(() => setActive({ id: next.id, column: to.column }));
        scroll.current?.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
        inView.show(lineOfRow(next.id));
        if (currentId !== null && next !== here.row) onOpen(next, 'follow');
      }
    }
    event.preventDefault();
  };
  const today = currentDay();
  const receivers = [
    ...new Set(
      [...packs.values()].filter((pack) => rows.some(({ packId }) => packId === pack.id)).map(consentReceiverOf),
    ),
  ];
  const head = (step: ConsentStep): string => (step === 'sent' ? `${receivers.join('・')}へ提出` : stepNames[step]);
  return (
    <div className={styles['scroll']} ref={scroll}>
      <table
        className={styles['matrix']}
        role="grid"
        aria-label="同意書の一覧"
        aria-rowcount={lines.length + 1}
        aria-colcount={COLUMNS}
        onFocus={(event) => {
          const here = placeOf(event);
          if (here) setActive({ id: here.row.id, column: here.column });
        }}
        onClick={(event) => {
          const here = placeOf(event);
          const isButton = event.target instanceof Element && event.target.closest('button') !== null;
          if (here) press(here.row, here.column, 'pointer', isButton);
        }}
        onKeyDown={move}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles['whose']}>
              患者・チーム
            </th>
            <th scope="col" className={styles['form']}>
              様式
            </th>
            {consentSteps.map((step) => (
              <th key={step} scope="col" className={styles[`of-${step}`]}>
                {head(step)}
              </th>
            ))}
            <th scope="col">備考</th>
          </tr>
        </thead>
        <tbody>
          {inView.lines.map(({ index, gap }) => {
            const line = lines[index];
            if (!line) return null;
            return (
              <Fragment key={line.kind === 'row' ? line.row.id : line.packId}>
                <Blank height={gap} />
                {line.kind === 'head' ? (
                  <tr className={styles['group']} aria-rowindex={index + 2} data-index={index} ref={inView.measure}>
                    <th scope="rowgroup" colSpan={COLUMNS}>
                      {packs.get(line.packId)?.title}
                      <span>{packs.get(line.packId)?.consent.lead}</span>
                    </th>
                  </tr>
                ) : (
                  <ConsentRowView
                    row={line.row}
                    index={index}
                    today={today}
                    isCurrent={line.row.id === currentId}
                    activeColumn={line.row.id === activeId ? at.column : null}
                    ref={inView.measure}
                  />
                )}
              </Fragment>
            );
          })}
          <Blank height={inView.rest} />
        </tbody>
      </table>
    </div>
  );
}

/** In the place of lines that aren't drawn. */
const Blank = ({ height }: { height: number }) =>
  height > 0 && (
    <tr aria-hidden className={styles['blank']}>
      <td colSpan={COLUMNS} style={{ height }} />
    </tr>
  );
