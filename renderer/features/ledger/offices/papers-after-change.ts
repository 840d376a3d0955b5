import { fieldOf } from '@shared/ledger/fields/catalogue';
import { isHandedInUpon, type FormOfPack } from '@shared/papers/forms-of-office';
import type { Form } from '@shared/packs/schema';

/** The facts whose change a form tells of: what its fields read of 変更前 and 変更後. Empty: none in particular. */
const factsToldBy = ({ fields }: Form): ReadonlySet<string> =>
  new Set(Array.from(JSON.stringify(fields).matchAll(/event\.(?:before|after)\.(\w+)/g), ([, name = '']) => name));

/** Whether a form is about such a change of an office, and has a place for this fact. */
function tellsOf(of: FormOfPack, name: string): boolean {
  const { reportable, changedBy } = fieldOf('offices', name) ?? {};
  if (!reportable || !changedBy || !isHandedInUpon(of, changedBy)) return false;
  const told = factsToldBy(of.form);
  return told.size === 0 || told.has(name);
}

/** Of an office's forms those that changed fields of it have to be reported with. */
export function papersAfterOfficeChange(fields: Iterable<string>, forms: readonly FormOfPack[]): FormOfPack[] {
  const changed = [...fields];
  return forms.filter((one) => changed.some((name) => tellsOf(one, name)));
}
