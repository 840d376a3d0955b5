import { useState } from 'react';
import type { Studio } from '@shared/form-studio/decide/studio';
import { ruleSentences } from '@shared/form-studio/write/rule-words';
import { placesOfSpread } from '@shared/form-studio/write/spread';
import { conditionOfPlace } from '@shared/form-studio/write/rules';

/** The rules of the places, and whether those of the one that somebody is at are open. */
export function useRules(studio: Studio) {
  const { decisions } = studio;
  const [at = studio.at] = placesOfSpread(decisions, studio.at);
  const [isOpen, setOpen] = useState(false);
  const of = (place: number): string[] => ruleSentences(decisions, place);
  return {
    isOpen,
    leave: () => setOpen(false),
    of,
    here: {
      sentences: of(at),
      isConditional: conditionOfPlace(decisions, at) !== null,
      onOpen: () => setOpen(true),
    },
  };
}
