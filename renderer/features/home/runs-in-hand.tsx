import { Link } from 'wouter';
import type { CalendarDate } from '@shared/japanese/calendar-date';
import type { Checklist } from '@shared/procedures/checklist';
import { nextThing, progressWords } from '@shared/procedures/next-thing';
import styles from './runs-in-hand.module.css';
import home from './home.module.css';

const SHOWN = 4;

/** 手続き中: how far each is, and what comes next. */
export function RunsInHand({ checklists, today }: { checklists: readonly Checklist[]; today: CalendarDate }) {
  return (
    <section aria-labelledby="runs-in-hand">
      <div className={home['headline']}>
        <h2 id="runs-in-hand" className={home['heading']}>
          手続き中
        </h2>
        <Link href="/procedures">すべて見る（{checklists.length}件）</Link>
      </div>
      <ul className={styles['cards']}>
        {checklists.slice(0, SHOWN).map((checklist) => (
          <RunCard key={checklist.run.id} checklist={checklist} today={today} />
        ))}
      </ul>
    </section>
  );
}

function RunCard({ checklist, today }: { checklist: Checklist; today: CalendarDate }) {
  const { run, done, total } = checklist;
  const next = nextThing(checklist, today);
  const offices = [...new Set(run.networks.map(({ officeName }) => officeName))].join('、');
  return (
    <li className={styles['card']}>
      <div className={styles['head']}>
        <Link href={`/procedures/${run.id}`} className={styles['title']}>
          {run.title}
        </Link>
        <span className="subtle">{progressWords(checklist)}</span>
      </div>
      <progress className={styles['bar']} value={done} max={Math.max(total, 1)} aria-label={`${run.title}の進み具合`} />
      <div className="subtle">{offices && `${offices}　`}次にすること</div>
      <div className={styles['next']}>{next.words}</div>
    </li>
  );
}
