import { knownLabel } from './labels';
import { byWord } from '../text/by-word';

/** Facts of an event that are no fields of the office itself: who has a role, and what its part in a network says. */
const ofRoles: Record<string, string> = byWord({
  systemManager: 'システム利用管理担当者',
  administrator: '施設内管理者',
  representativeName: '法人の代表者',
  representativeTitle: '代表者の役職',
  officeName: '所属',
});

/**
 * What an event about an office calls one of its facts (変更前, 変更後); null: one that only goes with another, such as the
 * id, kana, phone and mail of whoever takes a role over.
 */
export const factLabel = (field: string): string | null =>
  ofRoles[field] ??
  (Object.keys(ofRoles).some((role) => field.startsWith(role))
    ? (ownMail[field] ?? null)
    : (knownLabel('offices', field) ?? knownLabel('enrolments', field)));

/** Begins like a role, and is asked for on its own: 管理画面ログイン用メール. */
const ownMail: Record<string, string> = byWord({
  administratorMail: knownLabel('enrolments', 'administratorMail') ?? '',
});
