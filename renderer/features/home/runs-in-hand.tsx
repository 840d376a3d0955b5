import { Link } from 'wouter';
import type { Checklist } from '@shared/procedures/checklist';
import { RunCards } from '../../procedures/run-card';
import styles from './home.module.css';

const SHOWN = 4;

/** 手続き中: how far each is, and what comes next. */
export function RunsInHand({ checklists }: { checklists: readonly Checklist[] }) {
  return (
    <section aria-labelledby="runs-in-hand">
      <div className={styles['headline']}>
        <h2 id="runs-in-hand" className={styles['heading']}>
          手続き中
        </h2>
        <Link href="/procedures">すべて見る（{checklists.length}件）</Link>
      </div>
      <RunCards checklists={checklists.slice(0, SHOWN)} />
    </section>
  );
}
