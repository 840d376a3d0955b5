import { memo, type Ref } from 'react';
import type { CalendarDate } from '@shared/text/calendar-date';
import { combinedTitle } from '@shared/submission/combined-title';
import { goesBy } from '@shared/submission/how-it-went';
import type { Submission } from '@shared/submission/submission';
import { useChannels } from '../../state/session';
import { useSendProgress } from '../../state/use-outbox';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { placeWords } from './place-words';
import { stateOf } from '../../words/state-words';
import { Block, Row, Second } from '../../ui/layout';

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
  const channels = useChannels();
  const by = goesBy(submission, channels);
  const { words, tone, icon } = stateOf(submission, channels);
  const progress = useSendProgress(id);
  return (
    <tr
      ref={ref}
      aria-rowindex={index + 2}
      aria-selected={isCurrent}
      tabIndex={isActive ? 0 : -1}
      data-index={index}
      data-submission={id}
    >
      <td>
        <Block as="span" weight={700}>
          {combinedTitle(submission)}
        </Block>
        <Second>{about}</Second>
      </td>
      <td>{channel.recipient}</td>
      <td>
        <Row as="span" gap={6} leading={1.3}>
          <Icon name={by.icon} size={16} />
          {by.name}
        </Row>
      </td>
      <td>
        <Badge tone={tone} icon={icon}>
          {words}
        </Badge>
      </td>
      <td>
        {placeWords(submission, channels, today, place, progress).map((line) => (
          <Second key={line}>{line}</Second>
        ))}
      </td>
    </tr>
  );
});
