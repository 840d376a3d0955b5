/** Alone; beside those that are picked; with all between. */
export type Picking = 'alone' | 'beside' | 'up-to';

/** As in any list: Ctrl beside, Shift with all between. */
export const pickingOf = ({
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>): Picking =>
  shiftKey ? 'up-to' : ctrlKey || metaKey ? 'beside' : 'alone';
