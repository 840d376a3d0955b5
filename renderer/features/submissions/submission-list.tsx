import { Fragment, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { flushSync } from 'react-dom';
import type { SubmissionGroups } from '@shared/submission/groups';
import type { Submission } from '@shared/submission/submission';
import { MoreButton } from '../../ui/disclosure';
import { submissionListRowsOf, type GroupName, type SubmissionListRow } from './submission-list-rows';
import { SubmissionRow } from './submission-row';
import { useRowsInView } from '../../grid/use-rows-in-view';
import { Block } from '../../ui/layout';
import { GroupRow, Table, Undrawn } from '../../ui/table';
import { useMayWork } from '../../state/use-may';
import { useToday } from '../../state/use-today';
import styles from './submission-list.module.css';

interface SubmissionListProps {
  groups: SubmissionGroups;
  /** The one whose panel is open. */
  currentId: string | null;
  /** `follow`: the focus went there while a panel is open. */
  onOpen: (submission: Submission, by: 'pointer' | 'key' | 'follow') => void;
}

const idOf = (line: SubmissionListRow | undefined): string | undefined =>
  line?.kind === 'submission' ? line.submission.id : line?.group;

const heads = [
  '書類',
  { words: '提出先', width: '9.25rem', className: styles['receiver'] },
  { words: '出し方', width: '5.75rem', className: styles['further'] },
  { words: 'いまの状態', width: '13.25rem' },
  { words: '受付番号・日時', width: '8.5rem', className: styles['further'] },
];

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
  const today = useToday();
  const mayWork = useMayWork();
  const titles: Record<GroupName, React.ReactNode> = {
    mine: `${mayWork ? 'あなたの対応が必要' : '事務・管理者の対応待ち'}　${groups.mine.length}件`,
    queued: `送信待ち　${groups.queued.length}件`,
    done: <DoneHead groups={groups} showsOlder={showsOlder} onToggle={() => setShowsOlder(!showsOlder)} />,
  };
  const drawn = ({ index, gap }: (typeof inView.lines)[number]): React.ReactNode => {
    const line = lines[index];
    if (!line) return null;
    return (
      <Fragment key={idOf(line)}>
        <Undrawn height={gap} columns={heads.length} />
        {line.kind === 'head' ? (
          <GroupRow columns={heads.length} aria-rowindex={index + 2} data-index={index} ref={inView.measure}>
            {titles[line.group]}
          </GroupRow>
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
    <Block
      over="line"
      narrow
      low
      scrolls
      ref={scroll}
      className={styles['list']}
      data-open={currentId === null ? undefined : true}
    >
      <Table
        look="screen"
        heads={heads}
        role="grid"
        aria-label="提出"
        aria-rowcount={lines.length + 1}
        onFocus={focus}
        onClick={click}
        onKeyDown={move}
      >
        {(['mine', 'queued', 'done'] as const).map((group) => {
          const ofGroup = inView.lines.filter(({ index }) => lines[index]?.group === group);
          return ofGroup.length > 0 && <tbody key={group}>{ofGroup.map(drawn)}</tbody>;
        })}
        <tbody>
          <Undrawn height={inView.rest} columns={heads.length} />
        </tbody>
      </Table>
    </Block>
  );
}

interface DoneHeadProps {
  groups: SubmissionGroups;
  showsOlder: boolean;
  onToggle: () => void;
}

const DoneHead = ({ groups: { recent, older }, showsOlder, onToggle }: DoneHeadProps) => (
  <>
    出し終わったもの　この30日で {recent.length}件
    {older.length > 0 && (
      <MoreButton isOpen={showsOlder} onToggle={onToggle} more={`もっと前（${older.length}件）`} less="この30日だけ" />
    )}
  </>
);
