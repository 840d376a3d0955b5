import { today as currentDay } from '@shared/text/calendar-date';
import type { SubmissionHistoryEntry, Submission } from '@shared/submission/submission';
import { momentText } from '../../records/panel/record-history';
import { historyEntryWords } from './history-words';
import styles from './submissions-screen.module.css';

const bad: ReadonlySet<SubmissionHistoryEntry['what']> = new Set(['returned', 'refused', 'unsure']);

/** これまで: from the finalised paper to the answer, the oldest first. */
export function SubmissionHistory({ submission }: { submission: Submission }) {
  const today = currentDay();
  return (
    <section>
      <h3>これまで</h3>
      <ol className={styles['history']}>
        {submission.history.map((line, i) => (
          <li key={i} className={bad.has(line.what) ? styles['bad'] : undefined}>
            <span>{historyEntryWords(submission, line)}</span>
            <span className="subtle">{momentText(line.at, today)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
