import { emergenciesFirst } from '@shared/procedures/emergency';
import { nextThing, restingWords } from '@shared/procedures/next-thing';
import { Suspense, useMemo, useState, type ReactNode } from 'react';
import { useLocation, Link } from 'wouter';
import { formatWarekiWeekday } from '@shared/text/wareki';
import type { Ledger } from '@shared/ledger/entities';
import type { Role } from '@shared/vault/role';
import type { CalendarDate } from '@shared/text/calendar-date';
import type { KeptRun } from '@shared/procedures/kept-run';
import { isAboutOneOf } from '@shared/procedures/offices-of-run';
import type { Checklist } from '@shared/procedures/checklist';
import { comingHolidays, type WallTime } from '@shared/text/business-hours';
import { useDocuments, useLedger, useOpenLedger, useRuns } from '../../state/open-ledger';
import { useRole } from '../../state/use-may';
import { useKeys } from '../../state/use-keys';
import { useMoving } from '../../state/use-moving';
import { lazyPart } from '../../ui/lazy-part';
import { isUnderReview } from '@shared/papers/review';
import { useReviewRule } from '../../state/use-reviewing';
import { useOfficeInUse } from '../../state/office-in-use';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { dayWords, restWords } from '../../words/day-words';
import { useWallTime } from '../../state/use-today';
import { ImportButton } from '../../records/list/import-button';
import { Block, Stack, Row, Small } from '../../ui/layout';
import { Beside } from '../../ui/beside';
import { RunCards } from '../../procedures/run-card';
import { useToDos } from '../../procedures/use-to-dos';
import { useContactsInUse } from '../../state/contacts-in-use';
import { OpeningMark } from '../../ui/opening-mark';
import { Card } from '../../ui/card';
import { Disclosure } from '../../ui/disclosure';
import { Pictogram } from '../../ui/pictogram';
import { useAskedWho } from './asked-who';
import { isSettledPaper } from '@shared/procedures/settled-paper';
import { DraftsCard } from './drafts';
import { useFirstFive, type FirstFive } from './first-five';
import { firstSteps } from './first-steps';
import { movingTasks } from './moving-tasks';
import { apart, byDay, isForToday, pressingWords, taskDueWords, type Task } from './task';
import type { SafetyAct } from '../../vault/safety-acts';
import { useLeaveUnreported } from '../../state/use-leave-unreported';
import { useSettleLeaving } from './use-settle-leaving';
import { TaskRow, type TaskRowProps } from './task-row';
import { laterTasks } from './run-tasks';
import { useBegunChecklists, useTasks } from './use-tasks';
import { WaitingCard } from './waiting-card';
import styles from './home.module.css';

// Hardly ever: not a part of each start.
const LostPaperNote = lazyPart(() => import('../../vault/lost-paper-note'), 'LostPaperNote');

// Until all is done.
const FirstFiveCard = lazyPart(() => import('./first-five-card'), 'FirstFiveCard');

const SafetyRow = lazyPart(() => import('./safety-row'), 'SafetyRow');

const WhoIsHere = lazyPart(() => import('./who-is-here'), 'WhoIsHere');

const LaterBackupNote = lazyPart(() => import('../../vault/later-backup-note'), 'LaterBackupNote');

/** ホーム: what there is to do, each line ending in the button that does it. */
export function Home() {
  const ledger = useLedger();
  return ledger && <HomeOf ledger={ledger} />;
}

