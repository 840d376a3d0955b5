import { Link } from 'wouter';
import { combinedTitle } from '@shared/submission/combined-title';
import { goesBy } from '@shared/submission/how-it-went';
import { isQueued, waitsForPerson, type Submission } from '@shared/submission/submission';
import type { PaperDocument } from '@shared/ledger/document';
import { useDocuments, useSubmissions } from '../../state/open-ledger';
import { useChannels, usePack } from '../../state/session';
import { useReviewRule } from '../../state/use-reviewing';
import { reviewLooks } from '../../words/review-words';
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
  const { isOn, isHeld } = useReviewRule();
  const documents = useDocuments();
  // 管理者 has them among their tasks.
  const asked =
    isOn && isHeld
      ? [...documents.values()].filter((one) => one.review?.state === 'waiting' && shows(one.officeId))
      : [];
  if (waiting.length + asked.length === 0) return null;
  return (
    <Card
      titleId="waiting"
      title="提出待ち"
      action={waiting.length > 0 && <TextLink href="/submissions">すべて見る（{waiting.length}件）</TextLink>}
    >
      <ul>
        {asked.slice(0, SHOWN).map((paper) => (
          <AskedLine key={paper.id} paper={paper} />
        ))}
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
        <Icon name={goesBy(submission, channels).icon} size={16} />
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

/** 確認待ち: what somebody has asked 管理者 about. */
function AskedLine({ paper: { id, packId, formId, about } }: { paper: PaperDocument }) {
  const form = usePack(packId)?.forms.find((one) => one.id === formId);
  const { words, icon } = reviewLooks.waiting;
  return (
    <Row as="li" ruled wrap justify="between" gap={[0, 10]} pad={[6, 0]} atLeast={36} size={15}>
      <Row gap={10} narrow>
        <Icon name={icon} size={16} />
        <Block as={Link} grow narrow tone="text" href={`/documents/${id}`} className={styles['title']}>
          {form?.number ?? '書類'}：{about}
        </Block>
      </Row>
      <Small>{words}</Small>
    </Row>
  );
}
