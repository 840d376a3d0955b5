import type { Device, Entities } from '../ledger/entities';
import { fieldEdits, type RecordChange } from '../ledger/change';
import { PLACE, withLine } from '../ledger/device-memo';
import { sharersOf, withoutSharer } from '../ledger/device-sharers';
import { deviceName } from '../ledger/labels';
import type { CalendarDate } from '../text/calendar-date';
import { formatWareki, formatWarekiShort } from '../text/wareki';
import { things } from '../text/things';
import {
  partKey,
  type DeviceAnswers,
  type DeviceGoes,
  type KeptRun,
  type PlannedChange,
  type StepRecord,
} from './kept-run';
import type { RunStep } from './result';
import { withStep } from './step-changes';

/**
 * What becomes of devices that come back (返却) or are wiped in a step: what is asked in place, what is still to be answered, and what the
 * answers change in the ledger once the step is done.
 */
export type DeviceLedger = { readonly [T in 'devices' | 'people' | 'offices']: ReadonlyMap<string, Entities[T]> };
type StepOfRun = Pick<RunStep, 'devices'>;

export const noAnswers: DeviceAnswers = { goes: {}, wipedOn: null };

/** The devices of a step that the ledger still has. */
export const devicesOfStep = ({ devices }: StepOfRun, ledger: Pick<DeviceLedger, 'devices'>): Device[] =>
  (devices?.ids ?? []).flatMap((id) => ledger.devices.get(id) ?? []);

/**
 * What stands answered at a step. What was said of the same device elsewhere in the procedure, or in the ledger meanwhile, needn't be said
 * again: several networks ask for one and the same tablet.
 */
export function answersOf(run: KeptRun, step: StepOfRun, key: string, ledger: DeviceLedger): DeviceAnswers {
  const own = run.steps[key]?.devices ?? noAnswers;
  const asked = devicesOfStep(step, ledger);
  const goes = asked.flatMap(({ id }): [string, DeviceGoes][] => {
    const said = own.goes[id] ?? elsewhere(run, key, id)?.goes[id] ?? knownGoes(run, ledger, id);
    return said ? [[id, said]] : [];
  });
  const days = asked.map(({ id, wipedOn }) => (elsewhere(run, key, id)?.wipedOn ? wipedOn : null));
  const [first = null] = days;
  const said = days.every((day) => day === first) ? first : null;
  return { goes: Object.fromEntries(goes), wipedOn: own.wipedOn ?? said };
}

/** What another step of the procedure, already done, says of a device. */
const elsewhere = ({ steps, networks }: KeptRun, key: string, id: string): DeviceAnswers | null => {
  const asking = networks.flatMap((network) =>
    network.steps.filter(({ devices }) => devices?.ids.includes(id)).map((step) => partKey(network, step.id)),
  );
  const done = asking.find((other) => other !== key && isAnswered(steps[other]));
  return (done !== undefined && steps[done]?.devices) || null;
};

/** What is said to the one person whom it is about: said once, it is said for every office in which they work. */
const isSaidToThem = ({ medium, whileThere }: Pick<RunStep, 'medium' | 'whileThere'>, { event }: KeptRun): boolean =>
  (medium === 'talk' || medium === 'inside') && whileThere === true && event?.staff.length === 1;

/**
 * What another office of the same network asks of the same devices, or has said to the same person, and isn't done yet: whoever works in two offices
 * has one iPad, and it comes back and is wiped once.
 */
export function sameStepsElsewhere(run: KeptRun, key: string): { key: string; officeId: string }[] {
  const { networks, steps } = run;
  const all = networks.flatMap((network) =>
    network.steps.map((step) => ({ network, step, key: partKey(network, step.id) })),
  );
  const asked = all.find((one) => one.key === key);
  if (!asked || !(asked.step.devices || isSaidToThem(asked.step, run))) return [];
  const saysTheSame = ({ devices, action }: RunStep): boolean =>
    action === asked.step.action && devices?.ids.join() === asked.step.devices?.ids.join();
  return all
    .filter(({ network, step }) => network.packId === asked.network.packId && saysTheSame(step))
    .filter((one) => one.key !== key && steps[one.key]?.doneOn == null && steps[one.key]?.isSkipped !== true)
    .map((one) => ({ key: one.key, officeId: one.network.officeId }));
}

const isAnswered = (record: StepRecord | undefined): boolean => record?.doneOn != null && record.devices !== undefined;

/** Somebody has given it to another one in the ledger already, or taken it out. */
function knownGoes({ event }: KeptRun, { devices, people }: DeviceLedger, id: string): DeviceGoes | null {
  const device = devices.get(id);
  if (!device) return null;
  if (device.status === 'struck-off') return { to: 'away', receiver: '' };
  const isOther = device.holderId !== null && !event?.staff.some((one) => one.id === device.holderId);
  return isOther && people.has(device.holderId ?? '') ? { to: 'person', id: device.holderId ?? '' } : null;
}

