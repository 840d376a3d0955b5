import { isKana } from '../text/kana';
import type { Consent, Patient, Team } from '../ledger/entities';
import type { Finding } from './finding';
import { readingFindings } from './reading-rules';
import { currentConsent } from '../ledger/current-consent';

/** How far a consent has come: 説明 → 署名 → 提出・連携, or 撤回. */
export type ConsentState = 'none' | 'explained' | 'signed' | 'linked' | 'withdrawn';

export function consentState(consent: Consent | undefined): ConsentState {
  if (!consent) return 'none';
  if (consent.withdrawnOn) return 'withdrawn';
  if (consent.linkedOn) return 'linked';
  if (consent.signedOn) return 'signed';
  return consent.explainedOn ? 'explained' : 'none';
}

export const consentWords: Record<ConsentState, string> = {
  none: '同意書まだ',
  explained: '署名まだ',
  signed: '署名済み',
  linked: '連携済み',
  withdrawn: '撤回',
};

const ORDER: readonly ConsentState[] = ['withdrawn', 'none', 'explained', 'signed', 'linked'];

export interface PatientFacts {
  /** The patient's own, in use. */
  teams: readonly Team[];
  /** The patient's own. */
  consents: readonly Consent[];
}

/** The consent that a team stands on: its own, else one of the same network that no team has. */
function consentOf(team: Team, consents: readonly Consent[]): Consent | undefined {
  const own = consents.filter(({ familyName }) => !familyName);
  return (
    currentConsent(own.filter(({ teamId }) => teamId === team.id)) ??
    currentConsent(own.filter(({ teamId, packId }) => teamId === null && packId === team.packId))
  );
}

/** What the list says of a patient: the least of the teams' consents, else of any; null for somebody in no team. */
export function consentInBrief({ teams, consents }: PatientFacts): ConsentState | null {
  const states =
    teams.length > 0 ? teams.map((team) => consentState(consentOf(team, consents))) : consents.map(consentState);
  return ORDER.find((state) => states.includes(state)) ?? null;
}

/** 足りない項目: what every consent asks for. */
export function missingOfPatient({ kana, birthday }: Pick<Patient, 'kana' | 'birthday'>): ('kana' | 'birthday')[] {
  const missing: ('kana' | 'birthday')[] = [];
  if (!isKana(kana)) missing.push('kana');
  if (birthday === null) missing.push('birthday');
  return missing;
}

/** What about a patient is worth a look. */
export function patientFindings(patient: Patient, { teams, consents }: PatientFacts): Finding[] {
  if (patient.status === 'struck-off') return [];
  const found: Finding[] = [];
  for (const team of teams) {
    const state = consentState(consentOf(team, consents));
    if (state === 'withdrawn')
      found.push({
        field: 'consent',
        tone: 'act',
        sentence: `同意が撤回されています。チーム「${team.name}」を確かめてください`,
        short: '撤回',
      });
    if (state === 'none' || state === 'explained')
      found.push({
        field: 'consent',
        tone: 'notice',
        sentence: `チーム「${team.name}」の同意書に、まだ署名がありません`,
        short: consentWords[state],
      });
  }
  found.push(...readingFindings(patient));
  if (!isKana(patient.kana))
    found.push({
      field: 'kana',
      tone: 'notice',
      sentence: 'ふりがなが空です。一覧の並び順に使います',
      short: 'ふりがな',
    });
  return found;
}
