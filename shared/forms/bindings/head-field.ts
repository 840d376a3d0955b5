import type { FormField } from '../../packs/schema';
import { rootPaths } from './expression-words';
import type { ExpressionRunner } from './expression-runner';

/** Whether a field is the same on each sheet: not one that is asked again, nor one that reads which sheet it stands on. */
export const isOfHead = ({ key, type, pairedWith, value }: FormField, runner: ExpressionRunner): boolean =>
  type !== 'check' &&
  pairedWith === undefined &&
  (!value || rootPaths(runner.compile(value, key).ast).every(([word]) => word !== 'sheet'));
