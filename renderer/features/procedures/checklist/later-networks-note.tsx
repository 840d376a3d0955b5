import type { KeptRun } from '@shared/procedures/kept-run';
import { withAdditions } from '@shared/procedures/ledger-plan';
import {
  laterNames,
  networksLater,
  withLaterNetworks,
  withoutLaterNetworks,
  type LaterNetwork,
} from '@shared/procedures/networks-later';
import { undecidedWords } from '@shared/procedures/open-questions';
import { useMemo } from 'react';
import { currentDay, currentInstant } from '../../../data/clock';
import { ask } from '../../../ipc/ask';
import { useLedger, useOpenLedger } from '../../../state/open-ledger';
import { usePacksInOrder } from '../../../state/packs-in-order';
import { useToast } from '../../../state/toasts';
import { Button } from '../../../ui/button';
import { Row, Stack } from '../../../ui/layout';
import { Note } from '../../../ui/note';
import { ForWork } from '../../../words/for-work';

/** Networks that an office came to after the procedure was started: their steps are nowhere until one press adds them. */
export function LaterNetworksNote({ run }: { run: KeptRun }) {
  const ledger = useLedger();
  const packs = usePacksInOrder();
  const later = useMemo(() => (ledger ? networksLater(run, ledger, packs) : []), [run, ledger, packs]);
  const { add, leave } = useLaterNetworks(run, later);
  if (later.length === 0) return null;
  const offices = [...new Set(later.map(({ officeName }) => officeName))].join('と');
  return (
    <Stack gap={8} pad={[12, 'page']}>
      <Note tone="act">
        <b>
          {offices}の {laterNames(later)} の手順が、この手続きに入っていません
        </b>
        <p>手続きを始めたあとに「利用中」になったからです。追加しても、済ませたことはそのままです。</p>
        <ForWork>
          <Row align="stretch" wrap gap={8} above={8}>
            <Button size="small" look="outline" onClick={() => void add()}>
              {laterNames(later)} の手順を追加する
            </Button>
            <Button size="small" onClick={() => void leave()}>
              今回は不要
            </Button>
          </Row>
        </ForWork>
      </Note>
    </Stack>
  );
}

function useLaterNetworks({ id, event, additions }: KeptRun, later: readonly LaterNetwork[]) {
  const ledger = useLedger();
  const packs = usePacksInOrder();
  const { runs } = useOpenLedger();
  const toast = useToast();
  const add = async (): Promise<void> => {
    if (!ledger || !event) return;
    const today = currentDay();
    const seen = withAdditions(ledger, additions);
    const asked = await ask('procedures:for', { event, ledger: seen, today });
    if (!asked.ok) return toast(asked);
    // What decides on their papers and steps comes first, as where a procedure begins.
    const open = undecidedWords(asked.value.networks.filter((one) => later.some((each) => each.packId === one.packId)));
    if (open !== '') return toast(open);
    const order = { ledger: seen, packs, today, now: currentInstant(), newId: () => crypto.randomUUID() };
    const extended = await runs.extend(id, (run) => withLaterNetworks(run, { later, asked: asked.value }, order));
    toast(extended.ok ? `${laterNames(later)} の手順を追加しました` : extended);
  };
  const leave = async (): Promise<void> => {
    const left = await runs.change(id, (run) => withoutLaterNetworks(run, later));
    toast(left.ok ? `${laterNames(later)} の手順は、追加しないことにしました` : left);
  };
  return { add, leave };
}
