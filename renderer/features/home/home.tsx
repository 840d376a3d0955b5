import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { formatWarekiWeekday } from '@shared/japanese/wareki';
import type { Ledger } from '@shared/ledger/entities';
import { useDocuments, useLedger, useOpenLedger, useSubmissions } from '../../app/ledger-provider';
import { useOfficeInUse } from '../../app/office-in-use';
import { useSession } from '../../app/session';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { useWallTime } from '../contacts/use-wall-time';
import { ContactsCard } from './contacts-card';
import { Drafts } from './drafts';
import { firstSteps } from './first-steps';
import styles from './home.module.css';
import { NothingToDo } from './nothing-to-do';
import { useSafetyTasks } from './safety-tasks';
import { submissionTasks } from './submission-tasks';
import { TaskList } from './task-list';
import { TaskRow } from './task-row';
import { tasksOf } from './tasks';

/** ホーム: what there is to do, each line ending in the button that does it. */
export function Home() {
  const ledger = useLedger();
  return ledger && <HomeOf ledger={ledger} />;
}

function HomeOf({ ledger }: { ledger: Ledger }) {
  const { kind } = useOpenLedger();
  const { packs } = useSession();
  const { shows } = useOfficeInUse();
  const documents = useDocuments();
  const submissions = useSubmissions();
  const now = useWallTime();
  const [, go] = useLocation();
  const safety = useSafetyTasks();
  const work = useMemo(
    () => tasksOf({ ledger, packs, documents: documents.values(), today: now.date, shows }),
    [ledger, packs, documents, now.date, shows],
  );
  const tasks = [...safety, ...submissionTasks(submissions.values(), shows), ...work];
  const steps = useMemo(() => (kind === 'sample' ? firstSteps(ledger, packs) : []), [kind, ledger, packs]);
  const drafts = useMemo(
    () =>
      [...documents.values()]
        .filter(({ state, officeId }) => state === 'draft' && shows(officeId))
        .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
    [documents, shows],
  );
  return (
    <Page
      title="今日やること"
      lead={formatWarekiWeekday(now.date)}
      actions={
        <Button look="filled" size="large" icon="plus" onClick={() => go('/documents')}>
          書類をつくる
        </Button>
      }
    >
      <div className={styles['columns']}>
        <div className={styles['main']}>
          {tasks.length > 0 ? (
            <TaskList tasks={tasks} today={now.date} />
          ) : (
            <NothingToDo hasDrafts={drafts.length > 0} />
          )}
          {drafts.length > 0 && <Drafts drafts={drafts} ledger={ledger} today={now.date} />}
          {steps.length > 0 && (
            <section aria-labelledby="first-steps">
              <h2 id="first-steps" className={styles['heading']}>
                はじめに試すとよいこと
              </h2>
              <ul className={styles['card']}>
                {steps.map((step) => (
                  <TaskRow
                    key={step.key}
                    icon={step.icon}
                    title={step.title}
                    detail={step.detail}
                    button="試す"
                    to={step.to}
                  />
                ))}
              </ul>
            </section>
          )}
        </div>
        <ContactsCard now={now} />
      </div>
    </Page>
  );
}
