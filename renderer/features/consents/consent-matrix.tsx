import { Fragment, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { flushSync } from 'react-dom';
import type { ConsentPack } from '@shared/consents/consent-facts';
import type { ConsentRow } from '@shared/consents/consent-rows';
import { consentSteps, type ConsentStep } from '@shared/packs/consent-schema';
import { placeAfter } from '../../grid/grid-moves';
import { useRowsInView } from '../../grid/use-rows-in-view';
import { ConsentRowView } from './consent-row-view';
import { consentReceiverOf, stepNames } from './consent-words';
import styles from './consents.module.css';
import { matrixRowsOf } from './matrix-rows';
import { Block, Small } from '../../ui/layout';
import { GroupRow, Table, Undrawn } from '../../ui/table';
import { useToday } from '../../state/use-today';

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

/** Where there is more room, all but 備考 take some of it. */
const roomy = (rem: number): string => `calc(${rem}rem * var(--roomy))`;
/** Of the columns of the steps. */
const widths: Record<ConsentStep, string> = {
  explained: roomy(6.125),
  signed: roomy(5.75),
  copy: roomy(6.125),
  sent: roomy(7.25),
  linked: roomy(5),
};

/** Patients by steps, after the ARIA grid pattern: one tab stop, arrows move, Enter does what the cell asks for. */
export function ConsentMatrix(props: ConsentMatrixProps) {
  const { packs, currentId } = props;
  const { scroll, lines, inView, activeId, column, events } = useMatrix(props);
  const today = useToday();
  return (
    <Block grow narrow low scrolls measured ref={scroll}>
      <Table
        look="screen"
        className={styles['matrix']}
        heads={headsOf(props)}
        role="grid"
        aria-label="同意書の一覧"
        aria-rowcount={lines.length + 1}
        aria-colcount={COLUMNS}
        {...events}
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
                    activeColumn={line.row.id === activeId ? column : null}
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

function headsOf({ rows, packs }: ConsentMatrixProps) {
  const asked = [...packs.values()].filter((pack) => rows.some(({ packId }) => packId === pack.id));
  const receivers = [...new Set(asked.map(consentReceiverOf))].join('・');
  return [
    { words: '患者・チーム', width: roomy(10.25) },
    { words: '様式', width: `max(3.3rem, ${roomy(3.875)})` },
    ...consentSteps.map((step) => ({
      words: step === 'sent' ? `${receivers}へ提出` : stepNames[step],
      width: widths[step],
    })),
    '備考',
  ];
}

/** Where the focus is, which lines are in view, and what keys and the pointer do. */
function useMatrix({ rows, currentId, onOpen, onStep, onEscape }: ConsentMatrixProps) {
  const [active, setActive] = useState<{ id: string | null; column: number }>({ id: null, column: 0 });
  const scroll = useRef<HTMLDivElement>(null);
  const lines = matrixRowsOf(rows);
  const found = rows.findIndex(({ id }) => id === (active.id ?? currentId));
  const activeId = rows[Math.max(0, found)]?.id ?? null;
  const lineOfRow = (id: string | null): number => lines.findIndex((line) => line.kind === 'row' && line.row.id === id);
  const inView = useRowsInView(scroll, lines.length, lineOfRow(activeId), (index) => {
    const line = lines[index];
    return line === undefined ? '' : line.kind === 'row' ? line.row.id : line.packId;
  });
  /** The button of the cell, or the details. */
  const press = ({ row, column }: ConsentPlace, by: 'pointer' | 'key', isButton: boolean): void => {
    const step = consentSteps[column - FIRST_STEP];
    const cell = step && row.cells[step];
    if (step && isButton && (cell?.kind === 'todo' || cell?.kind === 'under-way')) return onStep(row, step);
    onOpen(row, by);
  };
  const moveTo = (next: ConsentRow, column: number, from: ConsentRow): void => {
    // At once, as one that is out of view isn't there before.
    flushSync(() => setActive({ id: next.id, column }));
    scroll.current?.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
    inView.show(lineOfRow(next.id));
    if (currentId !== null && next !== from) onOpen(next, 'follow');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    const { key } = event;
    const here = placeOf(event, rows);
    if (!here) return;
    if (key === 'Enter' || key === ' ') press(here, 'key', true);
    else if (key === 'Escape') onEscape();
    else {
      const from = { row: rows.indexOf(here.row), column: here.column };
      const ctrlKey = event.ctrlKey || event.metaKey;
      const to = placeAfter({ key, ctrlKey }, from, { rows: rows.length, columns: COLUMNS, page: PAGE });
      if (!to) return;
      const next = rows[Math.max(0, to.row)];
      if (next) moveTo(next, to.column, here.row);
    }
    event.preventDefault();
  };
  const onFocus = (event: SyntheticEvent): void => {
    const here = placeOf(event, rows);
    if (here) setActive({ id: here.row.id, column: here.column });
  };
  const onClick = (event: SyntheticEvent): void => {
    const here = placeOf(event, rows);
    const isButton = event.target instanceof Element && event.target.closest('button') !== null;
    if (here) press(here, 'pointer', isButton);
  };
  return { scroll, lines, inView, activeId, column: active.column, events: { onKeyDown, onFocus, onClick } };
}

interface ConsentPlace {
  row: ConsentRow;
  column: number;
}

function placeOf({ target }: SyntheticEvent, rows: readonly ConsentRow[]): ConsentPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const row = rows.find(({ id }) => id === cell?.closest<HTMLElement>('[data-consent]')?.dataset['consent']);
  return row && cell ? { row, column: Number(cell.dataset['column']) } : null;
}
