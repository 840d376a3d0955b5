import type { FillJobOf } from '@shared/filling/fill-job';
import type { Command } from './command';
import { jobOnFile } from './job-on-file';

/** `propose FILE`: what a city's .docx or .xlsx leaves room for, and what could stand there, each with its reason. */
export const proposeCommand: Command = Object.assign(
  (args: string[]) =>
    jobOnFile<FillJobOf<'propose'>>(args, 'propose', ({ title, proposals }) => ({
      title,
      proposals: proposals.map(({ candidate: { shape, places, side, rows }, item, certainty, label, reason }) => ({
        ...{ label, item, certainty, reason, shape, side, rows },
        places: places.map(({ sheet, cell, paragraph, from, to }) =>
          paragraph === null ? `${sheet}!${cell}` : `${paragraph}:${from}-${to}`,
        ),
      })),
    })),
  { usage: 'propose FILE' },
);
