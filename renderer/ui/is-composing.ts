import type { KeyboardEvent as ReactKeyboardEvent } from 'react';

/** A key that belongs to the IME: Enter then takes a conversion, and must not save, send or go on. */
export const isComposing = (event: KeyboardEvent | ReactKeyboardEvent): boolean => {
  const key = 'nativeEvent' in event ? event.nativeEvent : event;
  // 229 comes with the very first key, before the composition has begun.
  return key.isComposing || key.keyCode === 229;
};
