import { useLocation } from 'wouter';
import type { KeptRun } from '@shared/procedures/kept-run';
import { managersToFollow } from '@shared/procedures/manager-goes';
import { managerGoesHref, managerGoesWords } from '../../../procedures/manager-goes-words';
import { useRecords, useRuns } from '../../../state/open-ledger';
import { Stack } from '../../../ui/layout';
import { Note } from '../../../ui/note';
import { WorkButton } from '../../../words/for-work';

/** 退職・異動 of an office's 管理者, as long as nobody follows them: the way to what has to be done beside it. */
export function ManagerGoesNote({ run }: { run: KeptRun }) {
  const [, go] = useLocation();
  const [runs, offices] = [useRuns(), useRecords('offices')];
  return managersToFollow(run, runs.values(), offices.values()).map((one) => (
    <Stack key={one.office.id} pad={[12, 'page']}>
      <Note
        tone="notice"
        action={
          <WorkButton size="small" look="outline" onClick={() => go(managerGoesHref(one))}>
            管理者の交代を始める
          </WorkButton>
        }
      >
        {managerGoesWords(one)}次の管理者を届け出る手続きが、このほかに要ります。
      </Note>
    </Stack>
  ));
}
