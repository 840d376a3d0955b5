import type { FillJobOf } from '@shared/filling/fill-job';
import type { Command } from './command';
import { jobOnFile } from './job-on-file';

/** `inspect FILE`: the anchors of a .docx or .xlsx. */
export const inspectCommand: Command = Object.assign(
  (args: string[]) => jobOnFile<FillJobOf<'inspect'>>(args, 'inspect', (form) => form),
  {
    usage: 'inspect FILE',
    help: {
      does: '様式のファイルにある、差し込む場所（アンカー）の名前を並べます。',
      words: { FILE: '様式の .docx、.xlsx か .pdf' },
      example: 'inspect resources/packs/nagareyama-tritrus/1-1/template.docx',
    },
  },
);
