import { useRef, useState, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { useLocation } from 'wouter';
import { columnsElsewhere } from '@shared/ledger/fields/originals';
import type { WizardGap } from '@shared/procedures/wizard/gaps';
import { eventNames, type EventKind } from '@shared/ledger/event';
import { isNetwork, networkName } from '@shared/packs/network-of';
import { isOfCity, lacksNetwork } from '@shared/packs/of-city';
import { officesOfEvent } from '@shared/procedures/event-of-office';
import { settledEvent } from '@shared/procedures/wizard/settled-event';
import { asksForNetwork } from '@shared/procedures/wizard/asks-for-network';
import { lawProcedure, lawReminder, type LawReminder } from '@shared/procedures/care-law';
import { isEmergency } from '@shared/procedures/emergency';
import { nextOnes, type NextOne } from '@shared/procedures/wizard/next-ones';
import { lackingAtStart, type LackingAtStart } from '@shared/procedures/wizard/lacking-at-start';
import { isForGood, isOfNetwork, isOfPack } from '@shared/procedures/own-hand-over';
import type { ProcedureRun } from '@shared/procedures/result';
import { Button } from '../../../ui/button';
import { useKeptPress } from '../../../ui/kept-press';
import { Note } from '../../../ui/note';
import { Page } from '../../../ui/page';
import { ProblemNote } from '../../../ui/problem-note';
import { useChannels, useSession } from '../../../state/session';
import { TAKE_IN } from '../../../addresses/screens';
import { update } from '../../../data/records';
import { newEnrolment } from '../../../records/offices/new-enrolment';
import { useChangeLedger } from '../../../state/change-ledger';
import { noNetworkOfCity } from '../../../records/offices/no-network-of-city';
import { useRecords } from '../../../state/open-ledger';
import { useToast } from '../../../state/toasts';
import { ForWork } from '../../../words/for-work';
import { useToday } from '../../../state/use-today';
import { useScreenPrint } from '../../../state/screen-print';
import { usePrintedSheet } from '../../../ui/use-printed-sheet';
import { Block, Columns, Row } from '../../../ui/layout';
import { AlreadyRunningNote } from './already-running-note';
import { AnswersSummary, useAnswerSummaries } from './answers-summary';
import { eventTitle } from '../../../procedures/event-tiles';
import { DraftNewsNote } from './draft-news-note';
import type { RunDraftKeeper } from './draft-keeper';
import { EmergencyPart } from './emergency-part';
import { managersWhoGo } from '@shared/procedures/manager-goes';
import { managerGoesWords } from '../../../procedures/manager-goes-words';
import { LawNote } from '../../../procedures/law-note';
import { NetworkSection } from './network-section';
import { NextPerson, Warnings } from './next-person';
import { OpenQuestions, useOpenQuestions } from './open-questions';
import { papersLead } from './paper-words';
import { PackQuestions, packQuestionsOf } from './pack-questions';
import { PapersSheet } from './papers-sheet';
import { useProcedureResult } from './use-procedure-result';
import { usePaperFills } from './use-paper-gaps';
import { useStart } from './use-start';
import { useEventOfWizard } from './wizard-context';
import { WizardStages } from './wizard-stages';
import { Contacts, Deadlines, NotNeeded, OthersWork, OwnWork } from './work-sections';

const TWO = {
  columns: 'minmax(272px, 29.5%) minmax(0, 1fr)',
  small: '16rem minmax(0, 1fr)',
  gap: 20,
  smallGap: 14,
  align: 'start',
  pad: [0, 0, 8],
} as const;

interface PapersStepProps {
  gaps: readonly WizardGap[];
  keeper: RunDraftKeeper;
  /** Somebody wanted to go on: what is missing shows. */
  onAsk: () => void;
}

/** 書類: what each network asks for, what is not needed, what is to be done, and この内容で始める. */
export function PapersStep({ gaps, keeper, onAsk }: PapersStepProps) {
  const { event, seen, run: draft, goTo } = useEventOfWizard();
  const result = useProcedureResult(true);
  const fills = usePaperFills(result.run);
  const [showsSources, setShowsSources] = useState(false);
  const { run } = result;
  const { packs } = useSession();
  const channels = useChannels();
  const next = run ? nextOnes(result.event, run, seen) : [];
  const { side, begin, isStarting, lacking } = useBegin({ gaps, keeper, onAsk }, result);
  const [, go] = useLocation();
  const wayOut = wayToNetwork(useUnservedCity());
  const asksNetwork = run !== null && asksForNetwork(event.kind, run);
  const offices = useRecords('offices');
  const law = lawReminder(event, offices.values());
  const { sheet, ...printed } = usePrintedPapers(result, law);
  return (
    <Page
      title={`${eventTitle(event.kind)}：必要な書類と連絡`}
      lead={run ? papersLead(run.networks, packs, channels, { draft, law }) : 'しらべています'}
      actions={<WizardStages page="papers" />}
      bar={
        <>
          <Button icon="left" onClick={() => goTo('who')}>
            戻る
          </Button>
          {!lacking && <span className="subtle">始めても、まだ何も送信されません</span>}
          <Block as="span" grow />
          {lacking && (
            <Block as="span" tone="act" weight={700} role="alert">
              {lacking.label}を{lacking.mayStayOpen ? '選んで' : '入れて'}ください
            </Block>
          )}
          <Button icon="print" aria-busy={printed.isUnderWay} onClick={printed.press}>
            この一覧を印刷
          </Button>
          {asksNetwork && (
            <ForWork>
              <Button look="filled" size="large" iconAfter="right" onClick={() => go(wayOut.to)}>
                {wayOut.label}
              </Button>
            </ForWork>
          )}
          <Button
            look={asksNetwork ? 'outline' : 'filled'}
            size={asksNetwork ? 'medium' : 'large'}
            iconAfter="right"
            aria-busy={isStarting}
            onClick={({ detail }) => {
              // The second half of a double click on 必要な書類を見る: nobody has read the papers yet.
              if (detail < 2) void begin();
            }}
          >
            {lacking?.mayStayOpen ? '次の方は決めずに始める' : 'この内容で始める'}
          </Button>
        </>
      }
    >
      <DraftNewsNote />
      <AlreadyRunningNote />
      <EmergencyPart />
      {managersWhoGo(event, offices.values()).map((one) => (
        <Block key={one.office.id} pad={[0, 0, 12]}>
          <Note tone="notice">
            <b>{managerGoesWords(one)}</b>
            {NEXT_MANAGER}この手続きを始めたあと、ホームから始められます。
          </Note>
        </Block>
      ))}
      {law && (
        <Block pad={[0, 0, 12]}>
          <LawNote reminder={law} isFolded />
        </Block>
      )}
      <Columns {...TWO} inert={isStarting}>
        <Columns columns="minmax(0, 1fr)" gap={12} narrow ref={side}>
          {/* What is asked stands above what was answered: in sight without scrolling. */}
          {run && <Questions run={run} next={next} />}
          <AnswersSummary />
          {run && <Warnings run={run} showsSources={showsSources} />}
        </Columns>
        <Columns columns="minmax(0, 1fr)" gap={12} narrow aria-busy={result.isOld}>
          {result.problem && <ProblemNote problem={result.problem} />}
          {!run && !result.problem && <Skeleton />}
          {run && <Work {...{ run, law, fills, showsSources }} onSources={setShowsSources} />}
        </Columns>
      </Columns>
      {sheet}
    </Page>
  );
}

const NEXT_MANAGER = '次の管理者を届け出る手続き（管理者の交代）が、このほかに要ります。';

type Asked = ReturnType<typeof useProcedureResult>;

/** この内容で始める: it leads to what is lacking; who comes next may be left open when somebody was told so once. */
function useBegin({ gaps, keeper, onAsk }: PapersStepProps, result: Asked) {
  const { seen, goTo } = useEventOfWizard();
  const [told, setTold] = useState<LackingAtStart | null>(null);
  const { start, isStarting } = useStart(keeper);
  const side = useRef<HTMLDivElement>(null);
  const begin = async (): Promise<void> => {
    if (gaps.length > 0) {
      goTo('who');
      return onAsk();
    }
    const lacking: { one: LackingAtStart | undefined } = { one: undefined };
    await start(result.event, result.now, (answer) => {
      const all = lackingAtStart(result.event, answer, seen);
      lacking.one = all.find(({ mayStayOpen }) => !mayStayOpen || told?.mayStayOpen !== true);
      return lacking.one === undefined;
    });
    const { one } = lacking;
    if (!one) return;
    // Its field may come only with the answer, and can be reached when nothing is being started any more.
    flushSync(() => setTold(one));
    const place = side.current?.querySelector<HTMLElement>(`[data-place='${one.place}']`);
    place?.scrollIntoView({ block: 'nearest' });
    place?.querySelector<HTMLElement>('select, input')?.focus();
  };
  const open = told && result.run ? lackingAtStart(result.event, result.run, seen) : [];
  return { side, begin, isStarting, lacking: open.find((one) => one.mayStayOpen === told?.mayStayOpen) };
}

/** この一覧を印刷. Pressed before the rules have answered, it waits for them. */
function usePrintedPapers({ run, isOld, problem }: Asked, law: LawReminder | null) {
  const { event } = useEventOfWizard();
  const offices = useRecords('offices');
  const cautions = managersWhoGo(event, offices.values()).map((one) => `${managerGoesWords(one)}${NEXT_MANAGER}`);
  const { print, sheet } = usePrintedSheet();
  const answers = useAnswerSummaries();
  const toast = useToast();
  const { press, isUnderWay } = useKeptPress<'print'>((run !== null && !isOld) || problem !== null, async () => {
    if (run) print(<PapersSheet {...{ run, law, cautions, answers }} title={eventTitle(event.kind)} />);
    else if (problem) toast(problem);
  });
  useScreenPrint({ press: () => press('print') });
  return { sheet, press: () => press('print'), isUnderWay: isUnderWay('print') };
}

interface AboutRun {
  run: ProcedureRun;
  showsSources: boolean;
}

/** What decides, who comes next, and what the networks ask beside it. */
const Questions = ({ run, next }: Pick<AboutRun, 'run'> & { next: readonly NextOne[] }) => (
  <>
    <OpenQuestions asked={useOpenQuestions(run)} />
    {next.map((one) => (
      <NextPerson key={`${one.role}/${one.officeId}`} next={one} warnings={warningsOf(run, one)} />
    ))}
    {packQuestionsOf(run).length > 0 && (
      <Block as="section" frame={10} pad={[12, 14]} aria-label="ネットワークからの質問">
        <PackQuestions run={run} />
      </Block>
    )}
  </>
);

/** The city of the offices concerned, where no network of it is known: none is to be chosen then. */
function useUnservedCity(): string | null {
  const { event, seen } = useEventOfWizard();
  const { packs } = useSession();
  const concerned = officesOfEvent(settledEvent(event, seen), seen);
  const cities = seen.offices.flatMap(({ id, city }) => (concerned.includes(id) ? [city] : []));
  const [first] = cities;
  return first !== undefined && cities.every((city) => lacksNetwork(packs, city)) ? first : null;
}

const wayToNetwork = (unserved: string | null): { to: string; label: string } =>
  unserved === null
    ? { to: '/settings/networks', label: 'ネットワークを選ぶ' }
    : { to: TAKE_IN, label: '様式を取り込む' };

/** The networks of the offices' own city: whoever knows that they take part says so here, and need not go to the settings. */
function useJoinHere(): { name: string; isDeclined: boolean; join: () => void }[] {
  const { event, seen } = useEventOfWizard();
  const { packs } = useSession();
  const changeLedger = useChangeLedger();
  const concerned = officesOfEvent(settledEvent(event, seen), seen);
  return packs.filter(isNetwork).flatMap((pack) => {
    const offices = seen.offices.filter(({ id, city }) => concerned.includes(id) && isOfCity(pack, city));
    if (offices.length === 0) return [];
    const name = networkName(pack);
    const said = `${offices.map((one) => one.name).join('、')}は${name}に参加している、と記録しました`;
    const before = (officeId: string) =>
      seen.enrolments.find((one) => one.officeId === officeId && one.packId === pack.id);
    const active = offices.map((one) => ({
      ...(before(one.id) ?? newEnrolment(one, pack)),
      status: 'active' as const,
    }));
    return {
      name,
      isDeclined: concerned.every((id) => before(id)?.status === 'declined'),
      join: () =>
        void changeLedger(
          said,
          active.map((one) => update('enrolments', one)),
        ),
    };
  });
}

/** Whoever has an ID of a network that the app doesn't know isn't sent to look for it among the others. */
function useSaidElsewhere(): string {
  const { event, seen } = useEventOfWizard();
  if (!isForGood(event)) return '';
  const columns = event.staff.flatMap(({ id }) => columnsElsewhere(seen.people.find((one) => one.id === id) ?? {}));
  const named = [...new Set(columns)].map((column) => `「${column}」`).join('');
  return (
    named &&
    `${named}のネットワークは、このアプリにはありません。このまま始めると、IDを止めてもらうことが手順に出ます。ほかのネットワークにも入っているときだけ、先に選びます。`
  );
}

/** Whether the office takes part in a network decides on everything: where the ledger names none, that is asked. */
function NoNetwork({ hasForms }: { hasForms: boolean }) {
  const [, go] = useLocation();
  const elsewhere = useSaidElsewhere();
  const joins = useJoinHere();
  const unserved = useUnservedCity();
  const { to, label } = wayToNetwork(unserved);
  const rest = hasForms ? '取り込んだ様式だけを出します。' : '事業所がすることと、台帳の記録だけになります。';
  const isDeclined = joins.length > 0 && joins.every((one) => one.isDeclined);
  const none = isDeclined
    ? `この事業所は、${joins.map(({ name }) => name).join('、')}に参加しない、と選んであります。`
    : `この事業所は、台帳ではどのネットワークにも入っていません。入っているときは、先に選ぶと、出す書類がわかります。入っていなければ、`;
  return (
    <Note
      action={
        <ForWork>
          <Row wrap gap={8}>
            {joins.map((one) => (
              <Button key={one.name} look="outline" onClick={one.join}>
                {one.name}に参加しています
              </Button>
            ))}
            <Button onClick={() => go(to)}>{joins.length > 0 ? 'ほかのネットワークを選ぶ' : label}</Button>
          </Row>
        </ForWork>
      }
    >
      {elsewhere ||
        (unserved === null
          ? `${none}${rest}`
          : `${noNetworkOfCity(unserved)}市に出す書類があるときは、様式を取り込むと、つくれます。なければ、${rest}`)}
    </Note>
  );
}

/** Of what only a network asks for: what is lacking. The button for it is the filled one below. */
function NetworkFirst({ kind }: { kind: EventKind }) {
  const unserved = useUnservedCity();
  const asking = useSession().packs.filter(({ procedures }) => procedures.some(({ event }) => event === kind));
  return (
    <Note tone="notice">
      {unserved === null ? 'この事業所は、台帳ではどのネットワークにも入っていません。' : noNetworkOfCity(unserved)}
      {eventNames[kind]}は、ネットワーク
      {asking.length > 0 && `（${asking.map(networkName).join('、')}）`}
      が求めるものです。
      {unserved === null
        ? '先に下の「ネットワークを選ぶ」で選ぶと、出す書類がわかります。選ばずに始めても、することは何も出ません。'
        : `${unserved}から用紙が届いたときは、下の「様式を取り込む」で入れると、つくれます。取り込まずに始めても、することは何も出ません。`}
    </Note>
  );
}

interface WorkProps extends AboutRun {
  law: LawReminder | null;
  fills: ReturnType<typeof usePaperFills>;
  onSources: (showsSources: boolean) => void;
}

/** Whether anything that is shown stands in a network's documents. */
const hasSources = ({ networks }: ProcedureRun): boolean =>
  networks.some(({ papers, steps, warnings, notNeeded, deadlines, contacts }) =>
    [papers, steps, warnings, notNeeded, deadlines, contacts].flat().some(({ source, inferred }) => source || inferred),
  );

/** What is to be done; where it is urgent, whom to call comes first. */
function Work({ run, law, fills, showsSources, onSources }: WorkProps) {
  const { event } = useEventOfWizard();
  const today = useToday();
  const owed = lawProcedure(event, useRecords('offices').values(), today);
  const all = { run: owed ? { ...run, networks: [...run.networks, owed] } : run, showsSources };
  const isUrgent = isEmergency(event.kind);
  const about = { run, showsSources };
  const ofPacks = run.networks.filter(isOfPack);
  return (
    <>
      {asksForNetwork(event.kind, run) ? (
        <NetworkFirst kind={event.kind} />
      ) : (
        !ofPacks.some(isOfNetwork) && <NoNetwork hasForms={ofPacks.length > 0} />
      )}
      {isUrgent && <Deadlines {...all} />}
      {ofPacks.map((network) => (
        <NetworkSection
          key={`${network.packId}/${network.officeId}/${network.kind}`}
          network={network}
          fills={fills}
          showsOffice={new Set(ofPacks.map(({ officeId }) => officeId)).size > 1}
          showsSources={showsSources}
          law={law}
        />
      ))}
      <OwnWork {...about} />
      <OthersWork {...about} />
      {!isUrgent && <Deadlines {...all} />}
      <Contacts {...all} />
      <NotNeeded {...about} />
      {hasSources(run) && (
        <div>
          <Button look="text" aria-pressed={showsSources} onClick={() => onSources(!showsSources)}>
            {showsSources ? '出典をかくす' : '出典を見る'}
          </Button>
        </div>
      )}
    </>
  );
}

const warningsOf = (run: ProcedureRun, { role, officeId }: Pick<NextOne, 'role' | 'officeId'>) =>
  run.networks
    .filter((network) => network.officeId === officeId)
    .flatMap(({ warnings }) => warnings)
    .filter(({ id }) => id.startsWith(role === 'systemManager' ? 'no-manager' : 'no-administrator'));

/** Shorter waits show nothing. In milliseconds. */
const PATIENCE = 300;

/** Where the list will stand. */
function Skeleton() {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return isShown && <Block on="ground" atLeast={288} role="status" aria-label="必要な書類をしらべています" />;
}
