import type { Case } from '../case';
import type { Situation } from '../house';
import type { CaseGiven } from '../run-case';

type Event = Omit<Case['event'], 'kind' | 'office'>;
/** What differs from the first case of its row: the event, or the house. */
type Twin = readonly [name: string, ...differs: (Event | Situation)[]];

const isSituation = (one: Event | Situation): one is Situation => typeof one === 'function';

/**
 * Rows of cases of one office: the first says what happens, each other one differs from it in one thing, so that a sentence
 * which stands in the one and not in the other stands or falls by that thing.
 */
export const rowsOf =
  (office: string) =>
  (kind: Case['event']['kind'], event: Event, given: readonly Situation[], ...twins: readonly Twin[]): CaseGiven[] =>
    twins.map(([name, ...differs]) => ({
      name,
      event: {
        date: '2026-12-01',
        ...event,
        ...Object.assign({}, ...differs.filter((one) => !isSituation(one))),
        ...{ kind, office },
      } as CaseGiven['event'],
      given: [...given, ...differs.filter(isSituation)],
    }));

const everyMatter = [
  'unknown',
  'absence',
  'return',
  'job',
  'mail',
  'team-left',
  'team-ends',
  'device-given',
  'delegate',
];
/** その他: each of its matters. */
export const ofMatter = (who: string, matters = everyMatter) =>
  matters.map((matter) => [`${who}: ${matter}`, { answers: { matter } }] as const);
/** ID・パスワード: what happened to it. */
export const ofKind = (network: string) =>
  ['forgot', 'not-arrived', 'periodic', 'handover', 'stolen'].map(
    (kind) => [`${network}: ${kind}`, { answers: { kind } }] as const,
  );
/** 休止・廃止・利用解除. */
export const ofExtent = (network: string) =>
  ['close', 'pause', 'network'].map((extent) => [`${network} ends: ${extent}`, { answers: { extent } }] as const);
/** 漏えい・誤送信, and what makes it worse. */
export const leaks = (network: string, kind: string) =>
  [
    [`${network}, ${kind}: nothing else`, { answers: { kind } }],
    [`${network}, ${kind}: with an ID`, { answers: { kind, stolenId: 'yes' } }],
    [`${network}, ${kind}: on purpose`, { answers: { kind, malicious: 'yes' } }],
  ] as const;
