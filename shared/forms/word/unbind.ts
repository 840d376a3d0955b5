import type { FixedEdit } from './change';
import type { WordControl } from './word-control';
import type { FillContext } from './fill-context';

/** Takes elements of a control's properties away. */
export const propertiesRemoved = ({ properties, tag: field }: WordControl, gone: readonly string[]): FixedEdit[] =>
  (properties?.children ?? [])
    .filter(({ name }) => gone.includes(name))
    .map(({ start, end }) => ({ start, end, inserted: '', field }));

/**
 * Cuts the tie between a control that stays and a node of custom XML that does not get its value: Word would put the
 * node's value back.
 */
export function unboundChanges(control: WordControl, { names, bound }: FillContext): FixedEdit[] {
  const richText = `${names.w15}dataBinding`;
  return propertiesRemoved(control, bound.has(control) ? [richText] : [names.element.dataBinding, richText]);
}
