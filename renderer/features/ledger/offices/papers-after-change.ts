import { fieldOf } from '@shared/ledger/fields/catalogue';
import type { Form, Pack } from '@shared/packs/schema';

/** The facts whose change a form tells of: what its fields read of 変更前 and 変更後. Empty: none in particular. */
const factsToldBy = ({ fields }: Form): ReadonlySet<string> =>
  new Set(Array.from(JSON.stringify(fields).matchAll(/event\.(?:before|after)\.(\w+)/g), ([, name = '']) => name));

/** Whether a form is about such a change of an office, and has a place for this fact. */
function tellsOf(form: Form, name: string): boolean {
  const field = fieldOf('offices', name);
  if (!field?.reportable || !form.subject.events.some(({ kind }) => kind === field.changedBy)) return false;
  const told = factsToldBy(form);
  return told.size === 0 || told.has(name);
}

/** The forms that changed fields of an office have to be reported with, in the networks it takes part in. */
export function papersAfterOfficeChange(
  fields: Iterable<string>,
  networks: readonly Pack[],
): { pack: Pack; form: Form }[] {
  const changed = [...fields];
  return networks.flatMap((pack) =>
    pack.forms.filter((form) => changed.some((name) => tellsOf(form, name))).map((form) => ({ pack, form })),
  );
}
