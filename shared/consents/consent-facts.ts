import type { PaperDocument } from '../ledger/document';
import type { Consent, Ledger, Membership, Office, Team } from '../ledger/entities';
import { takesPart } from '../ledger/taking-part';
import type { ConsentRules } from '../packs/consent-schema';
import type { Pack } from '../packs/schema';
import { submissionsByPaper } from '../submission/groups';
import type { Submission } from '../submission/submission';

/** A pack whose network asks for consents. */
export type ConsentPack = Pack & { consent: ConsentRules };

export const asksConsent = (pack: Pack): pack is ConsentPack => pack.consent !== undefined;

/** What consents are derived from, found by pack and patient: a thousand patients are looked at in one go. */
export interface ConsentFacts {
  offices: ReadonlyMap<string, Office>;
  /** `pack office`: takes part. */
  takingPart: ReadonlySet<string>;
  /** By `pack patient`. */
  teams: ReadonlyMap<string, Team[]>;
  consents: ReadonlyMap<string, Consent[]>;
  /** By `pack form patient`, the newest last. */
  papers: ReadonlyMap<string, PaperDocument[]>;
  /** By team. */
  family: ReadonlyMap<string, Membership[]>;
  submissionOf: ReadonlyMap<string, Submission>;
}

export const joined = (...ids: (string | null)[]): string => ids.join(' ');

export function consentFacts(
  ledger: Ledger,
  packs: readonly ConsentPack[],
  documents: Iterable<PaperDocument>,
  submissions: Iterable<Submission>,
): ConsentFacts {
  const wanted = new Set(packs.flatMap(({ id, consent }) => [joined(id, consent.form), withdrawalKey(id, consent)]));
  const papers = [...documents]
    .filter(({ packId, formId }) => wanted.has(joined(packId, formId)))
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const teams = ledger.teams.filter(({ status }) => status === 'registered');
  return {
    offices: new Map(ledger.offices.map((office) => [office.id, office])),
    takingPart: new Set(ledger.enrolments.filter(takesPart).map(({ packId, officeId }) => joined(packId, officeId))),
    teams: grouped(teams, ({ packId, patientId }) => joined(packId, patientId)),
    consents: grouped(ledger.consents, ({ packId, patientId }) => joined(packId, patientId)),
    papers: grouped(papers, ({ packId, formId, patientId }) => joined(packId, formId, patientId)),
    family: grouped(
      ledger.memberships.filter(({ kind }) => kind === 'family'),
      ({ teamId }) => teamId,
    ),
    submissionOf: submissionsByPaper(submissions),
  };
}

const withdrawalKey = (packId: string, { withdrawal }: ConsentRules): string => joined(packId, withdrawal?.form ?? '');

function grouped<R>(records: Iterable<R>, keyOf: (record: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    const group = groups.get(keyOf(record));
    if (group) group.push(record);
    else groups.set(keyOf(record), [record]);
  }
  return groups;
}
