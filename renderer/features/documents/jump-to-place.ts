/** To the place where something is missing, and into its box. */
export function jumpToPlace(form: HTMLElement | null, place: string): void {
  const found = form?.querySelector<HTMLElement>(`[data-place='${place}']`);
  found?.scrollIntoView({ block: 'nearest' });
  found?.querySelector<HTMLElement>('select, input')?.focus();
}
