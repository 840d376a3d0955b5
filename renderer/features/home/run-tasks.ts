import type { CalendarDate } from '@shared/text/calendar-date';
import { addMonths, daysBetween, weekdayName } from '@shared/text/calendar-date';
import { things } from '@shared/text/things';
import type { Ledger } from '@shared/ledger/entities';
import type { Pack } from '@shared/packs/schema';
import { formatWareki, formatWarekiShort } from '@shared/text/wareki';
import type { Checklist } from '@shared/procedures/checklist';
import { partKey } from '@shared/procedures/kept-run';
import { stepTitle, waitingWords } from '@shared/procedures/next-thing';
import { isLawNow, isLawStep, openLaw, safeDayWords } from '@shared/procedures/care-law';
import { alsoOpen, callNow, type CallNow } from '@shared/procedures/call-now';
import { isEmergency } from '@shared/procedures/emergency';
import { isReportOwed, openReports } from '@shared/procedures/report-decision';
import { titleBeside } from '@shared/procedures/run-title';
import { laterNames, networksLater } from '@shared/procedures/networks-later';
import { leftLater } from '@shared/procedures/left-later';
import { plannedChangeSentence } from '@shared/procedures/wizard/planned-change-sentences';
import { eventQuestions } from '@shared/procedures/wizard/event-questions';
import { isAboutOneOf } from '@shared/procedures/offices-of-run';
import type { ReviewRule } from '@shared/papers/review';
import type { ToDo } from '@shared/procedures/to-do';
import { stepAddress } from '../../addresses/step-address';
import { stepVerb, toDoWords } from '../../procedures/to-do-words';
import { byDay, isNear, type Task } from './task';

/** Of procedures: how far they are, and what is next in each. */
export interface BegunRuns {
  /** Whose an ID is, the networks say. */
  packs: readonly Pack[];
  checklists: readonly Checklist[];
  toDos: readonly ToDo[];
  /** 確認してから出す: what waits for that isn't what is next to leave. */
  rule: ReviewRule;
}

/** What procedures ask for by a day: the next thing of each, what they remind of later, and what the app couldn't record. */
export const runTasks = (
  { packs, checklists, toDos, rule }: BegunRuns,
  today: CalendarDate,
  ahead: number,
  shows: (officeId: string) => boolean,
  ledger: Ledger,
): Task[] =>
  checklists
    .filter(({ run }) => isAboutOneOf(run, shows))
    .flatMap((checklist) => [
      ...blockedTasks(checklist),
      ...lateTasks(checklist, ledger, packs),
      ...laterNetworkTasks(checklist, ledger, packs),
      ...callFirst(checklist, [
        ...checklist.networks.flatMap((network) => {
          // 変更届 stands there by itself, with its days.
          const next = toDos.find((one) => one.network === network && !isLawStep(one.one.step));
          if (next) return nextTasks(checklist, { next, rule }, today, ahead).filter(({ isFarOff }) => !isFarOff);
          return waitingTasks(checklist, network);
        }),
        ...alsoTasks(checklist, toDos),
      ]),
      ...lawTasks(checklist, today, ledger),
      ...reportTasks(checklist, today),
      ...reminderTasks(checklist, today, ahead),
    ]);

/** What is wrong with a procedure, or new in it: by no day, and on its own screen. */
const toLookAt = ({ id }: Checklist['run']): Pick<Task, 'icon' | 'mustAct' | 'due' | 'to'> => ({
  icon: 'warning',
  mustAct: true,
  due: null,
  to: `/procedures/${id}`,
});

const blockedTasks = ({ run, blocked }: Checklist): Task[] =>
  blocked.map(({ id, field }) => ({
    ...toLookAt(run),
    key: `blocked-${id}`,
    title: `台帳に記録できなかったことを確かめる：${run.title}`,
    detail: `「${field}」が、あとから変えられています。どちらが正しいか確かめてください`,
    button: '確かめる',
  }));

/** What came to somebody after the procedure of their leaving was started: whoever did that wasn't asked for it. */
function lateTasks({ run }: Checklist, ledger: Ledger, packs: readonly Pack[]): Task[] {
  const late = leftLater(run, ledger, packs);
  if (late.length === 0) return [];
  return [
    {
      ...toLookAt(run),
      key: `late-${run.id}`,
      title: `あとから加わったものを確かめる：${run.title}`,
      detail: [...new Set(late.map((one) => plannedChangeSentence(one, ledger)))].join('、'),
      button: '確かめる',
    },
  ];
}

