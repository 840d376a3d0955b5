import type { Evaluation, FilledField } from '@shared/forms/bindings/evaluation';
import type { Form } from '@shared/packs/schema';
import { canonicalJson } from '@shared/vault/canonical-json';
import type { OpenForm } from '../packs/pack-repository';
import { sha256 } from '../storage/sha256';

/**
 * What stands on a paper, and on which form: SHA-256 in hex. The same for Word, PDF and print of it; another where one value, the city's form, or what
 * its pack makes of a value is another: which box is ticked for a word, how large it is printed, whether at all.
 */
export function paperDigest({ pack, form, template }: OpenForm, { sheets }: Pick<Evaluation, 'sheets'>): string {
  const printed = sheets.map(({ whose = '', fields, rows }) => ({
    whose,
    fields: fields.map(valueOf),
    rows: Object.entries(rows).map(([key, entries]) => [key, entries.map((entry) => entry.fields.map(valueOf))]),
  }));
  const of = { pack: pack.id, form: formDigest(form), template: sha256(template), printed };
  return sha256(canonicalJson(of));
}

/** By the form as its pack has it, which stays the same object as long as the pack does. */
const known = new WeakMap<Form, string>();

function formDigest(form: Form): string {
  const digest = known.get(form) ?? sha256(canonicalJson(form));
  known.set(form, digest);
  return digest;
}

const valueOf = ({ path, value, shown }: FilledField): readonly unknown[] => [path, value, shown];
