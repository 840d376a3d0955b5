import { emergenciesFirst } from '@shared/procedures/emergency';
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
import { RunCards } from '../../../procedures/run-card';
import { Block, Stack } from '../../../ui/layout';
import { ForWork } from '../../../words/for-work';

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
    <ForWork says="始めること・進めること">
      <Button look="filled" size="large" icon="plus" onClick={() => go('/procedures/start')}>
        手続きを始める
      </Button>
    </ForWork>
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
        <Stack gap={22}>
          {underWay.length > 0 && (
            <section aria-labelledby="under-way">
              <Block as="h2" below={8} size={18} leading={1.45} id="under-way">
                手続き中
              </Block>
              <RunCards checklists={emergenciesFirst(underWay)} />
            </section>
          )}
          {drafts.length > 0 && <DraftList drafts={drafts} />}
          {ended.length > 0 && <EndedList ended={ended} />}
        </Stack>
      )}
    </Page>
  );
}
