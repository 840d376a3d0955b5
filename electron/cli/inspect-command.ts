import { listAnchors } from '@shared/forms/word/fill-template';
import { verifyTemplate } from '@shared/forms/word/open-template';
import { zipLimits } from '@shared/forms/zip/limits';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../documents/node-codec';
import { readBounded } from '../packs/pack-folder';
import { outcomeOrRefusal, parseOptions, required, type Command } from './command';

/** `inspect FILE`: the anchors of a .docx. */
export const inspectCommand: Command = Object.assign(
  async (args: string[]) => {
    const file = required(parseOptions(args, {}, 1).positionals[0], 'FILE');
    return outcomeOrRefusal(async () => {
      const template = unwrap(verifyTemplate(unwrap(await readBounded(file, zipLimits.file)), nodeCodec));
      const { documentPart, directory } = template;
      const parts = directory.entries.map(({ name, size }) => ({ name, size }));
      return { exit: 0, output: { ok: true, kind: 'docx', documentPart, anchors: listAnchors(template), parts } };
    });
  },
  { usage: 'inspect FILE' },
);
