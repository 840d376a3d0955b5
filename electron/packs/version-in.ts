import type { PackVersion } from '@shared/packs/pack-changes';
import { sha256 } from '../storage/sha256';
import { readTemplate, type PackFolder } from './pack-folder';

/** A pack that lies in a folder, as another version is compared with it. A file that can't be read counts as none. */
export async function versionIn(opened: Pick<PackFolder, 'folder' | 'pack'>): Promise<PackVersion> {
  const digests = new Map<string, string>();
  for (const form of opened.pack.forms) {
    const template = await readTemplate(opened, form);
    if (template.ok) digests.set(form.template, sha256(template.value));
  }
  return { pack: opened.pack, digests };
}
