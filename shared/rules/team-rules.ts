import type { CalendarDate } from '../text/calendar-date';
import type { Membership, Patient, Staff, Team } from '../ledger/entities';
import type { Finding } from './finding';
import { ruleSource, type IssuedRules } from './network-rules';
import { isEmployed } from './staff-rules';

/** Whether somebody is in the team on a day, the last one included. */
export const isMember = ({ leftOn }: Pick<Membership, 'leftOn'>, today: CalendarDate): boolean =>
  leftOn === null || leftOn >= today;

export interface TeamFacts {
  members: readonly Membership[];
  patient: Patient | null;
  staff: (id: string) => Staff | undefined;
  /** Of the team's network; null: it asks nothing. */
  rules: IssuedRules | null;
  today: CalendarDate;
}

const spaceless = (text: string): string => text.replace(/\s/g, '');

/** What about a team is worth a look. */
export function teamFindings(team: Team, { members, patient, staff, rules, today }: TeamFacts): Finding[] {
  if (team.status === 'struck-off') return [];
  const found: Finding[] = [];
  const now = members.filter((member) => isMember(member, today));
  for (const { staffId } of now) {
    const person = staff(staffId ?? '');
    if (person && !isEmployed(person, today))
      found.push({
        field: 'members',
        tone: 'act',
        sentence: `${person.name}さんは退職しています。チームを出た日を入れてください`,
        short: '退職した人',
      });
  }
  if (patient?.status === 'struck-off')
    found.push({
      field: 'patientId',
      tone: 'notice',
      sentence: `${patient.name}さんは抹消されています`,
      short: '患者が抹消',
    });
  if (rules?.teamNames && patient && spaceless(patient.name) !== spaceless(team.name))
    found.push({
      field: 'name',
      tone: 'notice',
      sentence: `${rules.teamNames.text}（${patient.name}）`,
      source: ruleSource(rules.teamNames),
      short: '部屋の名前',
    });
  if (now.length === 0)
    found.push({ field: 'members', tone: 'notice', sentence: 'いまメンバーがいません', short: 'メンバーなし' });
  return found;
}
