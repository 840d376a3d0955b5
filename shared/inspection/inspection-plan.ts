import { consentRows } from '../consents/consent-rows';
import { isCopyErased } from '../erasure/erased-in-letter';
import type { PaperDocument } from '../ledger/document';
import type { Consent, Ledger, Patient, Staff, StaffPledge } from '../ledger/entities';
import type { Form, Pack } from '../packs/schema';
import { dayOf, type CalendarDate } from '../text/calendar-date';
import { peopleAt } from '../ledger/places-of-work';
import { byReading } from '../text/japanese-order';
import { peopleWithoutPledge } from '../rules/pledge-rules';
import { isQueued, isStillHere, papersIn, waitsForPerson, type Submission } from '../submission/submission';
import type { InspectionFolder } from './inspection-folders';
import { isWithin, type Period } from './period';

/** What is known, as far as it matters here. */
export interface InspectionFacts {
  ledger: Ledger;
  packs: readonly Pack[];
  documents: ReadonlyMap<string, PaperDocument>;
  submissions: Iterable<Submission>;
  /** By person, the latest first (`educationDays`). */
  education: ReadonlyMap<string, readonly CalendarDate[]>;
}

export interface InspectionOf {
  officeId: string;
  period: Period;
  today: CalendarDate;
}

/** A paper that left, with its copies and its receipt. */
export interface HandedIn {
  submission: Submission;
  folder: InspectionFolder;
  /** The day on which it was finalised. */
  on: CalendarDate;
}

/** A finished paper that the office keeps: filled anew, as the app keeps no file of it. */
export interface OfficePaper {
  paper: PaperDocument;
  pack: Pack;
  form: Form;
  folder: InspectionFolder;
}

export interface ConsentLine {
  consent: Consent;
  patient: Patient;
}

export interface StaffLine {
  person: Staff;
  pledge: StaffPledge | null;
  /** Within the period, the latest first. */
  educated: readonly CalendarDate[];
}

export const missingKinds = ['educated', 'pledged', 'consents', 'drafts', 'under-way', 'erased-copies'] as const;
export type MissingKind = (typeof missingKinds)[number];

/** What somebody will ask for, and isn't there. */
export interface MissingThing {
  kind: MissingKind;
  /** Of whom, or of which paper: as people read it. */
  names: readonly string[];
}

export interface InspectionPlan {
  handedIn: readonly HandedIn[];
  kept: readonly OfficePaper[];
  consents: readonly ConsentLine[];
  staff: readonly StaffLine[];
  missing: readonly MissingThing[];
}

/** What goes into the folder of an office and a period, and what is missing. Nothing is read or written for it. */
export function inspectionPlan(facts: InspectionFacts, of: InspectionOf): InspectionPlan {
  const { officeId, period } = of;
  const everySubmission = [...facts.submissions];
  const submissions = everySubmission.filter((one) => one.officeId === officeId);
  const places = placesOf(facts.packs);
  const consents = consentLines(facts.ledger, of);
  const patients = new Set(consents.map(({ patient }) => patient.id));
  /** A consent stands for longer than a period: its paper comes along as long as it does. */
  const belongs = (
    paper: { packId: string; formId: string },
    patientId: string | null,
    days: CalendarDate[],
  ): boolean =>
    places(paper) === 'consents' && patientId !== null && patients.has(patientId)
      ? days.some((day) => day <= period.to)
      : days.some((day) => isWithin(period, day));
  const all = submissions
    .map((submission) => ({ submission, folder: places(submission), on: finalizedOn(submission) }))
    .filter(({ submission }) =>
      belongs(submission, facts.documents.get(submission.documentId)?.patientId ?? null, daysOf(submission)),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.submission.sequence - b.submission.sequence));
  // What still lies here has been handed in to nobody: it is told as missing, and isn't among what left.
  const handedIn = all.filter(({ submission }) => !isStillHere(submission));
  const left = new Set(everySubmission.flatMap((one) => papersIn(one).map(({ documentId }) => documentId)));
  const own = [...facts.documents.values()].filter((paper) => paper.officeId === officeId && !left.has(paper.id));
  const kept = own
    .filter((paper) => paper.state === 'finished' && belongs(paper, paper.patientId, [paper.date]))
    .flatMap((paper) => keptPaper(paper, facts.packs, places(paper)))
    .sort((a, b) => (a.paper.date < b.paper.date ? -1 : a.paper.date > b.paper.date ? 1 : 0));
  const staff = staffLines(facts, of);
  return { handedIn, kept, consents, staff, missing: missingOf(facts, of, { handedIn: all, own, staff }) };
}

