import type { FillJobOf } from '@shared/filling/fill-job';
import type { PlaceInFile } from '@shared/form-studio/find/candidate';
import type { Command } from './command';
import { jobOnFile } from './job-on-file';

/** `propose FILE`: what a city's .docx, .xlsx or .pdf leaves room for, and what could stand there, each with its reason. */
export const proposeCommand: Command = Object.assign(
  (args: string[]) =>
    jobOnFile<FillJobOf<'propose'>>(args, 'propose', ({ title, proposals }) => ({
      title,
      proposals: proposals.map(({ candidate: { shape, places, side, rows }, item, certainty, label, reason }) => ({
        ...{ label, item, certainty, reason, shape, side, rows },
        places: places.map(placeWords),
      })),
    })),
  {
    usage: 'propose FILE',
    help: {
      does: '市のファイルの書き込めるところと、そこに入れるものの提案を、わけとともに並べます。ファイルは変えません。',
      words: { FILE: '市の .docx、.xlsx か .pdf' },
      example: 'propose resources/packs/nagareyama-tritrus/1-1/template.docx',
    },
  },
);

function placeWords({ sheet, cell, paragraph, from, to, paper }: PlaceInFile): string {
  if (paper?.field !== undefined) return paper.state === undefined ? paper.field : `${paper.field}=${paper.state}`;
  if (paper) return `${paper.page}:${paper.box.map((one) => Math.round(one)).join(',')}`;
  return paragraph === null ? `${sheet}!${cell}` : `${paragraph}:${from}-${to}`;
}
