import { useEffect, useRef, type RefObject } from 'react';

/**
 * What comes into an empty box while somebody goes into it, as a proposal out of the box before: whoever types puts their own in its place. It is chosen
 * whole, as nobody has seen that it isn't empty any more.
 *
 * @param isOwn somebody has typed there
 * @param goesOn it is a beginning, and what is typed goes on with it: the cursor stands behind it
 */
export function useArrivedText(
  element: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  text: string,
  isOwn: boolean,
  goesOn = false,
): void {
  const before = useRef(text);
  // Until somebody has gone into the box, however long that takes: the press that led out of the box before may have filled it out of their sight.
  const isUnread = useRef(false);
  // A form that keeps each letter hands what is typed back as its value: that has not arrived from anywhere else.
  const isBeingTyped = useRef(false);
  useEffect(() => {
    const wasEmpty = before.current === '';
    before.current = text;
    if (!wasEmpty || text === '' || isOwn || isBeingTyped.current) return;
    isUnread.current = true;
    if (element.current && document.activeElement === element.current) take(element.current, goesOn);
  }, [element, text, isOwn, goesOn]);
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    const choose = (): void => {
      if (isUnread.current) take(box, goesOn);
    };
    // The press that leads into the box puts the cursor where it was pressed, once it is let go.
    const letGo = (event: Event): void => {
      if (!isUnread.current) return;
      event.preventDefault();
      choose();
      isUnread.current = false;
    };
    const type = (): void => {
      isBeingTyped.current = true;
      isUnread.current = false;
    };
    const leave = (): void => {
      isBeingTyped.current = false;
      isUnread.current = false;
    };
    box.addEventListener('input', type);
    box.addEventListener('blur', leave);
    box.addEventListener('focus', choose);
    box.addEventListener('mouseup', letGo);
    return () => {
      box.removeEventListener('input', type);
      box.removeEventListener('blur', leave);
      box.removeEventListener('focus', choose);
      box.removeEventListener('mouseup', letGo);
    };
  }, [element, goesOn]);
}

function take(box: HTMLInputElement | HTMLTextAreaElement, goesOn: boolean): void {
  if (goesOn) box.setSelectionRange(box.value.length, box.value.length);
  else box.select();
}