/** The folder of a form: consents and what is signed for them, pledges; of the others whether they left or stay is enough. */
function placesOf(packs: readonly Pack[]): (paper: { packId: string; formId: string }) => InspectionFolder {
  const places = new Map<string, InspectionFolder>();
  for (const { id, forms, consent } of packs)
    for (const form of forms) {
      const isConsent = consent !== undefined && [consent.form, consent.withdrawal?.form].includes(form.id);
      if (isConsent) places.set(`${id} ${form.id}`, 'consents');
      else if (form.subject.lacking === 'pledge') places.set(`${id} ${form.id}`, 'education');
    }
  return ({ packId, formId }) => places.get(`${packId} ${formId}`) ?? 'papers';
}

const finalizedOn = ({ history, paperDate }: Submission): CalendarDate =>
  history[0] ? dayOf(history[0].at) : paperDate;

/** Every day on which something happened to it: a paper of March that was received in April is in both years. */
const daysOf = ({ history, paperDate, handedOver }: Submission): CalendarDate[] => [
  paperDate,
  ...(handedOver ? [handedOver.on] : []),
  ...history.map(({ at }) => dayOf(at)),
];

function keptPaper(paper: PaperDocument, packs: readonly Pack[], place: InspectionFolder): OfficePaper[] {
  const pack = packs.find(({ id }) => id === paper.packId);
  const form = pack?.forms.find(({ id }) => id === paper.formId);
  return pack && form ? [{ paper, pack, form, folder: place === 'papers' ? 'kept' : place }] : [];
}

/** Consents that stood, or were asked for or withdrawn, within the period. */
function consentLines({ patients, consents }: Ledger, { officeId, period }: InspectionOf): ConsentLine[] {
  const own = new Map(patients.filter((one) => one.officeId === officeId).map((one) => [one.id, one]));
  return consents
    .flatMap((consent) => {
      const patient = own.get(consent.patientId);
      const begun = consent.signedOn ?? consent.explainedOn;
      const stood = begun !== null && begun <= period.to && (consent.withdrawnOn ?? period.to) >= period.from;
      return patient && stood ? [{ consent, patient }] : [];
    })
    .sort((a, b) => byReading(a.patient, b.patient));
}

/** Everybody who worked in the office for some of the period. */
function staffLines({ ledger, education }: InspectionFacts, { officeId, period }: InspectionOf): StaffLine[] {
  const pledges = new Map(ledger.pledges.map((pledge) => [pledge.staffId, pledge]));
  return peopleAt(
    ledger.offices.find(({ id }) => id === officeId),
    ledger.people,
  )
    .filter((person) => worked(person, period))
    .sort(byReading)
    .map((person) => ({
      person,
      pledge: pledges.get(person.id) ?? null,
      educated: (education.get(person.id) ?? []).filter((day) => isWithin(period, day)),
    }));
}

function worked({ joinedOn, leftOn, struckOffOn }: Staff, { from, to }: Period): boolean {
  const end = leftOn ?? struckOffOn;
  return (joinedOn === null || joinedOn <= to) && (end === null || end >= from);
}

function missingOf(
  facts: InspectionFacts,
  { officeId, period, today }: InspectionOf,
  {
    handedIn,
    own,
    staff,
  }: { handedIn: readonly HandedIn[]; own: readonly PaperDocument[]; staff: readonly StaffLine[] },
): MissingThing[] {
  const { ledger, packs, documents } = facts;
  const title = (paper: PaperDocument): string => {
    const form = packs.find(({ id }) => id === paper.packId)?.forms.find(({ id }) => id === paper.formId);
    return [form ? `${form.number} ${form.shortTitle}` : '', paper.about].filter((words) => words !== '').join('　');
  };
  const people = staff.map(({ person }) => person);
  const submissions = [...facts.submissions];
  const open = consentRows(ledger, packs, documents.values(), submissions, today).filter(
    ({ patient, state }) => patient.officeId === officeId && state === 'open',
  );
  const names: Record<MissingKind, readonly string[]> = {
    educated: staff.filter(({ educated }) => educated.length === 0).map(({ person }) => person.name),
    pledged: peopleWithoutPledge(people, ledger.pledges).map(({ name }) => name),
    consents: [...new Set(open.map(({ patient }) => patient.name))],
    drafts: own.filter(({ state, date }) => state === 'draft' && isWithin(period, date)).map(title),
    'under-way': handedIn.filter(({ submission: one }) => waitsForPerson(one) || isQueued(one)).map(wordsOf),
    'erased-copies': handedIn.filter(({ submission }) => isCopyErased(submission)).map(wordsOf),
  };
  return missingKinds.filter((kind) => names[kind].length > 0).map((kind) => ({ kind, names: names[kind] }));
}

const wordsOf = ({ submission: { title, about } }: HandedIn): string => (about === '' ? title : `${title}　${about}`);
