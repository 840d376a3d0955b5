import { Link } from 'wouter';
import { combinedTitle } from '@shared/submission/combined-title';
import { isQueued, waitsForPerson, type Submission } from '@shared/submission/submission';
import { useSubmissions } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { Icon } from '../../ui/icon';
import { channelIcons } from '../../words/channel-icons';
import { stateOf } from '../../words/state-words';
import card from './contacts-card.module.css';
import styles from './waiting-card.module.css';

const SHOWN = 4;

/** 提出待ち: what is on its way, and what waits for a person. */
export function WaitingCard() {
  const { shows } = useOfficeInUse();
  const waiting = [...useSubmissions().values()]
    .filter((one) => shows(one.officeId) && (isQueued(one) || waitsForPerson(one)))
    .sort((a, b) => a.sequence - b.sequence);
  if (waiting.length === 0) return null;
  return (
    <section className={card['card']} aria-labelledby="waiting">
      <div className={card['line']}>
        <h2 id="waiting">提出待ち</h2>
        <Link href="/submissions" className={styles['all'] ?? ''}>
          すべて見る（{waiting.length}件）
        </Link>
      </div>
      <ul>
        {waiting.slice(0, SHOWN).map((submission) => (
          <WaitingLine key={submission.id} submission={submission} />
        ))}
      </ul>
    </section>
  );
}

function WaitingLine({ submission }: { submission: Submission }) {
  const { words, tone } = stateOf(submission);
  return (
    <li className={styles['entry']}>
      <Icon name={channelIcons[submission.channel.kind]} size={16} />
      <Link href={`/submissions/${submission.id}`} className={styles['title'] ?? ''}>
        {combinedTitle(submission)}
      </Link>
      <span className={tone === 'act' || tone === 'notice' ? styles['act'] : 'subtle'}>{words}</span>
    </li>
  );
}
