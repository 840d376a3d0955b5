import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import type { CalendarDate } from '@shared/text/calendar-date';
import { isLeftOut, type ChecklistNetwork, type ChecklistStep } from '@shared/procedures/checklist';
import { Icon, type IconName } from '../../../ui/icon';
import { arrowInto } from './arrow-into';
import styles from './lanes.module.css';
import { besideStep, mediumWords, stateWords, wentWords } from './step-words';
import { Row, Small } from '../../../ui/layout';
import { useChannels } from '../../../state/session';
import { inWholePhrases } from '../../../ui/whole-phrases';

interface LanesProps {
  checklist: ChecklistNetwork;
  today: CalendarDate;
  chosen: string | null;
  onChoose: (key: string) => void;
}

interface Lane {
  id: string;
  name: string;
  isOurs: boolean;
}

const FIRST_ROW = 2;

/** The height of the lanes' heads, which stay. */
const HEAD = 44;

/** Within the lanes alone: the page around them stays where it is. */
function bringIntoView(step: Element | null | undefined, lanes: Element | null | undefined): void {
  if (!step || !lanes) return;
  const [at, view] = [step.getBoundingClientRect(), lanes.getBoundingClientRect()];
  const above = at.top - (view.top + HEAD);
  const below = at.bottom - view.bottom;
  const left = at.left - view.left;
  const right = at.right - view.right;
  lanes.scrollBy({ top: above < 0 ? above : Math.max(0, below), left: left < 0 ? left : Math.max(0, right) });
}

/**
 * Who does what, in order: a lane for each that has a part, the steps from top to bottom. In the page's order it is one
 * list, so that it is heard as it goes on.
 */
export function Lanes({ checklist: { steps, network }, today, chosen, onChoose }: LanesProps) {
  const list = useRef<HTMLOListElement>(null);
  const lanes = lanesOf(steps);
  const laneOf = ({ step }: Pick<ChecklistStep, 'step'>): number => lanes.findIndex(({ id }) => id === step.actor.id);
  useEffect(() => {
    bringIntoView(list.current?.querySelector('[data-chosen]'), list.current?.parentElement);
  }, [chosen]);
  const keys = (event: KeyboardEvent): void => {
    const at = steps.findIndex(({ key }) => key === chosen);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: steps.length - 1 }[event.key];
    const next = steps[to ?? -1];
    if (!next) return;
    event.preventDefault();
    onChoose(next.key);
    list.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(next.key)}"]`)?.focus();
  };
  const columns = { '--lanes': lanes.length } as CSSProperties;
  return (
    <div className={styles['lanes']} style={columns}>
      {lanes.map((lane, i) => (
        <Row
          justify="center"
          gap={8}
          pad={[0, 8]}
          on="ground"
          size={16}
          weight={700}
          leading={1.25}
          key={lane.id}
          className={styles['head']}
          style={{ gridColumn: i + 1 }}
          aria-hidden="true"
        >
          <Icon name={pictureOf(lane, i)} size={16} />
          {lane.name}がすること
        </Row>
      ))}
      {lanes.map((lane, i) => (
        <div
          key={lane.id}
          className={`${styles['ground']} ${lane.isOurs ? '' : styles['others']}`}
          style={{ gridColumn: i + 1, gridRow: `2 / ${steps.length + FIRST_ROW + 1}` }}
        />
      ))}
      <ol ref={list} className={styles['list']} aria-label={`${network.network}の手順`} onKeyDown={keys}>
        {steps.map((one, i) => {
          const [lane, across] = [laneOf(one), arrowInto(steps, i, laneOf)];
          const place = { gridRow: i + FIRST_ROW, gridColumn: lane + 1, '--across': Math.abs(across) } as CSSProperties;
          const arrow = across > 0 ? styles['fromLeft'] : across < 0 ? styles['fromRight'] : '';
          return (
            <li key={one.key} className={`${styles['place']} ${arrow ?? ''}`} style={place}>
              <StepBox {...{ one, today, chosen, onChoose }} isFirst={i === 0} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

interface StepBoxProps extends Omit<LanesProps, 'checklist'> {
  one: ChecklistStep;
  /** The key Tab comes to it where none is chosen. */
  isFirst: boolean;
}

function StepBox({ one, today, chosen, isFirst, onChoose }: StepBoxProps) {
  const { step, state } = one;
  const isChosen = one.key === chosen;
  const beside = besideStep(one, today);
  const went = wentWords(one, useChannels());
  return (
    <button
      type="button"
      data-step={one.key}
      data-chosen={isChosen ? '' : undefined}
      className={`${styles['step']} ${styles[lookOf(one)] ?? ''}`}
      aria-pressed={isChosen}
      aria-current={state === 'current' ? 'step' : undefined}
      tabIndex={isChosen || (isFirst && chosen === null) ? 0 : -1}
      onClick={() => onChoose(one.key)}
    >
      <Picture one={one} />
      <span className={styles['action']}>
        {state === 'done' && step.number !== '' && `${step.number} `}
        {inWholePhrases(step.action)}
        {went !== '' && (
          <Small block leading={1.3}>
            {went}
          </Small>
        )}
      </span>
      <span className="visually-hidden">
        （{step.actor.name}、{stateWords(one)}）
      </span>
      {beside !== '' && (state !== 'current' || one.returned || beside !== mediumWords['form']) && (
        <span className={styles['beside']}>{beside}</span>
      )}
    </button>
  );
}

/** What nobody has called unneeded isn't struck out. */
const lookOf = (one: ChecklistStep): string =>
  one.returned ? 'blocked' : one.waits?.isLong ? 'long' : isLeftOut(one) ? 'later' : one.state;

function Picture({ one: { state, step, returned } }: { one: ChecklistStep }) {
  const icon: IconName | null = returned
    ? 'undo'
    : (({ done: 'done', blocked: 'warning', skipped: 'refused', waiting: 'clock' } as const)[
        state as 'done' | 'blocked' | 'skipped' | 'waiting'
      ] ?? null);
  if (icon && (state !== 'waiting' || step.number === '')) return <Icon name={icon} size={16} />;
  return step.number === '' ? (
    <span className={styles['ring']} aria-hidden="true" />
  ) : (
    <span className={styles['number']}>{step.number}</span>
  );
}

const lanesOf = (steps: readonly ChecklistStep[]): Lane[] => [
  ...new Map(steps.map(({ step: { actor } }) => [actor.id, actor])).values(),
];

const pictureOf = ({ isOurs }: Lane, i: number): IconName => (!isOurs ? 'phone' : i === 0 ? 'office' : 'people');
