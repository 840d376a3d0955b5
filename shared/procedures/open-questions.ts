import type { NetworkProcedure, RunWarning } from './result';

/** What is asked of an office, as the fields are called. */
const ASKED = { 'service-kind': 'サービス分類', city: '市町村' } as const;
export type AskedOfOffice = keyof typeof ASKED;

/** What decides on papers and work and isn't in the ledger. */
export interface OpenQuestion {
  officeId: string;
  asks: AskedOfOffice;
  /** サービス分類 */
  label: string;
  text: string;
}

type Told = Pick<NetworkProcedure, 'officeId' | 'warnings'>;

const isOfOffice = (asks: RunWarning['asks']): asks is AskedOfOffice => asks !== undefined && asks in ASKED;

/** Whether a warning is answered by a field beside it: nothing is started before. */
export const isOpenQuestion = ({ asks }: RunWarning): boolean => isOfOffice(asks);

const isSame = (one: OpenQuestion, other: OpenQuestion): boolean =>
  one.officeId === other.officeId && one.asks === other.asks;

/** Each once, whichever network asks. As long as one is open, nobody may be told that nothing is due. */
export const openQuestions = (networks: readonly Told[]): OpenQuestion[] =>
  networks
    .flatMap(({ officeId, warnings }) =>
      warnings.flatMap(({ asks, text, asksOf }) =>
        isOfOffice(asks) ? { officeId: asksOf ?? officeId, asks, label: ASKED[asks], text } : [],
      ),
    )
    .filter((one, i, all) => all.findIndex((other) => isSame(one, other)) === i);

/** Those of `found` that stand in `known` not yet. */
export const furtherQuestions = (known: readonly OpenQuestion[], found: readonly OpenQuestion[]): OpenQuestion[] =>
  found.filter((one) => !known.some((other) => isSame(one, other)));

/** サービス分類を入れると、出す書類とすることがわかります; empty: nothing is open. */
export function undecidedWords(networks: readonly Told[]): string {
  const labels = [...new Set(openQuestions(networks).map(({ label }) => label))];
  return labels.length === 0 ? '' : `${labels.join('と')}を入れると、出す書類とすることがわかります。`;
}

/** Whether a network has said all that it asks for: then, and only then, no paper means none. */
export const hasSaidAll = (network: Pick<NetworkProcedure, 'isCovered' | 'problem' | 'warnings'>): boolean =>
  network.isCovered && network.problem === null && !network.warnings.some(isOpenQuestion);
