import { useCallback, useEffect, useMemo, useState } from 'react';
import { Redirect, useLocation, useSearchParams } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import type { Ledger } from '@shared/ledger/entities';
import { withAdditions } from '@shared/procedures/ledger-plan';
import type { KeptRun } from '@shared/procedures/kept-run';
import { withBasis } from '@shared/procedures/wizard/draft-basis';
import { answeredByHistory, lacksHistory } from '@shared/procedures/wizard/from-history';
import { wizardGaps } from '@shared/procedures/wizard/gaps';
import { useLedger, useOpenLedger, useRuns } from '../../../state/open-ledger';
import { useOfficeInUse, useUsualOffice } from '../../../state/office-in-use';
import { useToast } from '../../../state/toasts';
import { draftFrom, draftHref, draftLeftOf } from '../../../addresses/start-address';
import { hasContent, RunDraftKeeper } from './draft-keeper';
import { EventStep } from './event-step';
import { PapersStep } from './papers-step';
import { WhoStep } from './who-step';
import { useWizard, WizardContext, type Wizard } from './wizard-context';
import { currentInstant } from '../../../data/clock';

/** 何がありましたか？: できごと → だれが・いつ → 書類. */
export function WizardScreen() {
  const ledger = useLedger();
  const { memory } = useOpenLedger();
  const officeId = useUsualOffice();
  const [search] = useSearchParams();
  const asked = search.toString();
  const beside: unknown = useHistoryState();
  const [opened, setOpened] = useState<{ asked: string; run: KeptRun } | null>(null);
  if (!ledger) return <Redirect to="/" replace />;
  const wanted = search.get('run');
  if (opened && opened.asked !== asked && opened.run.id === wanted) {
    // A new draft gets its address while it is on the screen: it is the same.
    setOpened({ ...opened, asked });
  } else if (opened?.asked !== asked) {
    const { runs } = memory.read();
    const known = wanted === null ? draftLeftOf(search, runs.values()) : runs.get(wanted);
    const fresh = { id: crypto.randomUUID(), now: currentInstant() };
    const run = known ? asLeft(known, ledger) : draftFrom(search, { ...fresh, ledger, officeId, state: beside });
    setOpened({ asked, run });
  }
  if (!opened) return null;
  return <DraftOnScreen key={opened.run.id} initial={opened.run} ledger={ledger} />;
}

/** Where somebody left it; what isn't true any more is asked where it was answered. */
const asLeft = (run: KeptRun, ledger: Ledger): KeptRun =>
  run.page === 'papers' && wizardGaps(run, ledger).some(({ isNews }) => isNews) ? { ...run, page: 'who' } : run;

function DraftOnScreen({ initial, ledger }: { initial: KeptRun; ledger: Ledger }) {
  const { runs, memory } = useOpenLedger();
  const kept = useRuns().get(initial.id);
  const [, go] = useLocation();
  const toast = useToast();
  const { run, keeper } = useDraft(initial);
  const { settled } = keeper;
  const [isAsked, setAsked] = useState(false);
  const change = useCallback(
    (next: (run: KeptRun) => KeptRun) => keeper.change((now) => withBasis(next(now), now, ledger)),
    [keeper, ledger],
  );

  const goTo = useCallback(
    (page: KeptRun['page']) => {
      setAsked(false);
      change((now) => ({ ...now, page }));
    },
    [change],
  );
  const seen = useMemo(() => withAdditions(ledger, run.additions), [ledger, run.additions]);
  const { office } = useOfficeInUse();
  const gaps = useMemo(() => wizardGaps(run, ledger, office?.id), [run, ledger, office]);
  const wizard = useMemo<Wizard>(
    () => ({ run, ledger, seen, change, goTo, shownGaps: isAsked ? gaps : gaps.filter(({ isNews }) => isNews) }),
    [run, ledger, seen, change, goTo, isAsked, gaps],
  );
  const leave = useCallback(async () => {
    const now = await settled();
    if (hasContent(now) && memory.read().runs.has(now.id))
      toast('途中の内容は、手続きに残しました', { label: '続ける', run: () => go(draftHref(now.id)) });
    else await runs.discard(now.id);
    go('/procedures');
  }, [settled, runs, memory, toast, go]);

  // Begun, from here or in another way: there is nothing to answer any more.
  if (kept && kept.state !== 'draft') return <Redirect to={`/procedures/${kept.id}`} replace />;
  return (
    <WizardContext value={wizard}>
      <FromHistory fillIn={keeper.fillIn} />
      <AddressOf run={run} isKept={kept !== undefined} />
      {(run.event === null || run.page === 'event') && <EventStep onLeave={() => void leave()} />}
      {run.event !== null && run.page === 'who' && <WhoStep gaps={gaps} onAsk={() => setAsked(true)} />}
      {run.event !== null && run.page === 'papers' && (
        <PapersStep gaps={gaps} keeper={keeper} onAsk={() => setAsked(true)} />
      )}
    </WizardContext>
  );
}

/** What was changed in the ledger already: 変更前, and the office that was left, come from that change. */
function FromHistory({ fillIn }: Pick<RunDraftKeeper, 'fillIn'>) {
  const { records } = useOpenLedger();
  const { run, ledger } = useWizard();
  const [search] = useSearchParams();
  const [changeId] = useState(search.get('change'));
  const { event } = run;
  // Read once: whoever answers otherwise then, has answered.
  const [isRead, setRead] = useState(false);
  const isOpen = changeId !== null && !isRead && event !== null && lacksHistory(event);
  const staffIds = event?.staff.map(({ id }) => id).join('/') ?? '';
  useEffect(() => {
    if (!isOpen) return;
    let isWanted = true;
    void Promise.all(staffIds.split('/').map((id) => records.history(id))).then((histories) => {
      if (!isWanted) return;
      setRead(true);
      const changes = [...new Map(histories.flat().map((one) => [one.id, one])).values()];
      fillIn((now) => ({ ...now, event: now.event && answeredByHistory(now.event, changeId, changes, ledger) }));
    });
    return () => {
      isWanted = false;
    };
  }, [isOpen, staffIds, changeId, records, ledger, fillIn]);
  return null;
}

/** What is kept can be come back to: by the address, and after the lock. */
function AddressOf({ run, isKept }: { run: KeptRun; isKept: boolean }) {
  const [search] = useSearchParams();
  if (!isKept || search.get('run') === run.id) return null;
  return <Redirect to={draftHref(run.id)} replace />;
}

/** A draft on the screen, and what keeps it. */
function useDraft(initial: KeptRun): { run: KeptRun; keeper: RunDraftKeeper } {
  const { runs } = useOpenLedger();
  const toast = useToast();
  const [run, setRun] = useState(initial);
  const [keeper] = useState(
    () =>
      new RunDraftKeeper(initial, {
        save: (draft) => runs.save(draft),
        onChange: setRun,
        onFailure: toast,
      }),
  );
  return { run, keeper };
}
