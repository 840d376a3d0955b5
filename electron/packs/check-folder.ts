import { finding, type PackFinding } from '@shared/pack-check/pack-finding';
import { receiverFindings } from '@shared/pack-check/receiver-findings';
import type { Ledger } from '@shared/ledger/entities';
import type { KnownChannels } from '@shared/packs/network-schema';
import type { Form, Pack } from '@shared/packs/schema';
import { MANIFEST } from '@shared/packs/pack-limits';
import { success, type Failure, type Result } from '@shared/problems/problem';
import type { FillQueue } from '../filling/fill-queue';
import { readPackFolder, readTemplate, type ReadFolder } from './pack-folder';
import { packFiles } from './pack-files';
import { byWord } from '@shared/text/by-word';

export interface CheckedFolder {
  /** null where its own files can't be read; what is wrong with them are the findings. */
  pack: Pack | null;
  findings: PackFinding[];
}

/** Everything that can be known about the pack in a folder without an office. Problems: `pack/no-manifest`, `file/…`. */
export async function checkPackFolder(
  folder: string,
  jobs: Pick<FillQueue, 'run'>,
  sample: Ledger | null,
  channels: KnownChannels,
): Promise<Result<CheckedFolder>> {
  const read = await readPackFolder(folder, channels);
  if (!read.ok) return read;
  const opened = read.value;
  if ('problems' in opened)
    return success({ pack: null, findings: opened.problems.map((one) => finding('error', '', one)) });
  const { pack } = opened;
  const templates: Record<string, Uint8Array> = byWord();
  const unread: PackFinding[] = [];
  for (const form of pack.forms) {
    const template = await readTemplate(opened, form);
    if (template.ok) templates[form.id] = template.value;
    else if (template.code !== 'pack/template-missing') unread.push(unreadable(form, template));
  }
  const aids = { files: await packFiles(folder), sample };
  const findings = await jobs.run({ kind: 'check-pack', pack, templates, aids });
  if (!findings.ok) return findings;
  const unsaid = receiverFindings(pack, channels).map((one) => finding('warning', '', one));
  const found = [...findings.value, ...unsaid].map((one) => whereWritten(one, opened));
  return success({ pack, findings: [...unread, ...found] });
}

const unreadable = (form: Form, { code, message, details }: Failure): PackFinding =>
  finding('error', form.id, { code, message, details, file: form.template });

/** A finding about a form's file keeps that: its place is that of the field, wherever it is written. */
function whereWritten(found: PackFinding, { written }: ReadFolder): PackFinding {
  if (found.at === '') return found;
  const place = written(found.at);
  return { ...found, ...place, file: found.file === MANIFEST ? place.file : found.file };
}
