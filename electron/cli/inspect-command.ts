import { basename } from 'node:path';
import { zipLimits } from '@shared/forms/zip/limits';
import { unwrap } from '@shared/problems/problem';
import { readBounded } from '../packs/pack-folder';
import { jobsInThread } from './jobs-in-thread';
import { outcomeOrRefusal, parseOptions, required, type Command } from './command';

/** `inspect FILE`: the anchors of a .docx or .xlsx. */
export const inspectCommand: Command = Object.assign(
  async (args: string[]) => {
    const file = required(parseOptions(args, {}, 1).positionals[0], 'FILE');
    return outcomeOrRefusal(async () => {
      const template = unwrap(await readBounded(file, zipLimits.file));
      const jobs = jobsInThread();
      try {
        const form = unwrap(await jobs.run({ kind: 'inspect', file: basename(file), template }));
        return { exit: 0, output: { ok: true, ...form } };
      } finally {
        jobs.close();
      }
    });
  },
  { usage: 'inspect FILE' },
);
