import { fieldAt } from '../forms/bindings/printed-values';
import type { CalendarDate } from '../text/calendar-date';
import { formatWareki } from '../text/wareki';
import { isForKind, kindsText } from '../packs/form-kinds';
import { isForThose } from '../packs/network-of';
import type { Form, Pack } from '../packs/schema';
import { failure, success, type Result } from '../problems/problem';
import { deviceName } from '../ledger/labels';
import type { PaperDocument } from '../ledger/document';
import type { Ledger } from '../ledger/entities';
import type { LedgerEvent } from '../ledger/event';
import { takenPartIn } from '../ledger/taking-part';
import { newDocument } from './new-document';
import { byWord } from '../text/by-word';

/** Something of last time's paper that can't be in the new one, and why. */
export interface LeftOut {
  what: string;
  why: string;
}

export interface RepeatedDocument {
  document: PaperDocument;
  leftOut: LeftOut[];
}

interface RepeatOrder {
  /** Of the new paper. */
  id: string;
  pack: Pack;
  form: Form;
  date: CalendarDate;
  /** An instant, ISO. */
  now: string;
}

/**
 * Whether the same may be made again. Not what reports changes: 変更前 and 変更後 are of once, and the next ones come out of
 * the ledger's history.
 */
export const canRepeat = (form: Form): boolean => form.subject.kind !== 'changes';

/**
 * 前回と同じ内容でつくる: a new paper with the choices and typed values of a finished one, everything else from the ledger as
 * it is, and today's dates. Whom and what the ledger doesn't have any more is left out and named. Problems:
 * `document/nothing-left` where nothing would be left to make a paper about.
 */
export function repeatDocument(previous: PaperDocument, order: RepeatOrder, ledger: Ledger): Result<RepeatedDocument> {
  const { pack, form, date } = order;
  const gone = goneSubject(previous, { pack, form }, ledger);
  if (gone !== null) return failure('document/nothing-left', { gone });
  const picked = standingEvent(previous.event, date, ledger);
  if (picked.isEmpty) return failure('document/nothing-left', { gone: picked.leftOut.map(sayLeftOut).join('、') });
  const { officeId, patientId, teamId } = previous;
  const fresh = newDocument({ ...order, officeId, event: picked.event, patientId, teamId }, ledger);
  const typed = typedAgain(previous, form, picked.goneIds);
  return success({
    document: {
      ...fresh,
      input: { ...fresh.input, ...typed.input },
      overrides: typed.overrides,
      previous: previous.id,
    },
    leftOut: [...picked.leftOut, ...typed.leftOut],
  });
}

/** 佐藤 健一さん（退職しています） */
const sayLeftOut = ({ what, why }: LeftOut): string => `${what}（${why}）`;

/** The office, patient or team without which there is no such paper. */
function goneSubject(
  { officeId, patientId, teamId }: PaperDocument,
  { pack, form }: Pick<RepeatOrder, 'pack' | 'form'>,
  ledger: Ledger,
): string | null {
  const office = ledger.offices.find(({ id }) => id === officeId);
  if (office?.status !== 'registered') return sayLeftOut({ what: office?.name ?? '事業所', why: whyGone(office) });
  const taken = new Set(takenPartIn(ledger.enrolments, officeId).map(({ packId }) => packId));
  if (!isForThose(pack, taken)) return sayLeftOut({ what: office.name, why: `${pack.title}に参加していません` });
  if (!isForKind(form, office.serviceKind)) return sayLeftOut({ what: office.name, why: kindsText(form) ?? '' });
  const patient = ledger.patients.find(({ id }) => id === patientId);
  if (patientId !== null && patient?.status !== 'registered')
    return sayLeftOut({ what: patient?.name ?? '患者さん', why: whyGone(patient) });
  const team = ledger.teams.find(({ id }) => id === teamId);
  if (teamId !== null && team?.status !== 'registered')
    return sayLeftOut({ what: team?.name ?? 'チーム', why: whyGone(team) });
  return null;
}

const whyGone = (record: object | undefined): string => (record ? '抹消されています' : '台帳にもうありません');

interface StandingEvent {
  event: LedgerEvent | null;
  leftOut: LeftOut[];
  /** Ids of those left out: what was typed about them goes, too. */
  goneIds: ReadonlySet<string>;
  /** Somebody was picked last time, and nobody is left. */
  isEmpty: boolean;
}

