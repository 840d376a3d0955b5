import { memo, type Ref } from 'react';
import type { CalendarDate } from '@shared/text/calendar-date';
import { combinedTitle } from '@shared/submission/combined-title';
import type { Submission } from '@shared/submission/submission';
import { useSendProgress } from '../../state/use-outbox';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { placeWords } from './place-words';
import { channelIcons } from '../../words/channel-icons';
import { deliveryNames, stateOf } from '../../words/state-words';
import styles from './submissions-screen.module.css';

interface SubmissionRowProps {
  submission: Submission;
  /** In the queue, from 1; null: not among the first. */
  place: number | null;
  today: CalendarDate;
  isCurrent: boolean;
  isActive: boolean;
  /** Where it stands in the list, from 0, heads of groups counted. */
  index: number;
  ref: Ref<HTMLTableRowElement>;
}

/** Drawn anew only when something of its own has changed: a line may be long, and it moves quickly. */
export const SubmissionRow = memo(function SubmissionRow(props: SubmissionRowProps) {
  const { submission, place, today, isCurrent, isActive, index, ref } = props;
  const { id, about, channel } = submission;
  const { words, tone, icon } = stateOf(submission);
  const progress = useSendProgress(id);
  return (
    <tr
      ref={ref}
      className={styles['row']}
      aria-rowindex={index + 2}
      aria-selected={isCurrent}
      tabIndex={isActive ? 0 : -1}
      data-index={index}
      data-submission={id}
    >
      <td>
        <span className={styles['title']}>{combinedTitle(submission)}</span>
        <span className={styles['second']}>{about}</span>
      </td>
      <td>{channel.recipient}</td>
      <td>
        <span className={styles['kind']}>
          <Icon name={channelIcons[channel.kind]} size={16} />
          {deliveryNames[channel.kind]}
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
