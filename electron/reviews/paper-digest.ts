import { createHash } from 'node:crypto';
import type { Evaluation, FilledField } from '@shared/forms/bindings/evaluation';
import { canonicalJson } from '@shared/vault/canonical-json';
import type { OpenForm } from '../packs/pack-repository';

/**
 * What stands on a paper, and on which form: SHA-256 in hex. The same for Word, PDF and print of it; another where one value, or the city's form,
 * is another.
 */
export function paperDigest({ pack, form, template }: OpenForm, { sheets }: Pick<Evaluation, 'sheets'>): string {
  const printed = sheets.map(({ whose = '', fields, rows }) => ({
    whose,
    fields: fields.map(valueOf),
    rows: Object.entries(rows).map(([key, entries]) => [key, entries.map((entry) => entry.fields.map(valueOf))]),
  }));
  const of = { pack: pack.id, form: form.id, template: sha256(template), printed };
  return sha256(canonicalJson(of));
}

const valueOf = ({ path, value, shown }: FilledField): readonly unknown[] => [path, value, shown];

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
