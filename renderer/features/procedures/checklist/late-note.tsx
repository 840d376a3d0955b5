import { applyRecordChange, type RecordChange } from '@shared/ledger/change';
import type { Ledger } from '@shared/ledger/entities';
import type { KeptRun } from '@shared/procedures/kept-run';
import { leftLater, withLeftAsIs } from '@shared/procedures/left-later';
import { plannedChangeSentence } from '@shared/procedures/wizard/planned-change-sentences';
import { useChangeLedger } from '../../../state/change-ledger';
import { useLedger, useOpenLedger } from '../../../state/open-ledger';
import { useSession } from '../../../state/session';
import type { Update } from '../../../data/records';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { useToast } from '../../../state/toasts';
import { Bullets, Row, Stack } from '../../../ui/layout';
import { ForWork } from '../../../words/for-work';
import { currentDay } from '../../../data/clock';

/** 退職・異動: what came to the person after the procedure was started, and is still with them. One press records it. */
export function LateNote({ run }: { run: KeptRun }) {
  const ledger = useLedger();
  const { runs } = useOpenLedger();
  const { packs } = useSession();
  const change = useChangeLedger();
  const toast = useToast();
  const late = ledger ? leftLater(run, ledger, packs) : [];
  if (!ledger || late.length === 0) return null;
  const record = () =>
    void change(
      `${run.title}：あとから加わったものを台帳に記録しました`,
      late.flatMap((one) => updateOf(one, ledger) ?? []),
    );
  const leave = async (): Promise<void> => {
    const left = await runs.change(run.id, (now) => withLeftAsIs(now, late, currentDay(), crypto.randomUUID()));
    if (!left.ok) toast(left);
  };
  return (
    <Stack gap={8} pad={[12, 'page']}>
      <Note tone="act">
        <b>手続きを始めたあとに加わった端末・チーム・アカウントが、そのままになっています</b>
        <Bullets>
          {late.map((one) => (
            <li key={`${one.table}/${one.id}`}>{plannedChangeSentence(one, ledger)}</li>
          ))}
        </Bullets>
        <ForWork>
          <Row align="stretch" wrap gap={8} above={8}>
            <Button size="small" look="outline" onClick={record}>
              このとおり台帳に記録する
            </Button>
            <Button size="small" onClick={() => void leave()}>
              そのままにする
            </Button>
          </Row>
        </ForWork>
      </Note>
    </Stack>
  );
}

function updateOf(change: RecordChange, ledger: Ledger): Update | null {
  if (change.table === 'corporations') return null;
  const before = (ledger[change.table] as { id: string }[]).find(({ id }) => id === change.id);
  return before
    ? ({ table: change.table, id: change.id, after: applyRecordChange({ ...before }, change) } as unknown as Update)
    : null;
}
