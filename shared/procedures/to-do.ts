import type { CalendarDate } from '../text/calendar-date';
import type { EventKind } from '../ledger/event';
import type { Checklist, ChecklistDeadline, ChecklistNetwork, ChecklistStep } from './checklist';
import { isEmergency } from './emergency';
import type { KeptRun } from './kept-run';
import { nextAct, type NextAct } from './next-act';
import { hasSaidAll } from './open-questions';
import { isOfNetwork } from './own-hand-over';
import { isChosen } from './start-run';
import { handing } from './step-facts';

/** What somebody of the office does next in one network of a procedure. */
export interface ToDo {
  network: ChecklistNetwork;
  one: ChecklistStep;
  act: NextAct;
  /** Of an act on a paper: whether it is about to leave the house. */
  leaves: boolean;
  due: CalendarDate | null;
  /** Where the day comes from; null: from what happened. */
  deadline: ChecklistDeadline | null;
}

/** Whether a paper of a network is kept in the office and never handed in. */
export type StaysInside = (packId: string, formId: string) => boolean;

/**
 * Whether nothing of a procedure under way goes to a city or another office, by all that its networks have said: who looks for a paper that was
 * handed in finds none, and has forgotten nothing. What the law asks for besides isn't of them.
 */
export function asksForNothing({ state, networks, chosen, event }: KeptRun, staysInside: StaysInside): boolean {
  const asking = networks.filter(isOfNetwork);
  return (
    state === 'running' &&
    // Of a leak or a loss others than networks may want to hear.
    !isEmergency(event?.kind) &&
    asking.length > 0 &&
    asking.every(hasSaidAll) &&
    networks.every((one) => {
      const papers = one.papers.filter((paper) => paper.documentId !== null || isChosen({ chosen }, one, paper));
      const isHanded = one.steps.some(({ actor, medium }) => actor.isOurs && handing.includes(medium));
      return papers.length === 0 ? !isHanded : papers.every(({ form }) => staysInside(one.packId, form));
    })
  );
}

export const NOTHING_ASKED = '市にも事務局にも、出す書類はありません';

/** What came about by itself is told at once: its day is the day on which it was noticed. */
const AT_ONCE: readonly EventKind[] = ['device-lost', 'incident', 'credentials', 'consent-withdrawn'];
/** The day of these is no day by which anything is done. */
const WITHOUT_DAY: readonly EventKind[] = ['yearly-report', 'other'];

/** The next thing of each network of a procedure under way; none where others are waited for. */
export const toDosOf = (checklist: Checklist, gaps: ReadonlyMap<string, number>, staysInside: StaysInside): ToDo[] =>
  checklist.run.state !== 'running'
    ? []
    : checklist.networks.flatMap((network) => {
        const one = network.steps.find(({ state }) => state === 'current');
        if (!one) return [];
        const { packId } = network.network;
        const act = nextAct(network.steps, one, gaps, ({ form }) => staysInside(packId, form));
        const paper = paperOf(act);
        const leaves = paper !== null && handing.includes(one.step.medium) && !staysInside(packId, paper.form);
        return [{ network, one, act, leaves, ...dayOf(checklist, network, one) }];
      });

function paperOf(act: NextAct) {
  if (act.kind === 'finish') return null;
  return (act.kind === 'open' ? act.papers[0] : act).paper.paper;
}

/** By when: the first deadline of the network that names a day, else the day on which what happened takes effect. */
function dayOf(
  { run: { event } }: Checklist,
  { deadlines }: ChecklistNetwork,
  { step }: ChecklistStep,
): Pick<ToDo, 'due' | 'deadline'> {
  // What is done while whoever leaves is there has that day: they may be on leave before they have gone. So has what waits for that day.
  const isThen = (day: CalendarDate | null): day is CalendarDate =>
    day !== null && (step.whileThere === true || step.notBefore === day);
  const there = Object.values(event?.lastAtWork ?? {}).filter(isThen);
  const happened = there.sort()[0] ?? event?.date ?? null;
  const kind = event?.kind ?? 'other';
  // A call can't wait; what is written down and reported afterwards has its days.
  if (AT_ONCE.includes(kind) && step.medium !== 'inside') return { due: happened, deadline: null };
  const [first] = deadlines
    .filter(({ date }) => date !== null)
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  if (first) return { due: first.date, deadline: first };
  return { due: WITHOUT_DAY.includes(kind) ? null : happened, deadline: null };
}

/** By when a paper of a procedure is to leave; null: it is of none, or its day isn't known. */
export const dueOfPaper = (toDos: readonly ToDo[], documentId: string): CalendarDate | null =>
  toDos.find(({ one }) => one.papers.some(({ document }) => document?.id === documentId))?.due ?? null;

/** What comes after a paper has left: in its own network first. */
export function nextAfter(toDos: readonly ToDo[], documentId: string): ToDo | null {
  const isOfPaper = ({ network }: ToDo): boolean => network.papers.some(({ document }) => document?.id === documentId);
  return toDos.find(isOfPaper) ?? toDos[0] ?? null;
}
