import { Link } from 'wouter';
import { combinedTitle } from '@shared/submission/combined-title';
import { isQueued, waitsForPerson, type Submission } from '@shared/submission/submission';
import { useSubmissions } from '../../state/open-ledger';
import { useChannels } from '../../state/session';
import { useOfficeInUse } from '../../state/office-in-use';
import { Icon } from '../../ui/icon';
import { stateOf } from '../../words/state-words';
import { Block, Row, Small } from '../../ui/layout';
import styles from './waiting-card.module.css';
import { Card } from '../../ui/card';
import { TextLink } from '../../ui/text-link';

const SHOWN = 4;

/** 提出待ち: what is on its way, and what waits for a person. */
export function WaitingCard() {
  const { shows } = useOfficeInUse();
  const waiting = [...useSubmissions().values()]
    .filter((one) => shows(one.officeId) && (isQueued(one) || waitsForPerson(one)))
    .sort((a, b) => a.sequence - b.sequence);
  if (waiting.length === 0) return null;
  return (
    <Card
      titleId="waiting"
      title="提出待ち"
      action={<TextLink href="/submissions">すべて見る（{waiting.length}件）</TextLink>}
    >
      <ul>
        {waiting.slice(0, SHOWN).map((submission) => (
          <WaitingLine key={submission.id} submission={submission} />
        ))}
      </ul>
    </Card>
  );
}

function WaitingLine({ submission }: { submission: Submission }) {
  const channels = useChannels();
  const { words, tone } = stateOf(submission, channels);
  return (
    <Row as="li" ruled wrap justify="between" gap={[0, 10]} pad={[6, 0]} atLeast={36} size={15}>
      <Row gap={10} narrow>
        <Icon name={channels.of(submission.channel.kind).icon} size={16} />
        <Block as={Link} grow narrow tone="text" href={`/submissions/${submission.id}`} className={styles['title']}>
          {combinedTitle(submission)}
        </Block>
      </Row>
      {tone === 'act' || tone === 'notice' ? (
        <Block as="span" tone="act" weight={700} nowrap>
          {words}
        </Block>
      ) : (
        <Small>{words}</Small>
      )}
    </Row>
  );
}
