import type { HandOverEntry } from '../credentials/hand-over';
import type { CalendarDate } from '../text/calendar-date';
import { formatWarekiShort } from '../text/wareki';
import { partKey, type KeptRun } from './kept-run';
import { ownStepOf } from './own-hand-over';
import type { RunStep } from './result';
import { answeredWords, answersOf, type DeviceLedger } from './step-devices';

/** What the procedure of who leaves has of one line of 引き継ぎ. */
export interface HandedOver {
  /** The day its step was done; null: still to be done. */
  doneOn: CalendarDate | null;
  /** 済み（R8.11.30）; パソコン P-07：成田 由美さんが使います. A line each. */
  words: readonly string[];
}

/** The procedures in which somebody goes: what is done of it is recorded there. */
export const runsOfLeaver = <R extends Pick<KeptRun, 'state' | 'event'>>(runs: Iterable<R>, personId: string): R[] =>
  [...runs].filter(
    ({ state, event }) =>
      (state === 'running' || state === 'done') &&
      (event?.kind === 'leave' || event?.kind === 'transfer') &&
      event.staff.some(({ id }) => id === personId),
  );

/** FL20418 in the words of a network's own step: 登録抹消を申告します（FL20418）. */
const names = ({ action, note, mail }: RunStep, login: string | undefined): boolean =>
  login !== undefined &&
  login !== '' &&
  [action, note, mail?.body ?? ''].some((text) => {
    const at = text.indexOf(login);
    return at >= 0 && !/[\w-]/.test(text.charAt(at - 1)) && !/[\w-]/.test(text.charAt(at + login.length));
  });

/**
 * What is done of a line of 引き継ぎ, or answered ahead of it: who uses the device next. Null where no procedure has a step of it.
 *
 * @param runs of whoever leaves
 */
export function handedOver(
  { id, table, login }: Pick<HandOverEntry, 'id' | 'table' | 'login'>,
  runs: readonly KeptRun[],
  ledger: DeviceLedger,
  today: CalendarDate,
): HandedOver | null {
  const found = runs.flatMap((run) =>
    run.networks.flatMap((network) =>
      network.steps
        .filter(
          (step) => step.devices?.ids.includes(id) === true || step.id === ownStepOf(table, id) || names(step, login),
        )
        .map((step) => {
          const key = partKey(network, step.id);
          const record = run.steps[key];
          return { step, answers: answersOf(run, step, key, ledger), doneOn: record?.doneOn ?? null };
        }),
    ),
  );
  const [one] = [...found].sort((a, b) => Number(b.doneOn !== null) - Number(a.doneOn !== null));
  if (!one) return null;
  const { doneOn, step, answers } = one;
  const alone = step.devices && { ...step, devices: { ...step.devices, ids: [id] } };
  return {
    doneOn,
    words: [
      ...(doneOn === null ? [] : [`済み（${formatWarekiShort(doneOn, today)}）`]),
      ...(alone ? answeredWords(alone, answers, today, ledger) : []),
    ],
  };
}
