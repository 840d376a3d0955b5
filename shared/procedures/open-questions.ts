import type { NetworkProcedure, RunWarning } from './result';

/** What decides on papers and work and isn't in the ledger. */
export interface OpenQuestion {
  officeId: string;
  text: string;
}

type Told = Pick<NetworkProcedure, 'officeId' | 'warnings'>;

/** Whether a warning is answered by a field beside it: nothing is started before. */
export const isOpenQuestion = ({ asks }: RunWarning): boolean => asks === 'service-kind';

/** Each once, whichever network asks. As long as one is open, nobody may be told that nothing is due. */
export const openQuestions = (networks: readonly Told[]): OpenQuestion[] =>
  networks
    .flatMap(({ officeId, warnings }) =>
      warnings.filter(isOpenQuestion).map(({ text, asksOf }) => ({ officeId: asksOf ?? officeId, text })),
    )
    .filter((one, i, all) => all.findIndex(({ officeId }) => officeId === one.officeId) === i);

/** Whether a network has said all that it asks for: then, and only then, no paper means none. */
export const hasSaidAll = (network: Pick<NetworkProcedure, 'isCovered' | 'problem' | 'warnings'>): boolean =>
  network.isCovered && network.problem === null && !network.warnings.some(isOpenQuestion);
