import { today as currentDay } from '@shared/japanese/calendar-date';
import type { HistoryLine, Submission } from '@shared/submission/submission';
import { momentText } from '../ledger/panel/history-lines';
import { historyWords } from './state-words';
import styles from './submissions-screen.module.css';

const bad: ReadonlySet<HistoryLine['what']> = new Set(['returned', 'refused', 'unsure']);

/** これまで: from the finalised paper to the answer, the oldest first. */
export function SubmissionHistory({ submission }: { submission: Submission }) {
  const today = currentDay();
  return (
    <section>
      <h3>これまで</h3>
      <ol className={styles['history']}>
        {submission.history.map(({ at, what, note }, i) => (
          <li key={i} className={bad.has(what) ? styles['bad'] : undefined}>
            <span>
              {what === 'handed-over' && submission.channel.kind === 'line-works'
                ? 'LINE WORKS で渡しました'
                : historyWords[what]}
              {what === 'received' && `　${note}`}
              {(what === 'handed-over' || what === 'posted') && note && `（${note}）`}
            </span>
            <span className="subtle">{momentText(at, today)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
