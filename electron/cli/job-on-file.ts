import { basename } from 'node:path';
import type { FillOutcome, FillJobOf } from '@shared/filling/fill-job';
import { zipLimits } from '@shared/forms/zip/limits';
import { unwrap } from '@shared/problems/problem';
import { readBounded } from '../packs/pack-folder';
import { outcomeOrRefusal, parseOptions, required, type CommandOutcome } from './command';
import { jobsInThread } from './jobs-in-thread';

type JobOfFile = FillJobOf<'inspect' | 'propose'>;

/** Does one job on the form that is called FILE, and gives out what `shown` makes of its answer. */
export async function jobOnFile<J extends JobOfFile>(
  args: string[],
  kind: J['kind'],
  shown: (answer: FillOutcome<J>) => object,
): Promise<CommandOutcome> {
  const file = required(parseOptions(args, {}, 1).positionals[0], 'FILE');
  return outcomeOrRefusal(async () => {
    const template = unwrap(await readBounded(file, zipLimits.file));
    const jobs = jobsInThread();
    try {
      const answer = unwrap(await jobs.run({ kind, file: basename(file), template } as J));
      return { exit: 0, output: { ok: true, ...shown(answer) } };
    } finally {
      jobs.close();
    }
  });
}
