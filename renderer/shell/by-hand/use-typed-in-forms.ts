import { useCallback, useEffect, useState } from 'react';
import { TypedBoxes } from '../../ui/typed-boxes';

/**
 * What was typed on the screen and would be lost with it. Boxes outside of forms keep what is typed when they are left; a form keeps nothing
 * before its button is pressed, and what can't be read as it stands (`data-unsettled`) is nowhere else.
 *
 * @returns asked when something would lead away: the first of such places, or null
 */
export function useTypedInForms(): () => HTMLElement | null {
  const [boxes] = useState(() => new TypedBoxes());
  useEffect(() => {
    const look = ({ target }: FocusEvent): void => {
      if (target instanceof Element && target.closest('#main form, aside form')) boxes.lookAt(target);
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [boxes]);
  return useCallback(() => boxes.typed()[0] ?? document.querySelector<HTMLElement>('[data-unsettled]'), [boxes]);
}

/** What is being typed elsewhere is kept when it is left: so before the screen goes. */
export const leaveBox = (): void => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
};
