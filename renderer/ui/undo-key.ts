type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** Ctrl+Z takes back; Ctrl+Y, and on other systems Ctrl+Shift+Z, does it again. */
export function undoKey({ key, ctrlKey, metaKey, shiftKey }: Pressed): 'undo' | 'redo' | null {
  if (!ctrlKey && !metaKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

/** Ctrl+A. */
export const marksAll = ({ key, ctrlKey, metaKey }: Pressed): boolean =>
  (ctrlKey || metaKey) && key.toLowerCase() === 'a';
