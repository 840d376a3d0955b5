import { byReading } from '../text/japanese-order';
import type { CalendarDate } from '../text/calendar-date';
import type { PaperDocument } from '../ledger/document';
import type { Consent, Ledger, Membership, Patient, Team } from '../ledger/entities';
import type { Finding } from '../rules/finding';
import { isMember } from '../rules/team-rules';
import type { ConsentStep } from '../packs/consent-schema';
import type { Form, Pack } from '../packs/schema';
import type { Submission } from '../submission/submission';
import { consentCells, isComplete, lacksOriginal, nextStep, type ConsentCells } from './consent-cells';
import { asksConsent, consentFacts, type ConsentFacts, type ConsentPack } from './consent-facts';
import { dayFindings, familyFinding } from './consent-findings';
import { consentSubjects, consentPapersOf, type ConsentSubject } from './consent-subjects';

/** open 途中, done everything is there, withdrawn 撤回. */
export type ConsentRowState = 'open' | 'done' | 'withdrawn';
export type ConsentFilter = 'open' | 'original' | 'withdrawn';

/** A patient, or somebody of the family, and one network: how far the consent has come. */
export interface ConsentRow {
  /** Of the consent; made of pack and patient while nothing is recorded. */
  id: string;
  packId: string;
  patient: Patient;
  team: Team | null;
  /** Whose consent it is, where it is a family member's own; '' for the patient's. */
  familyName: string;
  /** Null: nothing is recorded yet. */
  consent: Consent | null;
  /** Numbers of the papers, as people say them: 同意書, 様式4. */
  papers: readonly string[];
  cells: ConsentCells;
  next: ConsentStep | null;
  state: ConsentRowState;
  filters: readonly ConsentFilter[];
  /** The paper that is signed, and the one by which the consent is withdrawn, where they have been begun. */
  paper: PaperDocument | null;
  withdrawal: PaperDocument | null;
  submission: Submission | null;
  /** Who of the family is in the team now. */
  family: readonly Membership[];
  findings: readonly Finding[];
}

/**
 * Everybody of whom a network asks a consent, with how far it has come: those who have none yet, too. By network, then
 * by ふりがな. Those who were struck off are history.
 */
export function consentRows(
  ledger: Ledger,
  packs: readonly Pack[],
  documents: Iterable<PaperDocument>,
  submissions: Iterable<Submission>,
  today: CalendarDate,
): ConsentRow[] {
  const asking = packs.filter(asksConsent);
  const facts = consentFacts(ledger, asking, documents, submissions);
  const patients = ledger.patients.filter(({ status }) => status === 'registered').sort(byReading);
  return asking.flatMap((pack) =>
    patients.flatMap((patient) =>
      consentSubjects(pack, patient, facts, today).map((subject) => rowOf(pack, patient, subject, facts, today)),
    ),
  );
}

function rowOf(
  pack: ConsentPack,
  patient: Patient,
  subject: ConsentSubject,
  facts: ConsentFacts,
  today: CalendarDate,
): ConsentRow {
  const rules = pack.consent;
  const { id, consent, team, familyName } = subject;
  const { paper, withdrawal } = consentPapersOf(pack, patient, subject, facts);
  const submission = (paper && facts.submissionOf.get(paper.id)) ?? null;
  const cells = consentCells({ rules, consent, submission });
  const isWithdrawn = Boolean(consent?.withdrawnOn);
  const state: ConsentRowState = isWithdrawn ? 'withdrawn' : isComplete(rules, cells) ? 'done' : 'open';
  const filters: ConsentFilter[] = [];
  if (state === 'open') filters.push('open');
  if (state === 'open' && lacksOriginal(rules, cells)) filters.push('original');
  if (isWithdrawn || withdrawal) filters.push('withdrawn');
  return {
    ...{
      id,
      packId: pack.id,
      patient,
      team,
      familyName,
      consent,
      cells,
      state,
      filters,
      paper,
      withdrawal,
      submission,
    },
    papers: paperNumbers(pack),
    next: nextStep(cells),
    family: team ? (facts.family.get(team.id) ?? []).filter((one) => isMember(one, today)) : [],
    findings: consent
      ? [...dayFindings(consent, today), ...familyFinding(consent, rules, facts.offices.get(patient.officeId))]
      : [],
  };
}

/** The form that is signed, and those that go with it. */
function paperNumbers({ forms, consent }: ConsentPack): string[] {
  const signed = forms.find(({ id }) => id === consent.form);
  const goesAlong = ({ id, togetherWith }: Form): boolean =>
    togetherWith.includes(consent.form) || (signed?.togetherWith.includes(id) ?? false);
  return [...(signed ? [signed] : []), ...forms.filter(goesAlong)].map(({ number }) => number);
}

/** Who still waits for a copy of what they signed. */
export const withoutCopy = (rows: readonly ConsentRow[]): ConsentRow[] =>
  rows.filter(({ cells }) => cells.copy.kind === 'todo');

export const countOf = (rows: readonly ConsentRow[], filter: ConsentFilter): number =>
  rows.filter(({ filters }) => filters.includes(filter)).length;
