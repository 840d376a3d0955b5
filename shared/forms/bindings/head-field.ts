import { isTypedOnEachSheet } from '../../packs/form-fields';
import type { Form, FormField } from '../../packs/schema';
import { rootPaths } from './expression-words';
import type { ExpressionRunner } from './expression-runner';

/** Whether a field is the same on each sheet: not one that is asked again, nor one that reads which sheet it stands on. */
export function isOfHead(form: Form, field: FormField, runner: ExpressionRunner): boolean {
  const { key, type, pairedWith, value } = field;
  if (type === 'check' || pairedWith !== undefined || isTypedOnEachSheet(form, field)) return false;
  return !value || rootPaths(runner.compile(value, key).ast).every(([word]) => word !== 'sheet');
}