/** FiNE-LINK PLUS の手順を追加する：佐藤 健一さんの退職: an office came to the network after it was started, and nobody was asked for any of it. */
function laterNetworkTasks({ run }: Checklist, ledger: Ledger, packs: readonly Pack[]): Task[] {
  const later = networksLater(run, ledger, packs);
  if (later.length === 0) return [];
  return [
    {
      ...toLookAt(run),
      key: `networks-${run.id}`,
      title: `${laterNames(later)} の手順を追加する：${run.title}`,
      detail: `${[...new Set(later.map(({ officeName }) => officeName))].join('、')}　手続きを始めたあとに「利用中」になりました`,
      button: '追加',
    },
  ];
}

/** What is next in a network; far off: it can be done now, and nobody is late who does it later. */
interface NextTask extends Task {
  isFarOff: boolean;
}

/** 様式2 を出す：佐藤 健一さんの退職: what is next, by when, and where that day comes from. */
function nextTasks(
  { run }: Checklist,
  { next, rule }: { next: ToDo; rule: ReviewRule },
  today: CalendarDate,
  ahead: number,
): NextTask[] {
  const { due, deadline, network } = next;
  const words = toDoWords(next, run.id, rule);
  if (!words) return [];
  // What stood there before its day was known stays.
  // … and nothing of an emergency waits until its last day is near.
  const isFar =
    due !== null && deadline?.isSaid !== true && !isEmergency(run.event?.kind) && !isNear(due, today, ahead);
  // 登録抹消の申告は、速やかに: that what happens is far off doesn't put it off.
  const isPrompt = isFar && deadline === null && network.deadlines.some((one) => one.date === null && one.isOurs);
  const { officeName, network: name } = network.network;
  const day =
    run.event && due !== null
      ? `${formatWarekiShort(due, today)} は${due === run.event.date ? eventQuestions[run.event.kind].day : '最後に出勤する日'}`
      : '';
  return [
    {
      key: `next-${run.id}-${network.key}`,
      icon: next.act.kind === 'finish' ? 'procedures' : 'document',
      title: `${firstSentence(words.what)}：${titleBeside(run.title, officeName)}`,
      detail: [officeName, name, deadline && due !== run.event?.date ? deadline.text : day].filter(Boolean).join('　'),
      due: isPrompt ? null : due,
      // What can't wait has its own day; of anything else that of what happened is no last day.
      isSoon: deadline === null && due !== null && !isEmergency(run.event?.kind),
      isEmergency: isEmergency(run.event?.kind),
      button: words.verb,
      to: words.to,
      isFarOff: isFar && !isPrompt,
    },
  ];
}

/**
 * As long as somebody is to be called: that call, and all that can't wait beside it in one line. With two emergencies the call of the
 * second stood below the window. Each has its own line once all are called.
 */
function callFirst(checklist: Checklist, tasks: readonly Task[]): readonly Task[] {
  const { run } = checklist;
  const call = callNow(checklist);
  if (!call) return tasks;
  const first = callTask(run, call);
  const own = [first.key, `next-${run.id}-${call.one.state === 'current' ? call.network.key : ''}`];
  const others = tasks.filter(({ key, title }) => !own.includes(key) && title !== first.title);
  const beside = others.filter(({ due, isEmergency = false }) => isEmergency && due === first.due);
  const [some, another] = beside;
  if (!some || !another) return [first, ...others];
  const names = [some, another].map(({ title }) => title.replace(/(?:（[^）]*）)?：.*$/, '')).join('　');
  const rest: Task = {
    key: `rest-${run.id}`,
    icon: 'procedures',
    title: `ほかにすること ${things(beside.length)}：${run.title}`,
    detail: beside.length > 2 ? `${names}　など` : names,
    due: first.due,
    mustAct: first.due === null,
    isEmergency: true,
    button: '開く',
    to: `/procedures/${run.id}`,
  };
  return [first, rest, ...others.filter((one) => !beside.includes(one))];
}

const callTask = (run: Checklist['run'], call: CallNow): Task => ({
  ...urgentTask(run, call),
  icon: 'warning',
  mustAct: run.event?.date == null,
  isCall: true,
  button: stepVerb('phone'),
});

/** A step of an emergency that can't wait. */
const urgentTask = (run: Checklist['run'], { network: { network }, one }: Pick<CallNow, 'network' | 'one'>): Task => ({
  key: `also-${one.key}`,
  icon: 'document',
  title: `${firstSentence(stepTitle(one))}：${titleBeside(run.title, network.officeName)}`,
  detail: [network.officeName, network.network].filter(Boolean).join('　'),
  due: run.event?.date ?? null,
  isEmergency: true,
  button: stepVerb(one.step.medium),
  to: stepAddress(run.id, one.key),
});

/** Of an emergency: what else can't wait. One thing at a time is for all others. */
const alsoTasks = (checklist: Checklist, toDos: readonly ToDo[]): Task[] => {
  const { run } = checklist;
  const said = new Set(
    checklist.networks.flatMap((network) => toDos.find((one) => one.network === network)?.one.step.action ?? []),
  );
  return alsoOpen(checklist)
    .filter(({ one }) => !said.has(one.step.action))
    .map((one) => urgentTask(run, one));
};

