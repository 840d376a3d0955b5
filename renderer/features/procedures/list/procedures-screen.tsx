import { Link, useLocation } from 'wouter';
import { isAboutOneOf } from '@shared/procedures/offices-of-run';
import { useRuns } from '../../../state/open-ledger';
import { useOfficeInUse } from '../../../state/office-in-use';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { useUnderWayChecklists } from '../../../procedures/use-checklists';
import { DraftList } from './draft-list';
import { EndedList } from './ended-list';
import styles from './list.module.css';
import { RunCards } from '../../../procedures/run-card';

/** 手続き: what is under way, what was begun, and what is over. */
export function ProceduresScreen() {
  const runs = useRuns();
  const { shows } = useOfficeInUse();
  const [, go] = useLocation();
  const underWay = useUnderWayChecklists();
  const mine = [...runs.values()].filter((run) => isAboutOneOf(run, shows));
  const drafts = mine.filter(({ state }) => state === 'draft');
  const ended = mine.filter(({ state }) => state === 'done' || state === 'taken-back');
  const start = (
    <Button look="filled" size="large" icon="plus" onClick={() => go('/procedures/start')}>
      手続きを始める
    </Button>
  );
  const isEmpty = underWay.length + drafts.length + ended.length === 0;
  return (
    <Page
      title="手続き"
      lead="できごとから、要る書類・連絡先・順番が並びます"
      actions={
        <>
          <Link href="/procedures/overview">早見表</Link>
          {!isEmpty && start}
        </>
      }
    >
      {isEmpty ? (
        <EmptyState icon="procedures" title="進めている手続きは、まだありません" action={start}>
          「退職した」「スマホをなくした」などのできごとを選ぶと、することが順番に並びます。
        </EmptyState>
      ) : (
        <div className={styles['parts']}>
          {underWay.length > 0 && (
            <section aria-labelledby="under-way">
              <h2 id="under-way" className={styles['heading']}>
                手続き中
              </h2>
              <RunCards checklists={underWay} />
            </section>
          )}
          {drafts.length > 0 && <DraftList drafts={drafts} />}
          {ended.length > 0 && <EndedList ended={ended} />}
        </div>
      )}
    </Page>
  );
}
