import { OpenedForms } from '@shared/filling/opened-forms';
import { runFillJob } from '@shared/filling/run-fill-job';
import { fflateCodec } from '@shared/forms/zip/fflate-codec';
import { allLetterFonts } from './letter-fonts';
import type { FillQueue } from '../../electron/filling/fill-queue';

const means = { codec: fflateCodec, forms: new OpenedForms(fflateCodec), fonts: allLetterFonts };
const UNWATCHED = { start: () => {}, rest: () => {} };

/** Jobs done in this very process; handed over and told as to and by another one. */
export const jobsHere = {
  run: async (job: Parameters<FillQueue['run']>[0]) =>
    structuredClone(await runFillJob(structuredClone(job), UNWATCHED, means)),
} as Pick<FillQueue, 'run'>;
