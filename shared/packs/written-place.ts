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
    if (form === '' || !written) return { file: 'pack.json', at };
    const { file, at: start } = written.place;
    return { file, at: start + inForm(written.form, rest) };
  };
}

function inForm({ fields, checks }: WrittenForm, at: string): string {
  const [, part, n = '', rest = ''] = /^\/(fields|checks)\/(\d+)(.*)$/u.exec(at) ?? [];
  if (part === 'fields') {
    const sizes = fields.map(({ type }) => (type === 'change' ? 3 : 1));
    const { index, size } = ofHeld(sizes, Number(n));
    return `/fields/${index}${size > 1 ? '' : rest}`;
  }
  if (part !== 'checks') return at;
  const changes = fields.filter(
    (one) =>
      one.type === 'change' ||
      fields.some(({ key }) => key.endsWith('.before') && `${key.slice(0, -6)}checked` === one.key),
  );
  const sizes = checks.map((check) =>
    'of' in check ? changes.filter(({ key }) => !check.except.includes(key.replace(/\.checked$/, ''))).length : 1,
  );
  const { index, size } = ofHeld(sizes, Number(n));
  return `/checks/${index}${size > 1 ? '' : rest}`;
}

/** Which of the written things the nth held one comes from. */
function ofHeld(sizes: readonly number[], n: number): { index: number; size: number } {
  let before = 0;
  for (const [index, size] of sizes.entries()) {
    if (n < before + size) return { index, size };
    before += size;
  }
  return { index: sizes.length, size: 1 };
}
