import { useEffect, useRef, useState } from 'react';

interface SecondPress {
  /** How often a cell was pressed twice. */
  twice: number;
  /** A cell was pressed: a second press that follows belongs to it, wherever it hits. */
  begin: () => void;
}

/**
 * The second press of a double one belongs to the cell of the first. By then the panel of its record stands beside the list or over it, rows
 * have moved, and another person's cell, or a button, lies under the pointer: what is typed would go into the wrong record.
 */
export function useSecondPress(): SecondPress {
  const [twice, setTwice] = useState(0);
  const isBegun = useRef(false);
  const isSecond = useRef(false);
  useEffect(() => {
    const onDown = (event: MouseEvent): void => {
      const isOfInput = event.target instanceof Element && event.target.closest('[data-editing]') !== null;
      // What follows so quickly, and so near, that the system itself counts it to the press before. A third one marks words in the input.
      isSecond.current = isBegun.current && event.detail > 1 && event.button === 0 && !isOfInput;
      if (isSecond.current) return swallow(event);
      isBegun.current = false;
    };
    const onClick = (event: MouseEvent): void => {
      // Enter or Space on a button is a click, too, and no press: it has no count.
      if (!isSecond.current || event.detail === 0) return;
      swallow(event);
      if (event.type === 'click') setTwice((times) => times + 1);
      // The last that is heard of a double one.
      if (event.type === 'dblclick') isSecond.current = false;
    };
    // Before anything on the page hears of it.
    const listened = [
      ['mousedown', onDown],
      ['mouseup', onClick],
      ['click', onClick],
      ['dblclick', onClick],
    ] as const;
    for (const [type, heard] of listened) window.addEventListener(type, heard, true);
    return () => {
      for (const [type, heard] of listened) window.removeEventListener(type, heard, true);
    };
  }, []);
  return {
    twice,
    begin: () => {
      isBegun.current = true;
    },
  };
}

/** Neither heard by what lies under the pointer, nor does the focus leave the cell. */
function swallow(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
