import { useState } from 'react';
import { Redirect, useLocation, useSearchParams } from 'wouter';
import type { CalendarDate } from '@shared/text/calendar-date';
import { stepsOf, type Checklist, type ChecklistNetwork, type ChecklistStep } from '@shared/procedures/checklist';
import { isLawNow, openLaw } from '@shared/procedures/care-law';
import { callNow } from '@shared/procedures/call-now';
import { eventDayWords } from '@shared/procedures/event-day';
import { isEmergency } from '@shared/procedures/emergency';
import type { KeptRun } from '@shared/procedures/kept-run';
import { nextThing } from '@shared/procedures/next-thing';
import { noNetworkOf } from '@shared/procedures/no-network';
import { asksForNothing, NOTHING_ASKED } from '@shared/procedures/to-do';
import { useWayBackFromProcedure, type WayBack } from '../../../state/came-from';
import { useOpenLedger, useRecords, useRuns } from '../../../state/open-ledger';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { useWallTime } from '../../../state/use-today';
import { TabButton, TabLine } from '../../../ui/tab-line';
import { useScreenPrint } from '../../../state/screen-print';
import { usePrintedSheet } from '../../../ui/use-printed-sheet';
import { ProgressBar } from '../../../procedures/progress-bar';
import { useChecklist } from '../../../procedures/use-checklists';
import { useStaysInside } from '../../../procedures/use-stays-inside';
import { CallNowPart } from './call-now';
import { ReportPart } from './report-part';
import { ChecklistSheet } from './checklist-sheet';
import styles from './checklist.module.css';
import { ContactGoesNote } from './contact-goes-note';
import { Lanes } from './lanes';
import { LateNote } from './late-note';
import { LaterNetworksNote } from './later-networks-note';
import { ManagerGoesNote } from './manager-goes-note';
import { LawNote } from '../../../procedures/law-note';
import { SharerNote } from './sharer-note';
import { RunDetails } from './run-details';
import { RunStateNote } from './run-state-note';
import { NextPanel, StepPanel } from './step-panel';
import { useStepActs } from './use-step-acts';
import { WhichDevice } from './which-device';
import { Block, Column, Row, Stack } from '../../../ui/layout';
import { WorkButton } from '../../../words/for-work';

/** 手続きの進み具合: who does what, in order, and what is to be done now. */
export function ChecklistScreen({ runId }: { runId: string }) {
  const run = useRuns().get(runId);
  const [, go] = useLocation();
  const back = useWayBackFromProcedure();
  if (run?.state === 'draft')
    return <Redirect to={`/procedures/start?${new URLSearchParams({ run: runId }).toString()}`} replace />;
  if (!run)
    return (
      <Page title="手続き" back={back}>
        <EmptyState
          icon="procedures"
          title="この手続きは見つかりません"
          action={<Button onClick={() => go('/procedures')}>手続きの一覧へ</Button>}
        >
          消されたか、別の台帳のものです。
        </EmptyState>
      </Page>
    );
  return <ChecklistOf key={runId} run={run} back={back} />;
}

