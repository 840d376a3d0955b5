import type { SubmissionHistoryEntry, Submission } from '@shared/submission/submission';
import { useChannels } from '../../state/session';
import { momentText } from '../../records/panel/record-history';
import { historyEntryWords } from '../../words/history-words';
import { Row } from '../../ui/layout';
import { Timeline } from '../../ui/timeline';
import { useToday } from '../../state/use-today';

const bad: ReadonlySet<SubmissionHistoryEntry['what']> = new Set(['returned', 'refused', 'unsure']);

/** これまで: from the finalised paper to the answer, the oldest first. */
export function SubmissionHistory({ submission }: { submission: Submission }) {
  const today = useToday();
  const channels = useChannels();
  return (
    <section>
      <h3>これまで</h3>
      <Timeline>
        {submission.history.map((line, i) => (
          <Row as="li" wrap justify="between" gap={[0, 8]} key={i} data-tone={bad.has(line.what) ? 'act' : 'ok'}>
            <span>{historyEntryWords(submission, line, channels)}</span>
            <span className="subtle">{momentText(line.at, today)}</span>
          </Row>
        ))}
      </Timeline>
    </section>
  );
}
