import { Link } from 'wouter';
import { nearestDeadline, type Checklist } from '@shared/procedures/checklist';
import { nextThing } from '@shared/procedures/next-thing';
import { useWallTime } from '../state/use-wall-time';
import { DeadlineMark } from './deadline-mark';
import { ProgressBar } from './progress-bar';
import styles from './run-card.module.css';

/** Procedures under way, each a card. */
export const RunCards = ({ checklists }: { checklists: readonly Checklist[] }) => (
  <ul className={styles['cards']}>
    {checklists.map((checklist) => (
      <RunCard key={checklist.run.id} checklist={checklist} />
    ))}
  </ul>
);

/** How far a procedure is, what is to be done next, and by when. */
function RunCard({ checklist }: { checklist: Checklist }) {
  const { date: today } = useWallTime();
  const { run, done, total } = checklist;
  const offices = officesOf(checklist);
  const next = nextThing(checklist, today);
  const deadline = nearestDeadline(checklist);
  const isHot = next.kind === 'blocked' || next.kind === 'returned';
  return (
    <li className={styles['card']}>
      <ProgressBar done={done} total={total}>
        <Link href={`/procedures/${run.id}`} className={styles['open']}>
          {run.title}
        </Link>
      </ProgressBar>
      <div className={styles['second']}>
        <span>{offices && `${offices}　`}次にすること</span>
        {deadline && <DeadlineMark deadline={deadline} today={today} />}
      </div>
      <div className={isHot ? styles['hot'] : undefined}>{next.words}</div>
    </li>
  );
}

const officesOf = ({ run }: Checklist): string =>
  [...new Set(run.networks.map(({ officeName }) => officeName))].join('・');