function ChecklistOf({ run, back }: { run: KeptRun; back: WayBack }) {
  const checklist = useChecklist(run);
  const { date: today } = useWallTime();
  const acts = useStepActs(run.id);
  const { disk } = useOpenLedger();
  const offices = useRecords('offices');
  const { print, sheet } = usePrintedSheet();
  /** With what was being written down when it was pressed: whoever leaves a メモ by that button has just ended it. */
  const sheetOf = async () => {
    await disk.settled();
    return <SheetOf runId={run.id} today={today} />;
  };
  useScreenPrint({ sheet: sheetOf });
  // A step, or a network; null: what is to be done next, whatever that becomes.
  const [search] = useSearchParams();
  const [chosen, setChosen] = useState<string | null>(() => search.get('step'));
  const next = nextThing(checklist, today);
  const wanted = chosen ?? next.step?.key ?? null;
  const network =
    checklist.networks.find((one) => one.key === wanted || one.steps.some(({ key }) => key === wanted)) ??
    checklist.networks[0];
  const isPast = run.state === 'running' && next.step === null && next.kind !== 'blocked';
  const one = network?.steps.find(({ key }) => key === wanted) ?? (isPast ? undefined : firstToDo(network));
  const call = callNow(checklist);
  const law = openLaw(run, offices.values());
  const staysInside = useStaysInside();
  return (
    <Page
      title={run.title}
      beside={[eventDayWords(run), asksForNothing(run, staysInside) && !law ? NOTHING_ASKED : '']
        .filter(Boolean)
        .join('　')}
      back={back}
      bare
      // In a low window days and questions scroll away, so that the flow has the height of it.
      unfolds={isEmergency(run.event?.kind) ? 'low' : undefined}
      actions={
        <>
          <Block width="22.5rem">
            <ProgressBar done={checklist.done} total={checklist.total}>
              {network && <Badge tone="line">{checklist.networks.length > 1 ? 'すべての手順' : chipOf(network)}</Badge>}
            </ProgressBar>
          </Block>
          <WorkButton icon="print" onClick={() => void sheetOf().then(print)}>
            手順を印刷
          </WorkButton>
        </>
      }
      below={
        checklist.networks.length > 1 && <NetworkTabs checklist={checklist} current={network} onChoose={setChosen} />
      }
    >
      <RunStateNote checklist={checklist} acts={acts} />
      <LateNote run={run} />
      <LaterNetworksNote run={run} />
      <SharerNote run={run} />
      <ContactGoesNote run={run} />
      <ManagerGoesNote run={run} />
      <LawNote
        isFolded
        reminder={law}
        action={
          <Row wrap gap={8}>
            {isLawNow(law, today) && (
              <WorkButton size="small" onClick={() => void acts.settleLaw(true)}>
                届け出た
              </WorkButton>
            )}
            <WorkButton look="text" size="small" onClick={() => void acts.settleLaw(false)}>
              指定を受けていない
            </WorkButton>
          </Row>
        }
      />
      {call && <CallNowPart key={call.one.key} {...{ run, call, today, acts }} onDone={() => setChosen(null)} />}
      <WhichDevice run={run} />
      {run.state === 'running' && <ReportPart run={run} today={today} acts={acts} />}
      <Stack grow low over="line" className={styles['split']}>
        <Column narrow low>
          {network && network.steps.length > 0 && (
            <Lanes checklist={network} today={today} chosen={one?.key ?? null} onChoose={setChosen} />
          )}
          <RunDetails
            key={network?.key ?? null}
            checklist={checklist}
            network={network ?? noNetworkOf(run)}
            today={today}
            acts={acts}
          />
        </Column>
        {!one && stepsOf(checklist).length > 0 && <NextPanel run={run} next={next} />}
        {network && one && (
          <StepPanel
            checklist={checklist}
            network={network}
            one={one}
            today={today}
            acts={acts}
            isCalledAbove={call?.one.key === one.key}
            onDone={() => setChosen(null)}
          />
        )}
      </Stack>
      {sheet}
    </Page>
  );
}

function SheetOf({ runId, today }: { runId: string; today: CalendarDate }) {
  const run = useRuns().get(runId);
  return run && <SheetOfRun run={run} today={today} />;
}

function SheetOfRun({ run, today }: { run: KeptRun; today: CalendarDate }) {
  return <ChecklistSheet checklist={useChecklist(run)} today={today} />;
}

/** One tab for each network of each office: its steps, and how many of them are done. */
function NetworkTabs({
  checklist,
  current,
  onChoose,
}: {
  checklist: Checklist;
  current: ChecklistNetwork | undefined;
  onChoose: (network: string) => void;
}) {
  const names = checklist.networks.map(({ network }) => network.network);
  return (
    <TabLine label="ネットワーク">
      {checklist.networks.map(({ key, network, done, total }) => (
        <TabButton
          key={key}
          isCurrent={key === current?.key}
          count={total > 0 ? `${done}/${total}` : undefined}
          onClick={() => onChoose(key)}
        >
          {names.filter((name) => name === network.network).length > 1
            ? `${network.network}（${network.officeName}）`
            : network.network}
        </TabButton>
      ))}
    </TabLine>
  );
}

/** Where one goes on in a network. */
const firstToDo = (network: ChecklistNetwork | undefined): ChecklistStep | undefined =>
  network?.steps.find(({ state }) => state === 'current' || state === 'waiting') ?? network?.steps[0];

const FLOW = /(運用フロー) ?([①-⑳])/;

/** ふくいみまもりSNS 運用フロー①: the flow by its number, where the network numbers its flows. */
function chipOf({ network, steps }: ChecklistNetwork): string {
  const [flow] = steps.flatMap(({ step }) => FLOW.exec(step.source?.place ?? '') ?? []);
  return flow ? `${network.network} ${flow.replace(' ', '')}` : network.network;
}
