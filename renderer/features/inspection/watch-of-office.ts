import type { RecordWatch } from '../../data/record-batches';

type Watch = Required<RecordWatch>;

/** As fine as anybody sees how far it is. */
const STEPS = 1_000;

/** Of one office among several: how far it is, is told of all of them. */
export const watchOfOffice = ({ signal, onProgress }: Watch, at: number, offices: number): Watch => ({
  signal,
  onProgress: (done, all) => onProgress(at * STEPS + Math.round((done / Math.max(1, all)) * STEPS), offices * STEPS),
});
