import { useLayoutEffect, type RefObject } from 'react';
import { openAround, openAroundToasts } from './toast-place';

/**
 * Tells the place of toasts what is open around it: a panel that they keep clear of, a dialog, a menu. Looked for while something is said
 * and at no other time: a rule with :has() on the root, which says the same, makes the browser look through the whole page whenever a row of
 * a table comes or goes.
 */
export function useOpenAround(place: RefObject<HTMLElement | null>, isSaying: boolean): void {
  useLayoutEffect(() => {
    const element = place.current;
    if (!element || !isSaying) return;
    let wasOver: boolean | null = null;
    const look = (): void => {
      const found = [...document.querySelectorAll<HTMLElement>(openAroundToasts)];
      const { isUnderMenu, isOverDialog, beside } = openAround(
        found.map((one) => ({ role: one.getAttribute('role'), beside: one.dataset['beside'] })),
      );
      element.toggleAttribute('data-under-menu', isUnderMenu);
      // What was said before a dialog came waits until it is gone: there is hardly a place in it that isn't to be read.
      // What is said in a dialog is said at once.
      if (wasOver !== null && isOverDialog !== wasOver)
        for (const toast of element.children) toast.toggleAttribute('data-waits', isOverDialog);
      wasOver = isOverDialog;
      element.toggleAttribute('data-over-dialog', isOverDialog);
      if (element.style.getPropertyValue('--beside') !== beside) element.style.setProperty('--beside', beside);
    };
    look();
    // What comes or goes is told before it is painted.
    const changes = new MutationObserver(look);
    changes.observe(document.body, { childList: true, subtree: true });
    return () => changes.disconnect();
  }, [place, isSaying]);
}