/** The questions of a step that nobody has answered yet: by the ids of the devices that came back, and `wipedOn`. */
export function openDeviceQuestions(step: StepOfRun, answers: DeviceAnswers, ledger: DeviceLedger): string[] {
  const asked = devicesOfStep(step, ledger);
  if (!step.devices || asked.length === 0) return [];
  const { collects, wipes } = step.devices;
  return [
    ...(collects ? asked.filter(({ id }) => !answers.goes[id]).map(({ id }) => id) : []),
    ...(wipes && answers.wipedOn === null && asked.some((one) => !staysInUse(one, answers, ledger)) ? ['wipedOn'] : []),
  ];
}

/** Whoever shared it goes on with it: nothing is erased of what they have on it. */
export function staysInUse(device: Device, { goes }: DeviceAnswers, { people }: Pick<DeviceLedger, 'people'>): boolean {
  const next = goes[device.id];
  return next?.to === 'person' && sharersOf(device, people.values()).some(({ id }) => id === next.id);
}

/** What the answers of a step change in the ledger, as one change; null: the ledger says all of it already. */
export function deviceChange(
  { title }: Pick<KeptRun, 'title'>,
  { step, answers, on }: { step: StepOfRun; answers: DeviceAnswers; on: CalendarDate },
  ledger: DeviceLedger,
): { sentence: string; records: RecordChange[] } | null {
  const { collects = false, wipes = false } = step.devices ?? {};
  const wipedOn = wipes && answers.wipedOn !== 'not-yet' ? answers.wipedOn : null;
  const changed = devicesOfStep(step, ledger).flatMap((device) => {
    const goes = (collects && answers.goes[device.id]) || null;
    const after = {
      ...device,
      ...(goes && afterGoing(device, goes, on, ledger)),
      ...(wipedOn !== null && { wipedOn }),
    };
    const edits = fieldEdits(device, after);
    if (edits.length === 0) return [];
    const record: RecordChange = { table: 'devices', id: device.id, kind: 'edit', edits };
    return [{ record, device, goes: edits.some(({ field }) => field !== 'wipedOn') ? goes : null }];
  });
  if (changed.length === 0) return null;
  const given = changed.flatMap(({ device, goes }) =>
    goes ? `${deviceName(device)}は、${goesWords(goes, ledger)}` : [],
  );
  const wiped = changed.filter(({ record }) => record.edits.some(({ field }) => field === 'wipedOn'));
  const names =
    wiped.length > 3 ? `端末${things(wiped.length)}` : wiped.map((one) => deviceName(one.device)).join('、');
  const said = [
    ...given,
    ...(wipedOn !== null && wiped.length > 0 ? [`${names}のデータを消した日は、${formatWareki(wipedOn)}`] : []),
  ];
  return { sentence: `${title}：${said.join('。')}`, records: changed.map(({ record }) => record) };
}

/** Who gets it has it in their office; what left the house isn't anybody's. */
function afterGoing(device: Device, goes: DeviceGoes, on: CalendarDate, { people }: DeviceLedger): Partial<Device> {
  switch (goes.to) {
    case 'person': {
      const person = people.get(goes.id);
      if (!person) return {};
      return { holderId: person.id, officeId: person.officeId, note: withoutSharer(device.note, person.name) };
    }
    case 'office':
      return {
        holderId: null,
        isSpare: true,
        officeId: goes.id,
        ...(goes.place && { note: withLine(device.note, `${PLACE}${goes.place}`) }),
      };
    case 'away':
      if (device.status === 'struck-off') return {};
      return {
        holderId: null,
        status: 'struck-off',
        struckOffOn: on,
        note: withReceiver(device.note, goes.receiver, on),
      };
    case 'undecided':
      return {};
  }
}

const withReceiver = (note: string, receiver: string, on: CalendarDate): string =>
  receiver === '' ? note : withLine(note, `返却先：${receiver}（${formatWareki(on)}）`);

/** 高橋 幸子さんが使います; 予備として、ひまわりの里 流山に置きます. */
function goesWords(goes: DeviceGoes, { people, offices }: Pick<DeviceLedger, 'people' | 'offices'>): string {
  switch (goes.to) {
    case 'person':
      return `${people.get(goes.id)?.name ?? '（台帳にいない方）'}さんが使います`;
    case 'office':
      return `予備として、${offices.get(goes.id)?.name ?? '事業所'}に置きます${goes.place ? `（${goes.place}）` : ''}`;
    case 'away':
      return goes.receiver === '' ? '返却・処分しました' : `${goes.receiver}へ返却・処分しました`;
    case 'undecided':
      return 'まだ決めていません';
  }
}

