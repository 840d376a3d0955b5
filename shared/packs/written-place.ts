import { CHANGE_PARTS, changesLookedAt } from './change-field';
import { MANIFEST } from './pack-limits';
import type { WrittenForm } from './written-pack';

/** Where something stands in a pack's own files. */
export interface WrittenPlace {
  file: string;
  /** JSON pointer (RFC 6901), e.g. `/forms/0/fields/2/type`; '' for the whole file. */
  at: string;
}

/**
 * From a place in the pack as the app holds it to the one where its author has written it: forms may stand in files of
 * their own, and a change is three fields, a look at all changes several checks.
 */
export function writtenPlace(
  forms: readonly { form: WrittenForm; place: WrittenPlace }[],
): (at: string) => WrittenPlace {
  return (at) => {
    const [, form = '', rest = ''] = /^\/forms\/(\d+)(.*)$/u.exec(at) ?? [];
    const written = forms[Number(form)];
    if (form === '' || !written) return { file: MANIFEST, at };
    const { file, at: start } = written.place;
    return { file, at: start + inForm(written.form, rest) };
  };
}

function inForm(form: WrittenForm, at: string): string {
  const [, part, n = '', rest = ''] = /^\/(fields|checks)\/(\d+)(.*)$/u.exec(at) ?? [];
  if (part === undefined) return at;
  const held =
    part === 'fields'
      ? form.fields.map(({ type }) => (type === 'change' ? CHANGE_PARTS.length : null))
      : form.checks.map((check) => ('of' in check ? changesLookedAt(form, check).length : null));
  const { index, stays } = writtenOne(held, Number(n));
  return `/${part}/${index}${stays ? rest : ''}`;
}

/**
 * Which of the written things the nth held one comes from, and whether its words stay where they are.
 *
 * @param held how many each written one becomes; null for one that stays as it is
 */
function writtenOne(held: readonly (number | null)[], n: number): { index: number; stays: boolean } {
  let before = 0;
  for (const [index, size] of held.entries()) {
    before += size ?? 1;
    if (n < before) return { index, stays: size === null };
  }
  return { index: held.length, stays: true };
}
