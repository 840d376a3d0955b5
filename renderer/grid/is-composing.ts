import type { KeyboardEvent } from 'react';

/** A key that belongs to the IME: Enter then takes a conversion and must not save a cell. */
export const isComposing = ({ nativeEvent }: KeyboardEvent): boolean =>
  // 229 comes with the very first key, before the composition has begun.
  nativeEvent.isComposing || nativeEvent.keyCode === 229;
