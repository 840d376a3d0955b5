import type { FieldEdit, RecordChange } from '../ledger/change';
import { entityTables } from '../ledger/entities';
import { literalPattern } from '../text/literal-pattern';
import { isSame, withoutInEvent, type Erased } from './erased-in-event';
import { isOnlyAbout, withoutInPaper } from './erased-in-paper';
import type {
  Additions,
  DeviceAnswers,
  DeviceGoes,
  Expected,
  KeptNetwork,
  KeptRun,
  PlannedChange,
  StepRecord,
} from '../procedures/kept-run';

/** Stands where a name stood. */
const SOMEBODY = '（完全に消した方）';

/** Whether a procedure is about nobody but those who are erased: with them it goes. */
export function isRunOnlyAbout(run: KeptRun, ids: ReadonlySet<string>): boolean {
  const subjects = subjectsOf(run);
  return subjects.length > 0 && subjects.every((id) => ids.has(id));
}

/** Whether something is still to be done in the ledger by a procedure that names an erased one as its matter. */
export function isRunOpenFor(run: KeptRun, ids: ReadonlySet<string>): boolean {
  const { state, planned } = run;
  if (state !== 'running' && state !== 'done') return false;
  if (!planned.some((one) => one.state === 'planned' || one.state === 'blocked')) return false;
  return isRunOnlyAbout(run, ids) || mattersOf(run).some((id) => ids.has(id));
}

/**
 * A procedure that goes on without those who are erased; the same where none of them stands in it. What is planned for
 * others stays to be made.
 */
export function withoutInRun(run: KeptRun, erased: Erased, names: readonly string[]): KeptRun {
  const unnamed = unnaming(names);
  const title = unnamed(run.title);
  const next: KeptRun = {
    ...run,
    title,
    event: withoutInEvent(run.event, erased),
    additions: withoutAdditions(run.additions, erased.ids),
    ...(run.basis && {
      basis: run.basis.filter(({ id }) => !erased.ids.has(id)).map((one) => withoutInExpected(one, erased.ids)),
    }),
    planned: run.planned.flatMap((one) => withoutInPlanned(one, erased.ids, unnamed) ?? []),
    networks: run.networks.map((network) => withoutInNetwork(network, erased, unnamed)),
    steps: Object.fromEntries(
      Object.entries(run.steps).map(([key, step]) => [key, withoutInStep(step, erased.ids, unnamed)]),
    ),
    note: unnamed(run.note),
    putAside: run.putAside
      .filter((paper) => !isOnlyAbout(paper, erased.ids))
      .map((paper) => withoutInPaper(paper, erased)),
  };
  return isSame(run, next) ? run : next;
}

/** As the title names them: the patient before the people, the people before what they have. */
function subjectsOf({ event, additions }: KeptRun): string[] {
  const { patientId, staff = [], deviceIds = [], replacedDeviceIds = [], teamIds = [] } = event ?? {};
  const added = (table: keyof Additions): string[] => (additions[table] ?? []).map(({ id }) => id);
  const candidates = [
    patientId === undefined ? added('patients') : [patientId],
    [...staff.map(({ id }) => id), ...added('people')],
    [...deviceIds, ...replacedDeviceIds, ...added('devices')],
    [...teamIds, ...added('teams')],
    added('accounts'),
  ];
  return candidates.find((ids) => ids.length > 0) ?? [];
}

/** Everything that the event names, and what is added by it. */
const mattersOf = ({ event, additions }: KeptRun): string[] => [
  ...(event?.staff ?? []).map(({ id }) => id),
  ...(event?.patientId === undefined ? [] : [event.patientId]),
  ...[...(event?.deviceIds ?? []), ...(event?.replacedDeviceIds ?? [])],
  ...[...(event?.teamIds ?? []), ...(event?.memberIds ?? [])],
  ...Object.values(additions).flatMap((records) => records.map(({ id }) => id)),
];

const withoutAdditions = (additions: Additions, ids: ReadonlySet<string>): Additions =>
  Object.fromEntries(
    entityTables.flatMap((table) => {
      const records: readonly { id: string }[] | undefined = additions[table];
      return records ? [[table, records.filter(({ id }) => !ids.has(id))]] : [];
    }),
  );

