import { partKey, type KeptRun } from './kept-run';

/** Whether all that a procedure wanted of a paper is done, or not needed: a draft of it is nothing that is to be gone on with. */
export const isSettledPaper = ({ networks, steps }: Pick<KeptRun, 'networks' | 'steps'>, documentId: string): boolean =>
  networks.some((network) => {
    const ids = network.papers.filter((paper) => paper.documentId === documentId).map(({ id }) => id);
    const asking = network.steps.filter(({ papers }) => papers.some((id) => ids.includes(id)));
    const records = asking.map(({ id }) => steps[partKey(network, id)]);
    return records.length > 0 && records.every((one) => one !== undefined && (one.isSkipped || one.doneOn !== null));
  });
