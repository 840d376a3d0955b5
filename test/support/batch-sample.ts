import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Sample {
  people: { id: string; officeId: string; name: string; kana: string; employeeNumber: string; status?: string }[];
  patients: { id: string; officeId: string; name: string; kana: string }[];
  teams: { id: string; officeId: string; name: string; patientId: string }[];
  memberships: { id: string; teamId: string }[];
  pledges: { staffId: string }[];
  accounts: { officeId: string }[];
}

interface Wanted {
  /** People of ひまわりの里 流山. */
  people?: number;
  /** More patients of ひまわり訪問看護 流山, each with a room. */
  patients?: number;
  /** People of ひまわりの里 福井 without a pledge. */
  withoutPledge?: number;
  /** Id of an office that has typed nobody's ID. */
  withoutIds?: string;
}

/** Writes the sample facility with more people into a file, for RENKEI_SAMPLE. @returns the file */
export function writeBatchSample(
  folder: string,
  { people = 0, patients = 0, withoutPledge = 0, withoutIds }: Wanted,
): string {
  const source = join(import.meta.dirname, '../../resources/samples/himawari.json');
  const sample = JSON.parse(readFileSync(source, 'utf8')) as Sample;
  const here = sample.people.filter((one) => one.officeId === 'office-nagareyama' && one.status !== 'struck-off');
  for (let i = here.length; i < people; i++) {
    const model = here[i % here.length]!;
    const name = `${model.name}${i}`;
    sample.people.push({ ...model, id: `staff-more-${i}`, name, employeeNumber: `9${i}` });
  }
  const [patient, team] = [sample.patients[0]!, sample.teams[0]!];
  const members = sample.memberships.filter(({ teamId }) => teamId === team.id);
  const officeId = 'office-nagareyama-kango';
  for (let i = 1; i <= patients; i++) {
    const [patientId, teamId] = [`patient-more-${i}`, `team-more-${i}`];
    const name = `${patient.name}${i}`;
    sample.patients.push({ ...patient, id: patientId, officeId, name });
    sample.teams.push({ ...team, id: teamId, officeId, name, patientId });
    sample.memberships.push(...members.map((one) => ({ ...one, id: `${one.id}-more-${i}`, teamId })));
  }
  const fukui = sample.people.filter((one) => one.officeId === 'office-fukui' && one.status !== 'struck-off');
  const without = new Set(fukui.slice(0, withoutPledge).map(({ id }) => id));
  sample.pledges = sample.pledges.filter(({ staffId }) => !without.has(staffId));
  sample.accounts = sample.accounts.filter((one) => one.officeId !== withoutIds);
  const file = join(folder, 'batch-sample.json');
  writeFileSync(file, JSON.stringify(sample));
  return file;
}
