import { useLocation } from 'wouter';
import { dayOf } from '@shared/text/calendar-date';
import { formatWarekiShort } from '@shared/text/wareki';
import { eventNames } from '@shared/ledger/event';
import type { KeptRun } from '@shared/procedures/kept-run';
import { draftTitle } from '@shared/procedures/run-title';
import { draftHref } from '../../../addresses/start-address';
import { useLedger, useOpenLedger } from '../../../state/open-ledger';
import { Icon } from '../../../ui/icon';
import { useToast } from '../../../state/toasts';
import { useWallTime } from '../../../state/use-today';
import { Block, Small, Stack } from '../../../ui/layout';
import { Lines } from '../../../ui/lines';
import { WorkButton } from '../../../words/for-work';

/** つくりかけ: left in the wizard. Nothing of the ledger is changed by them. */
export function DraftList({ drafts }: { drafts: readonly KeptRun[] }) {
  const { runs } = useOpenLedger();
  const ledger = useLedger();
  const toast = useToast();
  const { date: today } = useWallTime();
  const [, go] = useLocation();
  const titleOf = (run: KeptRun): string => {
    if (!run.event) return 'できごとを選ぶところ';
    return (ledger && draftTitle(run, ledger)) ?? eventNames[run.event.kind];
  };
  const discard = async (run: KeptRun): Promise<void> => {
    const gone = await runs.discard(run.id);
    if (!gone.ok) return toast(gone);
    toast('つくりかけの手続きを消しました', { label: '元に戻す', run: () => void runs.save(run) });
  };
  const latest = [...drafts].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return (
    <section aria-labelledby="begun">
      <Block as="h2" below={8} size={18} leading={1.45} id="begun">
        つくりかけ
      </Block>
      <Lines look="framed">
        {latest.map((run) => (
          <li key={run.id}>
            <Icon name="edit" />
            <Stack grow narrow>
              <b>{titleOf(run)}</b>
              <Small>{formatWarekiShort(dayOf(run.updatedAt), today)} まで入力。まだ何も変わっていません</Small>
            </Stack>
            <WorkButton look="text" size="small" onClick={() => void discard(run)}>
              消す<span className="visually-hidden">（{titleOf(run)}）</span>
            </WorkButton>
            <WorkButton size="small" onClick={() => go(draftHref(run.id))}>
              続ける<span className="visually-hidden">（{titleOf(run)}）</span>
            </WorkButton>
          </li>
        ))}
      </Lines>
    </section>
  );
}