function HomeOf({ ledger }: { ledger: Ledger }) {
  const { kind } = useOpenLedger();
  const asked = useAskedWho();
  const { packs, settings } = useSession();
  const { shows } = useOfficeInUse();
  const documents = useDocuments();
  const runs = useRuns();
  const now = useWallTime();
  const role = useRole();
  const rule = useReviewRule();
  const [, go] = useLocation();
  const checklists = useBegunChecklists(now.date);
  const { keys, refresh } = useKeys();
  const toDos = useToDos(checklists);
  const inHand = checklists.filter(({ run }) => run.state === 'running' && isAboutOneOf(run, shows));
  const isWorking = inHand.length > 0;
  const first = useFirstFive(ledger, keys, isWorking);
  const { moving } = useMoving();
  const others = useTasks({ ledger, today: now.date, shows, checklists, keys, toDos });
  const tasks = first.besides(byDay([...movingTasks(moving, role), ...others], now.date));
  const { now: toDo, setUp } = apart(tasks, isWorking, now.date);
  const later = laterTasks({ checklists, toDos, rule }, now.date, settings.reminders.ahead.deadlines, shows, ledger);
  const steps = useMemo(() => (kind === 'sample' ? firstSteps(ledger, packs) : []), [kind, ledger, packs]);
  const drafts = useMemo(
    () =>
      [...documents.values()]
        // Those of a procedure are reached through it.
        // … and those that are asked about are a task, or wait.
        .filter((paper) => !(rule.isOn && isUnderReview(paper)))
        .filter(({ state, officeId, run }) => state === 'draft' && shows(officeId) && !isInHand(runs, run))
        // … and what was done on paper, or wasn't needed, is over with it.
        .filter(({ id, run }) => !isOver(runs.get(run ?? ''), id))
        .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)),
    [documents, runs, shows, rule.isOn],
  );
  return (
    <Page
      title={titleFor(role)}
      lead={<Lead tasks={toDo} today={now.date} />}
      actions={
        role !== 'reader' && (
          <Button
            // With nobody in the ledger their Excel comes first.
            look={first.isExcelNext ? 'outline' : 'filled'}
            size="large"
            icon="plus"
            onClick={() => go('/procedures/start')}
          >
            手続きを始める
          </Button>
        )
      }
    >
      <Beside aside="21.5rem" small="19rem" folds className={styles['columns']}>
        <Stack gap={18}>
          {keys?.lostPaper && (
            <Suspense fallback={null}>
              <LostPaperNote lostPaper={keys.lostPaper} at="home" onChange={refresh} />
            </Suspense>
          )}
          {kind === 'own' && (
            <Suspense fallback={null}>
              <LaterBackupNote mayRestore={role === 'admin'} />
            </Suspense>
          )}
          {asked && (
            <Suspense fallback={null}>
              <WhoIsHere asked={asked} />
            </Suspense>
          )}
          {!isWorking && <SetUp first={first} tasks={setUp} today={now.date} onKeys={refresh} />}
          {toDo.length > 0 && <TaskList tasks={toDo} today={now.date} onKeys={refresh} />}
          {/* Beside はじめの5つ there is something to do, also while their card is still being loaded. */}
          {toDo.length === 0 && (isWorking || first.five.length === 0 || first.isSmall) && (
            <NothingToDo words={isWorking ? inHandWords(inHand, later, now.date) : quietWords(drafts.length > 0)}>
              {ledger.people.length === 0 && first.five.length === 0 && (
                <ImportButton kind="staff" label="職員を Excel から取り込む" />
              )}
            </NothingToDo>
          )}
          {later.length > 0 && (
            <section aria-labelledby="later">
              <Block as="h2" below={6} size={18} leading={1.45} id="later">
                これから
              </Block>
              <TaskList tasks={later} today={now.date} onKeys={refresh} name="これから" />
            </section>
          )}
          {isWorking && <RunsInHand checklists={inHand} />}
          {drafts.length > 0 && <DraftsCard drafts={drafts} ledger={ledger} today={now.date} />}
          {isWorking && <SetUp first={first} tasks={setUp} today={now.date} onKeys={refresh} />}
          {steps.length > 0 && (
            <section aria-labelledby="first-steps">
              <Block as="h2" below={6} size={18} leading={1.45} id="first-steps">
                はじめに試すとよいこと
              </Block>
              <Block as="ul" frame={12}>
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
              </Block>
            </section>
          )}
        </Stack>
        <Stack gap={18}>
          <WaitingCard />
          <ContactsCard now={now} />
        </Stack>
      </Beside>
    </Page>
  );
}

/** Of what stands below it, unfolded: 令和8年11月20日（金）　すぎています 1件・今日まで 2件　12月11日まで 3件 */
function Lead({ tasks, today }: { tasks: readonly Task[]; today: CalendarDate }) {
  const pressing = pressingWords(tasks, today);
  const later = tasks
    .filter((task) => !isForToday(task, today))
    .flatMap(({ due }) => due ?? [])
    .sort();
  const last = later.at(-1);
  return (
    <>
      {formatWarekiWeekday(today)}
      {pressing && (
        <Block as="strong" tone="act" nowrap>
          {'　'}
          {pressing}
        </Block>
      )}
      {last && (
        <span className="nowrap">
          {'　'}
          {dayWords(last)}まで {later.length}件
        </span>
      )}
    </>
  );
}

const isOver = (run: KeptRun | undefined, id: string): boolean => run !== undefined && isSettledPaper(run, id);

const isInHand = (runs: ReadonlyMap<string, KeptRun>, id: string | undefined): boolean =>
  id !== undefined && runs.get(id)?.state === 'running';

const wordsOf = ({ icon, title, detail, button, to }: Task) => ({ icon, title, detail, button, to });

/** Who only reads does none of it. */
const titleFor = (role: Role): string => (role === 'reader' ? '事業所でやること' : '今日やること');

/** What makes the ledger whole: above all as long as nothing else is to be done, else behind it, and folded. */
const SetUp = ({ first, tasks, ...given }: { first: FirstFive } & TaskListProps) => (
  <>
    {first.five.length > 0 && (
      <Suspense fallback={null}>
        <FirstFiveCard first={first} onKeys={given.onKeys} />
      </Suspense>
    )}
    {tasks.length > 0 && (
      <Disclosure isHead words={`台帳をととのえる（${tasks.length}件。急ぎません）`}>
        <TaskList {...given} tasks={tasks} name="台帳をととのえる" />
      </Disclosure>
    )}
  </>
);

