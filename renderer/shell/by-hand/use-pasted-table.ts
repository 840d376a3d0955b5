import { useEffect, useState } from 'react';
import { mayBeTable, type Clipping } from '@shared/tables/clipping';

/** Where a paste belongs to what is typed. */
const isForTyping = (element: Element | null): boolean =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement ||
  (element instanceof HTMLElement && element.isContentEditable);

/**
 * Ctrl+V of a table where nothing is typed. A list that takes pasted cells has had it by then (`renderer/grid/`). What is on the clipboard is
 * only known in this event.
 */
export function usePastedTable(isTaken: () => boolean): { clipping: Clipping | null; forget: () => void } {
  const [clipping, setClipping] = useState<Clipping | null>(null);
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const { clipboardData } = event;
      if (!clipboardData || event.defaultPrevented || isForTyping(document.activeElement)) return;
      const pasted = { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
      if (mayBeTable(pasted) && isTaken()) setClipping(pasted);
    };
    // Behind the lists, which hear it at the document.
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [isTaken]);
  return { clipping, forget: () => setClipping(null) };
}
