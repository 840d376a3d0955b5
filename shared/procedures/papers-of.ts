import type { KeptPaper, KeptRun } from './kept-run';

/** All papers of a procedure, of all networks. */
export const runPapersOf = ({ networks }: Pick<KeptRun, 'networks'>): KeptPaper[] =>
  networks.flatMap(({ papers }) => papers);
