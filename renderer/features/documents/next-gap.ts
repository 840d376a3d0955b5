const BOXES = 'input, textarea, select';

/**
 * Where Tab leads from a box of a gap: to the next gap, past what is right. Null: as everywhere.
 *
 * @param lacking the paths of what is missing
 */
export function nextGap(form: HTMLElement, from: Element, lacking: ReadonlySet<string>): string | null {
  const pathOf = (place: HTMLElement): string => place.dataset['fieldPath'] ?? '';
  const places = [...form.querySelectorAll<HTMLElement>('[data-field-path]')];
  const at = places.findIndex((place) => place.contains(from));
  const here = places[at];
  if (!here || !lacking.has(pathOf(here))) return null;
  const last = [...here.querySelectorAll<HTMLInputElement>(BOXES)].at(-1);
  // Of several to choose from it is left as a whole.
  if (last !== from && !(from.matches(BOXES) && last?.type === 'radio')) return null;
  const next = places.slice(at + 1).find((place) => lacking.has(pathOf(place)) && pathOf(place) !== pathOf(here));
  return next ? pathOf(next) : null;
}