/** The answers of a step that is done, a line for each. */
export function answeredWords(
  step: StepOfRun,
  answers: DeviceAnswers | undefined,
  today: CalendarDate,
  ledger: DeviceLedger,
): string[] {
  if (!step.devices || !answers) return [];
  const { collects, wipes } = step.devices;
  const given = devicesOfStep(step, ledger).flatMap((device) => {
    const goes = answers.goes[device.id];
    return collects && goes ? [`${deviceName(device)}：${goesWords(goes, ledger)}`] : [];
  });
  if (!wipes || answers.wipedOn === null) return given;
  const { wipedOn } = answers;
  return [
    ...given,
    wipedOn === 'not-yet' ? 'データは、まだ消していません' : `データを消した日：${formatWarekiShort(wipedOn, today)}`,
  ];
}

/** What a printed step says of its devices: what was answered, or which ones it is about, with room to write. */
export function printedWords(
  step: StepOfRun,
  answers: DeviceAnswers | undefined,
  today: CalendarDate,
  ledger: DeviceLedger,
): string[] {
  const answered = answeredWords(step, answers, today, ledger);
  if (answered.length > 0 || !step.devices) return answered;
  const { collects, wipes } = step.devices;
  const devices = devicesOfStep(step, ledger).map(deviceName);
  if (devices.length === 0) return [];
  return [
    ...(collects ? devices.map((name) => `${name}　次に使う人・置くところ：`) : []),
    ...(wipes ? [`データを消した日${devices.length > 1 ? `（${devices.join('、')}）` : ''}：　　月　　日`] : []),
  ];
}

/** Devices of which the procedure has said who uses them next: what was planned for them on the last day isn't meant any more. */
export const givenOn = ({ steps }: Pick<KeptRun, 'steps'>): ReadonlySet<string> =>
  new Set(
    Object.values(steps).flatMap(({ doneOn, devices }) =>
      doneOn === null || !devices
        ? []
        : Object.entries(devices.goes).flatMap(([id, { to }]) => (to === 'undecided' ? [] : id)),
    ),
  );

/**
 * A planned change of a device as it is made, where somebody has said ahead who uses it next or where it is kept, and the step isn't done
 * yet: on that day whoever had it has gone, and what was answered is so. Null where nothing of it was answered.
 */
function asAnswered(
  change: RecordChange,
  answers: readonly DeviceAnswers[],
  on: CalendarDate,
  ledger: DeviceLedger,
): RecordChange | null {
  const device = ledger.devices.get(change.id);
  const goes = answers.flatMap((one) => one.goes[change.id] ?? []).at(0);
  if (!device || !goes || (goes.to !== 'person' && goes.to !== 'office')) return null;
  if (goes.to === 'person' && ledger.people.get(goes.id)?.status !== 'registered') return null;
  // What was planned at first keeps what it supposed: who has changed that meanwhile is asked.
  const before = { ...device, ...Object.fromEntries(change.edits.map((one) => [one.field, one.before])) };
  return { ...change, edits: fieldEdits(before, { ...before, ...afterGoing(device, goes, on, ledger) }) };
}

/** What is planned in a procedure, by what was answered at its steps meanwhile. */
export function plannedAsAnswered<P extends Pick<PlannedChange, 'on' | 'records'>>(
  planned: P,
  { steps }: Pick<KeptRun, 'steps'>,
  ledger: DeviceLedger,
): P {
  const open = Object.values(steps).filter(({ doneOn, isSkipped }) => doneOn === null && !isSkipped);
  const answers = open.flatMap(({ devices }) => devices ?? []);
  const records = planned.records.map((one) => {
    const isHandedOn = one.table === 'devices' && one.edits.some(({ field }) => field === 'holderId');
    return (isHandedOn && asAnswered(one, answers, planned.on, ledger)) || one;
  });
  return { ...planned, records };
}

/** The day on which the ledger has it so, whether the step is done or not; null: on that of the step. */
export const handedOnOn = ({ planned }: Pick<KeptRun, 'planned'>, deviceId: string): CalendarDate | null =>
  planned.find(
    ({ state, records }) =>
      state === 'planned' &&
      records.some(
        ({ table, id, edits }) =>
          table === 'devices' && id === deviceId && edits.some(({ field }) => field === 'holderId'),
      ),
  )?.on ?? null;

/** An answer to one question more. */
export const withDeviceAnswer = (
  run: KeptRun,
  key: string,
  change: (answers: DeviceAnswers) => DeviceAnswers,
): KeptRun => withStep(run, key, { devices: change(run.steps[key]?.devices ?? noAnswers) });
