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
import { Block, Small } from '../../ui/layout';
import { GroupRow, Table, Undrawn } from '../../ui/table';

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

/** Of the columns of the steps. */
const widths: Record<ConsentStep, string> = {
  explained: '6.125rem',
  signed: '5.75rem',
  copy: '6.125rem',
  sent: '7.25rem',
  linked: '5rem',
};

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
  const heads = [
    { words: '患者・チーム', width: '10.25rem' },
    { words: '様式', width: '3.875rem' },
    ...consentSteps.map((step) => ({ words: head(step), width: widths[step] })),
    '備考',
  ];
  return (
    <Block grow narrow low scrolls ref={scroll}>
      <Table
        look="screen"
        className={styles['matrix']}
        heads={heads}
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
        <tbody>
          {inView.lines.map(({ index, gap }) => {
            const line = lines[index];
            if (!line) return null;
            return (
              <Fragment key={line.kind === 'row' ? line.row.id : line.packId}>
                <Undrawn height={gap} columns={COLUMNS} />
                {line.kind === 'head' ? (
                  <GroupRow columns={COLUMNS} aria-rowindex={index + 2} data-index={index} ref={inView.measure}>
                    {packs.get(line.packId)?.title}
                    <Small weight={400}>　{packs.get(line.packId)?.consent.lead}</Small>
                  </GroupRow>
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
          <Undrawn height={inView.rest} columns={COLUMNS} />
        </tbody>
      </Table>
    </Block>
  );
}
