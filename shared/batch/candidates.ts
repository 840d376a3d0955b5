import { namesakeWords, patientsApart, personLine } from '../rules/namesakes';
import { byReading } from '../text/japanese-order';
import type { PaperDocument } from '../ledger/document';
import type { Ledger, Staff } from '../ledger/entities';
import { seenFrom } from '../ledger/places-of-work';
import { peopleWithoutPledge } from '../rules/pledge-rules';
import type { Form, Pack } from '../packs/schema';
import { batchUnit, type SubjectEvent } from './unit';

/** Somebody, or something, that a form can be made for. */
export interface BatchCandidate {
  /** Of the person, patient, team or office. */
  id: string;
  officeId: string;
  name: string;
  kana: string;
  /** A line more, to tell two of the same name apart. */
  detail: string;
  /** まだ: the ledger knows of no pledge, no consent, or no paper of this form. */
  lacks: boolean;
}

interface CandidatesOf {
  pack: Pack;
  form: Form;
  /** What the form is for; of a consent, joining is what it may lack. */
  event: SubjectEvent | undefined;
  /** Ids of the offices that are looked at. */
  offices: ReadonlySet<string>;
}

/** Everybody whom a form can be made for, by kana; nobody for a form that isn't made once each. */
export function batchCandidates(
  { pack, form, event, offices }: CandidatesOf,
  ledger: Ledger,
  papers: Iterable<PaperDocument>,
): BatchCandidate[] {
  const stands = ({ status }: { status: string }): boolean => status === 'registered';
  const here = <T extends { officeId: string; status: string }>(records: readonly T[]): T[] =>
    records.filter((one) => stands(one) && offices.has(one.officeId));
  const lacks = lackingOf(pack, form, event, ledger, papers);
  const officeName = new Map(ledger.offices.map(({ id, name }) => [id, name]));
  const where = (officeId: string): string => (offices.size > 1 ? (officeName.get(officeId) ?? '') : '');
  const line = (...words: string[]): string => words.filter((one) => one !== '').join('　');
  const apart = namesakeWords(ledger.people);
  switch (batchUnit(form)) {
    case 'person':
      return ledger.people
        .filter(stands)
        .flatMap((one) => seenFromOne(one, offices, ledger))
        .map((one) => ({
          ...{ id: one.id, officeId: one.officeId, name: one.name, kana: one.kana, lacks: lacks(one.id) },
          detail: personLine(one, [where(one.officeId), ...apart(one)]),
        }))
        .sort(byReading);
    case 'patient': {
      const born = patientsApart(ledger.patients);
      return here(ledger.patients)
        .map((one) => ({
          ...{ id: one.id, officeId: one.officeId, name: one.name, kana: one.kana, lacks: lacks(one.id) },
          detail: line(where(one.officeId), born(one)),
        }))
        .sort(byReading);
    }
    case 'team': {
      const patients = new Map(ledger.patients.map((patient) => [patient.id, patient]));
      return here(ledger.teams)
        .filter(({ packId }) => packId === pack.id)
        .map(({ id, officeId, name, patientId }) => {
          const patient = patients.get(patientId ?? '');
          const whose = patient ? `患者：${patient.name}` : '患者が決まっていません';
          return {
            id,
            officeId,
            name,
            kana: patient?.kana ?? '',
            detail: line(whose, where(officeId)),
            lacks: lacks(id),
          };
        })
        .sort(byReading);
    }
    case 'office':
      return ledger.offices
        .filter((one) => stands(one) && offices.has(one.id))
        .map(({ id, name, kana, city }) => ({ id, officeId: id, name, kana, detail: city, lacks: lacks(id) }))
        .sort(byReading);
    case null:
      return [];
  }
}

/** Whoever works in two of the offices has one paper, from their own. */
function seenFromOne(person: Staff, among: ReadonlySet<string>, { offices }: Ledger): Staff[] {
  if (among.has(person.officeId)) return [person];
  return offices.flatMap((office) => (among.has(office.id) && seenFrom(office, person)) || []).slice(0, 1);
}

/** Whether something is still to be made for one, as far as the ledger knows. */
function lackingOf(
  pack: Pack,
  form: Form,
  event: SubjectEvent | undefined,
  ledger: Ledger,
  papers: Iterable<PaperDocument>,
): (id: string) => boolean {
  const unit = batchUnit(form);
  if (unit === 'person' && form.subject.lacking === 'pledge') {
    const without = new Set(peopleWithoutPledge(ledger.people, ledger.pledges).map(({ id }) => id));
    return (id) => without.has(id);
  }
  if (unit === 'patient' && event?.kind === 'patient-joins') {
    const signed = ledger.consents.filter(
      ({ packId, signedOn, familyName }) => packId === pack.id && signedOn !== null && !familyName,
    );
    const known = new Set(signed.map(({ patientId }) => patientId));
    return (id) => !known.has(id);
  }
  const made = new Set<string | null>();
  for (const { packId, formId, staffId, patientId, teamId, officeId } of papers)
    if (packId === pack.id && formId === form.id)
      made.add({ person: staffId, patient: patientId, team: teamId, office: officeId }[unit ?? 'office']);
  return (id) => !made.has(id);
}
