import { extname } from 'node:path';
import { listCells } from '@shared/forms/excel/list-cells';
import { verifyForm } from '@shared/forms/form-template';
import { listAnchors } from '@shared/forms/word/fill-template';
import { zipLimits } from '@shared/forms/zip/limits';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../documents/node-codec';
import { readBounded } from '../packs/pack-folder';
import { outcomeOrRefusal, parseOptions, required, type Command } from './command';

/** `inspect FILE`: the anchors of a .docx or .xlsx. */
export const inspectCommand: Command = Object.assign(
  async (args: string[]) => {
    const file = required(parseOptions(args, {}, 1).positionals[0], 'FILE');
    return outcomeOrRefusal(async () => {
      const bytes = unwrap(await readBounded(file, zipLimits.file));
      const template = unwrap(verifyForm(extname(file), bytes, nodeCodec));
      const parts = template.directory.entries.map(({ name, size }) => ({ name, size }));
      if (template.kind === 'excel') {
        const sheets = template.sheets.map(({ name }) => name);
        return { exit: 0, output: { ok: true, kind: 'xlsx', sheets, anchors: listCells(template), parts } };
      }
      const { documentPart } = template;
      return { exit: 0, output: { ok: true, kind: 'docx', documentPart, anchors: listAnchors(template), parts } };
    });
  },
  { usage: 'inspect FILE' },
);
