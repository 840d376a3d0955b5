import type { KeptRun } from '@shared/procedures/kept-run';
import { managersToFollow } from '@shared/procedures/manager-goes';
import { managerGoesHref, managerGoesWords } from '../../../procedures/manager-goes-words';
import { useRecords, useRuns } from '../../../state/open-ledger';
import { LeadingNote } from './leading-note';

/** 退職・異動 of an office's 管理者, as long as nobody follows them: the way to what has to be done beside it. */
export function ManagerGoesNote({ run }: { run: KeptRun }) {
  const [runs, offices] = [useRuns(), useRecords('offices')];
  return managersToFollow(run, runs.values(), offices.values()).map((one) => (
    <LeadingNote key={one.office.id} to={managerGoesHref(one)} button="管理者の交代を始める">
      {managerGoesWords(one)}次の管理者を届け出る手続きが、このほかに要ります。
    </LeadingNote>
  ));
}
