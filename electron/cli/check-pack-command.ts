import { resolve } from 'node:path';
import { unwrap } from '@shared/problems/problem';
import { FillThread } from '../documents/fill-thread';
import { openPackFolder, readTemplate } from '../packs/pack-folder';
import { outcomeOrRefusal, parseOptions, required, type Command, type CommandOutcome } from './command';
import { fillWorkerFile, packFolder } from './places';

/** `check-pack DIR`: everything that can be known about a pack without an office. Exit 1 when there is an error. */
export const checkPackCommand: Command = Object.assign(
  async (args: string[]) => {
    const folder = required(parseOptions(args, {}, 1).positionals[0], 'DIR');
    return outcomeOrRefusal(() => checkPackIn(resolve(packFolder(folder))));
  },
  { usage: 'check-pack DIR' },
);

async function checkPackIn(folder: string): Promise<CommandOutcome> {
  const opened = unwrap(await openPackFolder(folder));
  const { pack } = opened;
  const templates: Record<string, Uint8Array> = {};
  for (const form of pack.forms) {
    const template = await readTemplate(opened, form);
    if (template.ok) templates[form.id] = template.value;
  }
  const thread = new FillThread(fillWorkerFile);
  try {
    const findings = unwrap(await thread.run({ kind: 'check-pack', pack, templates }));
    const errors = findings.filter(({ level }) => level === 'error').length;
    const forms = pack.forms.map(({ id }) => id);
    return { exit: errors > 0 ? 1 : 0, output: { ok: errors === 0, pack: pack.id, forms, findings } };
  } finally {
    await thread.close();
  }
}