interface TaskListProps {
  tasks: readonly Task[];
  today: CalendarDate;
  onKeys: () => Promise<void>;
  /** Left out: what there is to do. */
  name?: string;
}

function TaskList({ tasks, today, onKeys, name }: TaskListProps) {
  const title = titleFor(useRole());
  return (
    <Block as="ul" frame={12} aria-label={name ?? title}>
      {tasks.map((task) => {
        const row = { ...wordsOf(task), isHot: isForToday(task, today), due: taskDueWords(task, today) };
        if (task.leavable) return <UnreportedRow {...row} key={task.key} changes={task.leavable} />;
        if (task.settles) return <LeftRow {...row} key={task.key} personId={task.settles} />;
        if (!task.act) return <TaskRow {...row} key={task.key} />;
        return <ActRow {...row} key={task.key} act={task.act} onKeys={onKeys} />;
      })}
    </Block>
  );
}

/** What was changed, and can also be one that nobody need be told. */
function UnreportedRow({ changes, ...row }: TaskRowProps & { changes: readonly string[] }) {
  const leave = useLeaveUnreported();
  return <TaskRow {...row} onLeave={() => void leave(changes)} />;
}

/** Of whoever left the papers may be out already. */
function LeftRow({ personId, ...row }: TaskRowProps & { personId: string }) {
  const settle = useSettleLeaving();
  return <TaskRow {...row} onLeave={() => void settle(personId)} leaveWords="済んでいる" />;
}

/** What does the act is loaded when it stands there; a press before that is kept. */
function ActRow({ act, onKeys, ...row }: TaskRowProps & { act: SafetyAct; onKeys: () => Promise<void> }) {
  const [wasPressed, setPressed] = useState(false);
  return (
    <Suspense fallback={<TaskRow {...row} onPress={() => setPressed(true)} />}>
      <SafetyRow {...row} act={act} wasPressed={wasPressed} onKeys={onKeys} />
    </Suspense>
  );
}

const SHOWN = 4;

/** 手続き中: how far each is, and what comes next. */
function RunsInHand({ checklists }: { checklists: readonly Checklist[] }) {
  return (
    <section aria-labelledby="runs-in-hand">
      <Row align="baseline" justify="between" size={15}>
        <Block as="h2" below={6} size={18} leading={1.45} id="runs-in-hand">
          手続き中
        </Block>
        <Link href="/procedures">すべて見る（{checklists.length}件）</Link>
      </Row>
      <RunCards checklists={emergenciesFirst(checklists).slice(0, SHOWN)} />
    </section>
  );
}

/** 連絡先: whom to call, and whether somebody answers now. */
function ContactsCard({ now }: { now: WallTime }) {
  const contacts = useContactsInUse();
  const rest = restWords(comingHolidays(contacts, now.date));
  return (
    <Card titleId="contacts" title="連絡先" action={<span className="subtle">いま {now.time.replace(/^0/, '')}</span>}>
      <ul>
        {contacts.map((contact) => (
          <Block as="li" pad={[9, 0]} ruled key={`${contact.name}${contact.phone ?? ''}`}>
            <Block size={15} weight={700} leading={1.4}>
              {contact.name}
            </Block>
            <Row wrap justify="between" gap={[0, 8]}>
              <Block as="span" size={18} leading={1.35} className="numeric">
                {contact.phone}
              </Block>
              <OpeningMark contact={contact} now={now} />
            </Row>
          </Block>
        ))}
      </ul>
      {rest && (
        <Small as="p" over="soft" pad={[9, 0, 0]}>
          {rest}
        </Small>
      )}
    </Card>
  );
}

const quietWords = (hasDrafts: boolean): string =>
  hasDrafts
    ? '足りない項目と、近い退職はありません。下の書類の続きができます。'
    : '足りない項目と、近い退職はありません。何かあったら、ここに日付の順で並びます。';

/** Beside procedures: whether they are somebody else's turn, all of them. */
function inHandWords(inHand: readonly Checklist[], later: readonly Task[], today: CalendarDate): string {
  if (inHand.every((one) => restingWords(one, nextThing(one, today), today) !== ''))
    return '手続きは、返事や決まった日を待っています。待つあいだ、あなたがすることはありません。';
  return later.length > 0
    ? '下の「これから」は、いま済ませることもできます。日が近づいたら、ここに並びます。'
    : '手続きの続きは、下の「手続き中」から開けます。日が近づいたら、ここに並びます。';
}

interface NothingToDoProps {
  words: string;
  /** What to begin with while the ledger has nobody. */
  children?: ReactNode;
}

/** A quiet day is good news. */
const NothingToDo = ({ words, children }: NothingToDoProps) => (
  <Row frame={12} gap={16} pad={[16, 18]}>
    <Pictogram icon="done" tone="ok" size="large" />
    <div>
      <Block as="p" size={18} weight={700}>
        今日することはありません
      </Block>
      <p className="subtle">{words}</p>
    </div>
    {children}
  </Row>
);