/** What a step says in several sentences is read where it is done; 。 within 「」 ends none. */
export const firstSentence = (words: string): string => /^(?:「[^」]*」|[^。])+/.exec(words)?.[0] ?? words;

/** Of so many days that are left a report is told of though other things are to be done, too: the first day is for the telephone. */
const PRESSING = { 速報: 3, 確報: 10 } as const;

/** Whether the 個人情報保護委員会 has to hear of it, or what it has to hear next: 速報 once all are called, 確報 once all else is done, and both before their day comes in any case. */
function reportTasks(checklist: Checklist, today: CalendarDate): Task[] {
  const { run, networks } = checklist;
  const [first] = openReports(run, today);
  if (run.state !== 'running' || !first) return [];
  const isBefore =
    first.name === '速報' ? callNow(checklist) !== null : networks.some(({ done, total }) => done < total);
  if (first.daysLeft > PRESSING[first.name] && isBefore) return [];
  const isOwed = isReportOwed(run);
  return [
    {
      key: `report-${run.id}`,
      icon: 'warning',
      title: `個人情報保護委員会に${isOwed ? `${first.name}を出す` : '報告するかを決める'}：${run.title}`,
      detail: `${first.name}は ${formatWarekiShort(first.on, today)} まで`,
      due: first.on,
      isEmergency: true,
      button: isOwed ? '出す' : '決める',
      to: `/procedures/${run.id}`,
    },
  ];
}

/** What the law of 介護保険 asks for beside the networks, until somebody says that it was told: a way off, too, as no network tells of it. */
function lawTasks(checklist: Checklist, today: CalendarDate, { offices }: Ledger): Task[] {
  const law = openLaw(checklist.run, offices);
  if (!law || !isLawNow(law, today)) return [];
  const { due, sheet, step } = law;
  const left = due === null ? 0 : daysBetween(today, due);
  const days =
    due === null || left < 0
      ? ''
      : left === 0
        ? '　今日まで'
        : `　${formatWarekiShort(due, today)}（${weekdayName(due)}）まで、あと${left}日${safeDayWords(law, today)}`;
  return [
    {
      ...lawTask(checklist),
      title: `${step}：${checklist.run.title}`,
      detail: `${sheet}で（このアプリではつくりません）${days}`,
      due,
    },
  ];
}

/**
 * What has its day still to come: the next step of a procedure, which can be done before, then what can't be done yet – 変更届 that the law
 * asks for, devices that somebody gives back who leaves.
 */
export const laterTasks = (
  { checklists, toDos, rule }: Omit<BegunRuns, 'packs'>,
  today: CalendarDate,
  ahead: number,
  shows: (officeId: string) => boolean,
  { offices }: Ledger,
): Task[] => {
  const shown = checklists.filter(({ run }) => isAboutOneOf(run, shows));
  const next = shown.flatMap((checklist) =>
    toDos
      .filter(({ network, one }) => checklist.networks.includes(network) && !isLawStep(one.step))
      .flatMap((one) => nextTasks(checklist, { next: one, rule }, today, ahead).filter(({ isFarOff }) => isFarOff)),
  );
  return [
    ...byDay(next, today),
    ...shown.flatMap((checklist) => [
      ...(isOfSomebodyGoing(checklist) ? [...laterDevices(checklist, today), ...laterSteps(checklist, today)] : []),
      ...laterLaw(checklist, today, offices),
    ]),
  ];
};

const isOfSomebodyGoing = ({ run: { state, event } }: Checklist): boolean =>
  state === 'running' && (event?.kind === 'leave' || event?.kind === 'transfer');

const dayFrom = (date: CalendarDate, today: CalendarDate): string =>
  date.slice(0, 4) === today.slice(0, 4) ? formatWareki(date).replace(/^.*年/, '') : formatWareki(date);

/** 12月20日から：タブレット T-02：返してもらい、…: whoever has it may be away before, with leave that is left to them. */
function laterDevices({ run, networks }: Checklist, today: CalendarDate): Task[] {
  const asking = networks.flatMap(({ network, steps }) =>
    steps.flatMap((one) => (one.step.devices ? [{ ...one, network, ids: one.step.devices.ids.join(' ') }] : [])),
  );
  // LINE WORKS asks for the very tablet that TRITRUS has asked for: it is fetched once.
  const isFetchedBefore = ({ ids }: (typeof asking)[number], place: number): boolean =>
    ids !== '' &&
    asking.some((one, at) => one.ids === ids && one.state !== 'skipped' && (at < place || one.state === 'done'));
  return asking.flatMap((one, place): Task[] => {
    const { key, step, state, until, network } = one;
    if (state !== 'waiting' || until === null || isFetchedBefore(one, place)) return [];
    return [
      {
        key: `later-${run.id}-${key}`,
        icon: 'procedures',
        title: `${dayFrom(until, today)}から：${firstSentence(step.action)}`,
        detail: `${titleBeside(run.title, network.officeName)}${until === run.event?.date ? '　有給休暇などで先に休みに入るときは、その前に済ませられます' : ''}`,
        due: null,
        button: '開く',
        to: stepAddress(run.id, key),
      },
    ];
  });
}