/** The event of last time with those in it who are still there, from today on. */
function standingEvent(event: LedgerEvent | null, date: CalendarDate, ledger: Ledger): StandingEvent {
  if (!event) return { event, leftOut: [], goneIds: new Set(), isEmpty: false };
  const leftOut: LeftOut[] = [];
  const goneIds = new Set<string>();
  const leaves = (id: string, what: string, why: string): false => {
    leftOut.push({ what, why });
    goneIds.add(id);
    return false;
  };
  const staff = event.staff.filter(({ id, name, action }) => {
    const person = ledger.people.find((one) => one.id === id);
    if (person?.status !== 'registered') return leaves(id, `${name}さん`, whyGone(person));
    // Who is to be taken off a list has left, or is about to: that is what such a paper is for.
    const hasLeft = person.leftOn !== null && person.leftOn < date && action !== 'delete' && event.kind !== 'leave';
    return hasLeft ? leaves(id, `${person.name}さん`, '退職しています') : true;
  });
  const deviceIds = event.deviceIds?.filter((id) => {
    const device = ledger.devices.find((one) => one.id === id);
    return device?.status === 'registered' || leaves(id, device ? deviceName(device) : '端末1台', whyGone(device));
  });
  const teamIds = event.teamIds?.filter((id) => {
    const team = ledger.teams.find((one) => one.id === id);
    return team?.status === 'registered' || leaves(id, team?.name ?? 'チーム1つ', whyGone(team));
  });
  const memberIds = event.memberIds?.filter((id) => {
    const member = ledger.memberships.find((one) => one.id === id);
    return (
      (member !== undefined && member.leftOn === null) ||
      leaves(id, member?.name || 'チームの1人', member ? 'チームを抜けています' : '台帳にもうありません')
    );
  });
  const picks = [
    [event.staff, staff],
    [event.deviceIds ?? [], deviceIds ?? []],
    [event.teamIds ?? [], teamIds ?? []],
    [event.memberIds ?? [], memberIds ?? []],
  ] as const;
  return {
    event: {
      ...event,
      date: event.date === null ? null : date,
      staff,
      ...(deviceIds && { deviceIds }),
      ...(teamIds && { teamIds }),
      ...(memberIds && { memberIds }),
    },
    leftOut,
    goneIds,
    isEmpty: picks.some(([before, now]) => before.length > 0 && now.length === 0),
  };
}

/** What was typed last time and holds again: not about those who are gone, and no date of then. */
function typedAgain(
  previous: PaperDocument,
  form: Form,
  goneIds: ReadonlySet<string>,
): Pick<PaperDocument, 'input' | 'overrides'> & { leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const leaves = (label: string, date: string): void => {
    const was = /^\d{4}-\d{2}-\d{2}$/.test(date) ? formatWareki(date) : date;
    leftOut.push({ what: label, why: `前回は${was}。今回の日を入れてください` });
  };
  const input: Record<string, string> = byWord();
  for (const { key, type, label, options } of form.inputs) {
    const value = previous.input[key];
    if (value === undefined) continue;
    if (type === 'date' && value !== '') leaves(label, value);
    else if (!options || options.some((option) => option.value === value)) input[key] = value;
  }
  const entries = Object.entries(previous.overrides);
  // The sheets move up when one of them goes, and what was typed would stand on another's.
  const isMoved = goneIds.size > 0 && form.sheets !== undefined;
  if (isMoved && entries.length > 0) leftOut.push({ what: '手で直した値', why: '枚数が変わるため' });
  const overrides: PaperDocument['overrides'] = {};
  for (const [path, value] of isMoved ? [] : entries) {
    const field = fieldAt(form, path);
    if (!field || [...goneIds].some((id) => path.includes(`[${id}]`))) continue;
    if (field.type === 'date-wareki' && typeof value === 'string' && value !== '') leaves(field.label, value);
    else overrides[path] = value;
  }
  return { input, overrides, leftOut };
}

/** Papers of one kind and office that were finished, the newest first. */
export const finishedBefore = (
  papers: Iterable<PaperDocument>,
  { packId, formId, officeId }: Pick<PaperDocument, 'packId' | 'formId' | 'officeId'>,
): PaperDocument[] =>
  [...papers]
    .filter(
      (paper) =>
        paper.state === 'finished' && paper.packId === packId && paper.formId === formId && paper.officeId === officeId,
    )
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));

/** Whether two papers are about the same: the same patient, team, or somebody of the same people. */
export function isAboutSame(one: PaperDocument, other: PaperDocument): boolean {
  if (one.patientId !== other.patientId || one.teamId !== other.teamId) return false;
  const [mine, theirs] = [pickedIds(one), pickedIds(other)];
  return mine.length === 0 ? theirs.length === 0 : mine.some((id) => theirs.includes(id));
}

const pickedIds = ({ event }: PaperDocument): string[] => [
  ...(event?.staff ?? []).map(({ id }) => id),
  ...(event?.deviceIds ?? []),
  ...(event?.teamIds ?? []),
];
