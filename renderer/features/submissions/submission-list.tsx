import { memo, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { today as currentDay, type CalendarDate } from '@shared/japanese/calendar-date';
import type { SubmissionGroups } from '@shared/submission/groups';
import type { Submission } from '@shared/submission/submission';
import { useSendProgress } from '../../app/use-outbox';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { placeWords } from './place-words';
import { channelIcons, channelNames, stateOf } from './state-words';
import styles from './submissions-screen.module.css';

interface SubmissionListProps {
  groups: SubmissionGroups;
  /** The one whose panel is open. */
  currentId: string | null;
  /** `follow`: the focus went there while a panel is open. */
  onOpen: (submission: Submission, by: 'pointer' | 'key' | 'follow') => void;
}

/** Of those further back nobody asks for the number, and their rows may stay as they are while the line moves on. */
const PLACES_SAID = 10;

/** The groups of 提出 in one table: one tab stop, arrows move, Enter opens. */
export function SubmissionList({ groups, currentId, onOpen }: SubmissionListProps) {
  const { mine, queued, recent, older } = groups;
  const [showsOlder, setShowsOlder] = useState(false);
  const [focused, setFocused] = useState<string | null>(null);
  const body = useRef<HTMLTableElement>(null);
  const done = showsOlder ? [...recent, ...older] : recent;
  const rows = [...mine, ...queued, ...done];
  const active = rows.find(({ id }) => id === (focused ?? currentId)) ?? rows[0];

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
        const places = [...(body.current?.querySelectorAll<HTMLElement>('[data-submission]') ?? [])];
        places.find(({ dataset }) => dataset['submission'] === next.id)?.focus();
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
  const row = (submission: Submission, place: number | null) => (
    <Row
      key={submission.id}
      submission={submission}
      place={place}
      today={today}
      isCurrent={submission.id === currentId}
      isActive={submission.id === active?.id}
    />
  );
  return (
    <div className={styles['scroll']}>
      <table
        className={styles['table']}
        role="grid"
        aria-label="提出"
        ref={body}
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
        {mine.length > 0 && (
          <tbody>
            <GroupHead>あなたの対応が必要　{mine.length}件</GroupHead>
            {mine.map((submission) => row(submission, null))}
          </tbody>
        )}
        {queued.length > 0 && (
          <tbody>
            <GroupHead>送信待ち　{queued.length}件</GroupHead>
            {queued.map((submission, i) => row(submission, i < PLACES_SAID ? i + 1 : null))}
          </tbody>
        )}
        {recent.length + older.length > 0 && (
          <tbody>
            <GroupHead>
              出し終わったもの　この30日で {recent.length}件
              {older.length > 0 && (
                <Button look="text" size="small" aria-expanded={showsOlder} onClick={() => setShowsOlder(!showsOlder)}>
                  {showsOlder ? 'この30日だけ' : `もっと前（${older.length}件）`}
                </Button>
              )}
            </GroupHead>
            {done.map((submission) => row(submission, null))}
          </tbody>
        )}
      </table>
    </div>
  );
}

const GroupHead = ({ children }: { children: React.ReactNode }) => (
  <tr className={styles['group']}>
    <th scope="rowgroup" colSpan={5}>
      {children}
    </th>
  </tr>
);

interface RowProps {
  submission: Submission;
  /** In the line, from 1; null: not among the first. */
  place: number | null;
  today: CalendarDate;
  isCurrent: boolean;
  isActive: boolean;
}

/** Drawn anew only when something of its own has changed: a line may be long, and it moves quickly. */
const Row = memo(function Row({ submission, place, today, isCurrent, isActive }: RowProps) {
  const { id, title, about, channel } = submission;
  const { words, tone, icon } = stateOf(submission);
  const progress = useSendProgress(id);
  return (
    <tr className={styles['row']} aria-selected={isCurrent} tabIndex={isActive ? 0 : -1} data-submission={id}>
      <td>
        <span className={styles['title']}>{title}</span>
        <span className={styles['second']}>{about}</span>
      </td>
      <td>{channel.recipient}</td>
      <td>
        <span className={styles['kind']}>
          <Icon name={channelIcons[channel.kind]} size={16} />
          {channelNames[channel.kind]}
        </span>
      </td>
      <td className={styles['now']}>
        <Badge tone={tone} icon={icon}>
          {words}
        </Badge>
      </td>
      <td>
        {placeWords(submission, today, place, progress).map((line) => (
          <span key={line} className={styles['second']}>
            {line}
          </span>
        ))}
      </td>
    </tr>
  );
});
