import type { FormField } from '../packs/schema';
import type { FilledField } from './bindings/evaluation';

/** A box of a question of which exactly one answer is ticked. */
export interface OptionBox {
  tag: string;
  label: string;
}

/** All boxes of a one-of, in the order of its options. */
export const optionBoxes = ({ label, options = [] }: FormField): OptionBox[] =>
  options.flatMap(({ word, anchors = [] }) => anchors.map((tag) => ({ tag, label: `${label}（${word}）` })));

/** Which of its boxes are ticked: those of the option that was chosen, and no other. */
export const tickedBoxes = (
  { options = [] }: FormField,
  { value }: Pick<FilledField, 'value'>,
): { tag: string; checked: boolean }[] =>
  options.flatMap((option) => (option.anchors ?? []).map((tag) => ({ tag, checked: value === option.value })));
