/**
 * What was typed and not taken (a date that can't be read, a question without an answer) carries `data-unsettled`. A
 * button that goes on asks first: true when there is such a place; it then has the keyboard, and the sentence beside it
 * says what to do.
 */
export function goToUnsettled(within: HTMLElement | null): boolean {
  const open = within?.querySelector<HTMLElement>('[data-unsettled]');
  open?.scrollIntoView({ block: 'center' });
  open?.focus();
  return Boolean(open);
}
