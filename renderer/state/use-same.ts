import { useState } from 'react';

/** The value before, for as long as the new one says the same: what waits for a change isn't begun again without one. */
export function useSame<T>(value: T, isSame: (kept: T, value: T) => boolean): T {
  const [kept, setKept] = useState(value);
  if (kept === value || isSame(kept, value)) return kept;
  setKept(value);
  return value;
}
