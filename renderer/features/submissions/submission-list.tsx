import { Fragment, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { flushSync } from 'react-dom';
import { today as currentDay } from '@shared/text/calendar-date';
import type { SubmissionGroups } from '@shared/submission/groups';
import type { Submission } from '@shared/submission/submission';
import { Button } from '../../ui/button';
import { submissionListRowsOf, type GroupName, type SubmissionListRow } from './submission-list-rows';
import { SubmissionRow } from './submission-row';
import styles from './submissions-screen.module.css';
import { useRowsInView } from '../../grid/use-rows-in-view';

interface SubmissionListProps {
  groups: SubmissionGroups;
  /** The one whose panel is open. */
  currentId: string | null;
  /** `follow`: the focus went there while a panel is open. */
  onOpen: (submission: Submission, by: 'pointer' | 'key' | 'follow') => void;
}

const idOf = (line: SubmissionListRow | undefined): string | undefined =>
  line?.kind === 'submission' ? line.submission.id : line?.group;

/** The groups of 提出 in one table: one tab stop, arrows move, Enter opens. */
export function SubmissionList({ groups, currentId, onOpen }: SubmissionListProps) {
  const [showsOlder, setShowsOlder] = useState(false);
  const [focused, setFocused] = useState<string | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const lines = submissionListRowsOf(groups, showsOlder);
  const rows = lines.flatMap((line) => (line.kind === 'submission' ? [line.submission] : []));
  const active = rows.find(({ id }) => id === (focused ?? currentId)) ?? rows[0];
  const activeIndex = lines.findIndex((line) => idOf(line) === active?.id);
  const inView = useRowsInView(scroll, lines.length, activeIndex, (index) => idOf(lines[index]) ?? '');

  const rowOf = ({ target }: SyntheticEvent): Submission | undefined => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-submission]') : null;
    return row ? rows.find(({ id }) => id === row.dataset['submission']) : undefined;
  };
  const move = (event: KeyboardEvent): void => {
    const submission = rowOf(event);
    if (!submission) return;
    const at = rows.indexOf(submission);
    const steps: Partial<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
    };
    if (event.key === 'Enter' || event.key === ' ') onOpen(submission, 'key');
    else {
      const next = rows[steps[event.key] ?? -1];
      if (steps[event.key] === undefined) return;
      if (next) {
        // At once, as one that is out of view isn't there before.
        flushSync(() => setFocused(next.id));
        const place = scroll.current?.querySelector<HTMLElement>(`[data-submission="${next.id}"]`);
        place?.focus({ preventScroll: true });
        inView.show(lines.findIndex((line) => idOf(line) === next.id));
        if (currentId !== null) onOpen(next, 'follow');
      }
    }
    event.preventDefault();
  };
  const focus = (event: SyntheticEvent): void => {
    const submission = rowOf(event);
    if (submission) setFocused(submission.id);
  };
  const click = (event: SyntheticEvent): void => {
    const submission = rowOf(event);
    if (submission) onOpen(submission, 'pointer');
  };
  const today = currentDay();
  const heads: Record<GroupName, React.ReactNode> = {
    mine: `あなたの対応が必要　${groups.mine.length}件`,
    queued: `送信待ち　${groups.queued.length}件`,
    done: <DoneHead groups={groups} showsOlder={showsOlder} onToggle={() => setShowsOlder(!showsOlder)} />,
  };
  const drawn = ({ index, gap }: (typeof inView.lines)[number]): React.ReactNode => {
    const line = lines[index];
    if (!line) return null;
    return (
      <Fragment key={idOf(line)}>
        <Blank height={gap} />
        {line.kind === 'head' ? (
          <tr className={styles['group']} aria-rowindex={index + 2} data-index={index} ref={inView.measure}>
            <th scope="rowgroup" colSpan={5}>
              {heads[line.group]}
            </th>
          </tr>
        ) : (
          <SubmissionRow
            submission={line.submission}
            place={line.place}
            today={today}
            isCurrent={line.submission.id === currentId}
            isActive={line.submission.id === active?.id}
            index={index}
            ref={inView.measure}
          />
        )}
      </Fragment>
    );
  };
  return (
    <div className={styles['scroll']} ref={scroll}>
      <table
        className={styles['table']}
        role="grid"
        aria-label="提出"
        aria-rowcount={lines.length + 1}
        onFocus={focus}
        onClick={click}
        onKeyDown={move}
      >
        <thead>
          <tr>
            <th scope="col">書類</th>
            <th scope="col" className={styles['to']}>
              提出先
            </th>
            <th scope="col" className={styles['way']}>
              出し方
            </th>
            <th scope="col" className={styles['state']}>
              いまの状態
            </th>
            <th scope="col" className={styles['when']}>
              受付番号・日時
            </th>
          </tr>
        </thead>
        {(['mine', 'queued', 'done'] as const).map((group) => {
          const ofGroup = inView.lines.filter(({ index }) => lines[index]?.group === group);
          return ofGroup.length > 0 && <tbody key={group}>{ofGroup.map(drawn)}</tbody>;
        })}
        <tbody>
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
      <td colSpan={5} style={{ height }} />
    </tr>
  );

interface DoneHeadProps {
  groups: SubmissionGroups;
  showsOlder: boolean;
  onToggle: () => void;
}

const DoneHead = ({ groups: { recent, older }, showsOlder, onToggle }: DoneHeadProps) => (
  <>
    出し終わったもの　この30日で {recent.length}件
    {older.length > 0 && (
      <Button look="text" size="small" aria-expanded={showsOlder} onClick={onToggle}>
        {showsOlder ? 'この30日だけ' : `もっと前（${older.length}件）`}
      </Button>
    )}
  </>
);
