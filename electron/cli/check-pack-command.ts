import { resolve } from 'node:path';
import { FillThread } from '../documents/fill-thread';
import { openPackFolder, readTemplate } from '../packs/pack-folder';
import { parseOptions, refused, required, type Command } from './command';
import { fillWorkerFile, packFolder } from './places';

/** `check-pack DIR`: everything that can be known about a pack without an office. Exit 1 when there is an error. */
export const checkPackCommand: Command = Object.assign(
  async (args: string[]) => {
    const { positionals } = parseOptions(args, {});
    const opened = await openPackFolder(resolve(packFolder(required(positionals[0], 'DIR'))));
    if (!opened.ok) return refused(opened);
    const { pack } = opened.value;
    const templates: Record<string, Uint8Array> = {};
    for (const form of pack.forms) {
      const template = await readTemplate(opened.value, form);
      if (template.ok) templates[form.id] = template.value;
    }
    const thread = new FillThread(fillWorkerFile);
    const findings = await thread.run({ kind: 'check-pack', pack, templates });
    await thread.close();
    if (!findings.ok) return refused(findings);
    const errors = findings.value.filter(({ level }) => level === 'error').length;
    return {
      exit: errors > 0 ? (1 as const) : (0 as const),
      output: { ok: errors === 0, pack: pack.id, forms: pack.forms.map(({ id }) => id), findings: findings.value },
    };
  },
  { usage: 'check-pack DIR' },
);
