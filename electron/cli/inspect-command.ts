import type { FillJobOf } from '@shared/filling/fill-job';
import type { Command } from './command';
import { jobOnFile } from './job-on-file';

/** `inspect FILE`: the anchors of a .docx or .xlsx. */
export const inspectCommand: Command = Object.assign(
  (args: string[]) => jobOnFile<FillJobOf<'inspect'>>(args, 'inspect', (form) => form),
  { usage: 'inspect FILE' },
);
