import { listAnchors } from '@shared/forms/word/fill-template';
import { verifyTemplate } from '@shared/forms/word/open-template';
import { zipLimits } from '@shared/forms/zip/limits';
import { nodeCodec } from '../documents/node-codec';
import { readBounded } from '../packs/pack-folder';
import { parseOptions, refused, required, type Command } from './command';

/** `inspect FILE`: the anchors of a .docx. */
export const inspectCommand: Command = Object.assign(
  async (args: string[]) => {
    const { positionals } = parseOptions(args, {});
    const file = required(positionals[0], 'FILE');
    const bytes = await readBounded(file, zipLimits.file);
    if (!bytes.ok) return refused(bytes);
    const template = verifyTemplate(bytes.value, nodeCodec);
    if (!template.ok) return refused(template);
    const parts = template.value.directory.entries.map(({ name, size }) => ({ name, size }));
    return {
      exit: 0 as const,
      output: {
        ok: true,
        kind: 'docx',
        documentPart: template.value.documentPart,
        anchors: listAnchors(template.value),
        parts,
      },
    };
  },
  { usage: 'inspect FILE' },
);