/** Null where nothing is left to be made. What was made stays named, so that taking it back knows of it. */
function withoutInPlanned(
  planned: PlannedChange,
  ids: ReadonlySet<string>,
  unnamed: (text: string) => string,
): PlannedChange | null {
  const records = planned.records.flatMap((record) => withoutInChange(record, ids) ?? []);
  if (records.length === 0 && planned.records.length > 0 && planned.state !== 'made') return null;
  const expects = planned.expects?.filter(({ id }) => !ids.has(id)).map((one) => withoutInExpected(one, ids));
  return { ...planned, records, sentence: unnamed(planned.sentence), ...(expects && { expects }) };
}

/** The ledger mentions nobody there from now on. */
const withoutInExpected = (expected: Expected, ids: ReadonlySet<string>): Expected => ({
  ...expected,
  fields: Object.fromEntries(
    Object.entries(expected.fields).map(([field, value]) => [
      field,
      typeof value === 'string' && ids.has(value) ? null : value,
    ]),
  ),
});

function withoutInChange(record: RecordChange, ids: ReadonlySet<string>): RecordChange | null {
  if (ids.has(record.id)) return null;
  const edits = record.edits.flatMap((edit) => withoutInEdit(edit, record.kind, ids) ?? []);
  return edits.length === 0 && record.kind === 'edit' ? null : { ...record, edits };
}

/** The ledger mentions nobody where an erased one stood; nothing is to mention them again. */
function withoutInEdit(edit: FieldEdit, kind: RecordChange['kind'], ids: ReadonlySet<string>): FieldEdit | null {
  const isErased = (value: unknown): boolean => typeof value === 'string' && ids.has(value);
  if (isErased(edit.after)) return kind === 'add' ? { ...edit, after: null } : null;
  return isErased(edit.before) ? { ...edit, before: null } : edit;
}

function withoutInNetwork(network: KeptNetwork, erased: Erased, unnamed: (text: string) => string): KeptNetwork {
  const { papers, steps, ...texts } = network;
  const staying = (id: string | null): string | null => (id !== null && erased.ids.has(id) ? null : id);
  return {
    ...unnamedDeep(texts, unnamed),
    steps: unnamedDeep(steps, unnamed).map(({ devices, ...step }) => ({
      ...step,
      ...(devices && { devices: { ...devices, ids: devices.ids.filter((id) => !erased.ids.has(id)) } }),
    })),
    papers: papers.map(({ event, patientId, teamId, input, ...paper }) => ({
      ...unnamedDeep(paper, unnamed),
      input,
      event: withoutInEvent(event, erased),
      patientId: staying(patientId),
      teamId: staying(teamId),
    })),
  };
}

const withoutInStep = (step: StepRecord, ids: ReadonlySet<string>, unnamed: (text: string) => string): StepRecord => ({
  ...step,
  note: unnamed(step.note),
  ticks: step.ticks.filter((id) => !ids.has(id)),
  ...(step.devices && { devices: withoutInAnswers(step.devices, ids, unnamed) }),
});

/** Who was given a device, and which device it was. That it was given to somebody isn't said any more, either. */
const withoutInAnswers = (
  { goes, wipedOn }: DeviceAnswers,
  ids: ReadonlySet<string>,
  unnamed: (text: string) => string,
): DeviceAnswers => ({
  goes: Object.fromEntries(
    Object.entries(goes).flatMap(([id, one]): [string, DeviceGoes][] => {
      if (ids.has(id) || ('id' in one && ids.has(one.id))) return [];
      return [[id, 'receiver' in one ? { ...one, receiver: unnamed(one.receiver) } : one]];
    }),
  ),
  wipedOn,
});

/** Texts without the names, with any spaces between; also where they stand in the address of a mail. */
function unnaming(names: readonly string[]): (text: string) => string {
  const written = names.map((name) => [...name.replace(/\s/gu, '')]).filter((letters) => letters.length > 0);
  const patterns = written.flatMap((letters) => [
    { pattern: new RegExp(letters.map(literalPattern).join('\\s*'), 'gu'), by: SOMEBODY },
    {
      pattern: new RegExp(letters.map(encodeURIComponent).map(literalPattern).join('(?:%20|%E3%80%80)*'), 'gu'),
      by: encodeURIComponent(SOMEBODY),
    },
  ]);
  return (text) => patterns.reduce((before, { pattern, by }) => before.replace(pattern, by), text);
}

function unnamedDeep<V>(value: V, unnamed: (text: string) => string): V;
function unnamedDeep(value: unknown, unnamed: (text: string) => string): unknown {
  if (typeof value === 'string') return unnamed(value);
  if (Array.isArray(value)) return value.map((one: unknown) => unnamedDeep(one, unnamed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unnamedDeep(one, unnamed)]));
}
