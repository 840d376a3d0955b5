import { basename } from 'node:path';
import { zipLimits } from '@shared/forms/zip/limits';
import { unwrap } from '@shared/problems/problem';
import { readBounded } from '../packs/pack-folder';
import { jobsInThread } from './jobs-in-thread';
import { outcomeOrRefusal, parseOptions, required, type Command } from './command';

/** `propose FILE`: what a city's .docx or .xlsx leaves room for, and what could stand there, each with its reason. */
export const proposeCommand: Command = Object.assign(
  async (args: string[]) => {
    const file = required(parseOptions(args, {}, 1).positionals[0], 'FILE');
    return outcomeOrRefusal(async () => {
      const template = unwrap(await readBounded(file, zipLimits.file));
      const jobs = jobsInThread();
      try {
        const { title, proposals } = unwrap(await jobs.run({ kind: 'propose', file: basename(file), template }));
        const shown = proposals.map(({ candidate: { shape, places, side, rows }, item, certainty, label, reason }) => ({
          ...{ label, item, certainty, reason, shape, side, rows },
          places: places.map(({ sheet, cell, paragraph, from, to }) =>
            paragraph === null ? `${sheet}!${cell}` : `${paragraph}:${from}-${to}`,
          ),
        }));
        return { exit: 0, output: { ok: true, title, proposals: shown } };
      } finally {
        jobs.close();
      }
    });
  },
  { usage: 'propose FILE' },
);