/** 12月31日から：することが 3つ: what else waits for that day of whoever goes (their IDs, keys, what their memo says), day by day. */
function laterSteps({ run, networks }: Checklist, today: CalendarDate): Task[] {
  const waiting = networks.flatMap(({ steps, network: { officeName } }) =>
    steps.flatMap(({ key, step, state, until }) =>
      state === 'waiting' && until !== null && !step.devices && !step.ledger && !isLawStep(step)
        ? [{ key, until, what: firstSentence(step.action), officeName }]
        : [],
    ),
  );
  return [...new Set(waiting.map(({ until }) => until))].sort().flatMap((day): Task[] => {
    const own = waiting.filter(({ until }) => until === day);
    const [first, another] = own;
    if (!first) return [];
    // What two offices ask for in the same words is told with the office.
    const isTwice = ({ what }: typeof first): boolean => own.filter((one) => one.what === what).length > 1;
    const said = own.map((one) => one.what + (isTwice(one) && one.officeName ? `（${one.officeName}）` : ''));
    return [
      {
        key: `from-${run.id}-${day}`,
        icon: 'procedures',
        title: `${dayFrom(day, today)}から：${another ? `することが ${things(own.length)}` : first.what}`,
        detail: [run.title, ...(another ? [said.join('　')] : [])].join('　'),
        due: null,
        button: '開く',
        to: stepAddress(run.id, first.key),
      },
    ];
  });
}

/** 12月15日から12月25日まで：変更届（流山市へ）. */
function laterLaw(checklist: Checklist, today: CalendarDate, offices: Ledger['offices']): Task[] {
  const law = openLaw(checklist.run, offices);
  if (law?.from == null || law.due === null || isLawNow(law, today)) return [];
  return [
    {
      ...lawTask(checklist),
      title: `${dayFrom(law.from, today)}から${dayFrom(law.due, today)}（${weekdayName(law.due)}）まで：${law.paper}（${law.to}へ）`,
      detail: `${checklist.run.title}　このアプリではつくりません${safeDayWords(law, today)}`,
      due: null,
    },
  ];
}

function lawTask({ run, networks }: Checklist): Pick<Task, 'key' | 'icon' | 'button' | 'to'> {
  const own = networks.flatMap(({ steps }) => steps).find((one) => isLawStep(one.step));
  return {
    key: `law-${run.id}`,
    icon: 'document',
    button: '開く',
    to: own ? stepAddress(run.id, own.key) : `/procedures/${run.id}`,
  };
}

/**
 * Others are waited for, and it has been long; in an emergency at once. What the network names a day for is ours to do, and done: theirs has
 * none, and is never late.
 */
function waitingTasks({ run }: Checklist, { key, network, steps }: Checklist['networks'][number]): Task[] {
  const step = steps.find(({ waits }) => waits !== null);
  const isUrgent = isEmergency(run.event?.kind);
  if (run.state !== 'running' || !step || (!isUrgent && !step.waits?.isLong)) return [];
  return [
    {
      key: `waiting-${run.id}-${key}`,
      icon: 'clock',
      title: `${step.step.actor.name}の知らせを確かめる：${titleBeside(run.title, network.officeName)}`,
      detail: `${network.officeName}　${waitingWords(step)}　${stepTitle(step)}`,
      due: null,
      isEmergency: isUrgent,
      button: '確かめる',
      to: stepAddress(run.id, step.key),
    },
  ];
}

/** What is to be remembered after it: once, or again and again from the day on which it was last seen to. */
const reminderTasks = ({ run, networks }: Checklist, today: CalendarDate, ahead: number): Task[] =>
  run.state === 'taken-back' || run.state === 'draft'
    ? []
    : networks.flatMap(({ network }) =>
        network.reminders.flatMap(({ id, text, date, everyMonths }): Task[] => {
          const seen = run.reminded[partKey(network, id)];
          const due = seen === undefined ? date : everyMonths === null ? null : addMonths(seen, everyMonths);
          if (due === null || !isNear(due, today, ahead)) return [];
          return [
            {
              key: `reminder-${run.id}-${partKey(network, id)}`,
              icon: 'calendar',
              title: text,
              detail: `${network.officeName}　${titleBeside(run.title, network.officeName)}`,
              due,
              button: '記録する',
              to: `/procedures/${run.id}?later`,
            },
          ];
        }),
      );
