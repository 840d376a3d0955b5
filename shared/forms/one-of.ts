import type { FormField } from '../packs/schema';
import type { FilledField } from './bindings/evaluation';

/** A place of a question of which one answer is chosen: its box is ticked, or its word ringed. */
export interface OptionBox {
  tag: string;
  label: string;
}

/** All places of its options, in their order. */
export const optionBoxes = ({ label, options = [] }: Pick<FormField, 'label' | 'options'>): OptionBox[] =>
  options.flatMap(({ word, anchors = [] }) => anchors.map((tag) => ({ tag, label: `${label}（${word}）` })));

type OptionSlot = { tag: string } & ({ kind: 'check'; checked: boolean } | { kind: 'circle'; word: string | null });

/** What each of its places takes: of the option that was chosen a tick or a ring, of the others none. */
export const optionSlots = (
  { type, options = [] }: Pick<FormField, 'type' | 'options'>,
  { value }: Pick<FilledField, 'value'>,
): OptionSlot[] =>
  options.flatMap((option) =>
    (option.anchors ?? []).map((tag): OptionSlot => {
      const isChosen = value === option.value;
      return type === 'circle'
        ? { tag, kind: 'circle', word: isChosen ? option.word : null }
        : { tag, kind: 'check', checked: isChosen };
    }),
  );
