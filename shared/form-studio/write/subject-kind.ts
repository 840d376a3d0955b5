import type { Decision } from './decision';

/** Whom a form is about, as what stands in its places says it. */
export type SubjectKind = 'patient' | 'people' | 'changes' | 'team' | 'office';

/** Stands on a paper about one person: a value of theirs, or of their ID. */
export const isOfPerson = (item: string): boolean => /^(?:staff|account|pledge)\./.test(item);

export function subjectKindOf(decisions: readonly Decision[]): SubjectKind {
  const own = decisions.filter(({ state, item }) => state === 'decided' && item !== null);
  const items = own.flatMap(({ candidate, item }) => (candidate.rows === null && item !== null ? item : []));
  if (items.some((item) => /^(?:patient|consent)\./.test(item))) return 'patient';
  if (items.some(isOfPerson)) return 'people';
  if (own.some(({ candidate }) => candidate.side)) return 'changes';
  return own.some(({ item }) => /^(?:team|member)\./.test(item ?? '')) ? 'team' : 'office';
}

/** Said to who makes the form. */
export const subjectWords: Readonly<Record<SubjectKind, string>> = {
  patient: '患者・利用者お一人について、1枚ずつつくります。',
  people: '職員お一人について、1枚ずつつくります。',
  changes: '事業所の変更について、変更前と変更後を並べてつくります。',
  team: 'チームについて、1枚ずつつくります。',
  office: '事業所について、1枚つくります。',
};

/** What the ledger has of an office only in a network, as it is said. */
const IN_NETWORKS: readonly (readonly [RegExp, string])[] = [
  [/^administrator\./, '施設内管理者'],
  [/^delegat(?:e|ion)\./, '受任者'],
  [/^enrolment\./, 'ネットワークへの参加'],
];

/** What of such things an item, or one of those that are joined in it, is; null: it comes without a network, too. */
export function networkWordOf(item: string): string | null {
  const parts = item.split('+');
  return IN_NETWORKS.find(([ids]) => parts.some((part) => ids.test(part)))?.[1] ?? null;
}

/** Of which such things something stands on the form: of a form of no network those places stay empty. */
export function askedOfNetworks(decisions: readonly Decision[]): string[] {
  const asked = new Set(
    decisions.flatMap(({ state, item }) => (state === 'decided' && networkWordOf(item ?? '')) || []),
  );
  return IN_NETWORKS.map(([, words]) => words).filter((words) => asked.has(words));
}
