import { allControls } from './controls';
import type { WordControl } from './word-control';
import type { WordStory } from './story';

/**
 * Tells form fields apart that have one name, as copies of a field do (a real form carries `Check1` sixteen times): the third
 * one becomes `Check1#3`, in the file's order. By the bare name none of them is meant, as nobody could say which. Fields of
 * the rows of a list keep their name, as they are one for each entry; those of a text box that is written twice count once.
 *
 * @returns how often each of these names stands in the file
 */
export function tellSameNames(stories: readonly WordStory[]): ReadonlyMap<string, number> {
  const byName = new Map<string, WordControl[][]>();
  for (const field of stories.flatMap(({ controls }) => allControls(controls)).filter(isSingle)) {
    const places = byName.get(field.tag) ?? [];
    byName.set(field.tag, places);
    const twin = twinOf(field, places);
    if (twin) twin.push(field);
    else places.push([field]);
  }
  const several = [...byName].filter(([, places]) => places.length > 1);
  for (const [name, places] of several)
    places.forEach((fields, i) => fields.forEach((field) => Object.assign(field, { tag: `${name}#${i + 1}` })));
  return new Map(several.map(([name, places]) => [name, places.length]));
}

function isSingle(control: WordControl): boolean {
  if (control.field === undefined) return false;
  for (let at = control.parent; at; at = at.parent) if (at.kind === 'item') return false;
  return true;
}

/** The place that a field of another branch is once more: the second one there is the second one here. */
function twinOf({ branch }: WordControl, places: readonly WordControl[][]): WordControl[] | undefined {
  if (!branch || branch.isFirst) return undefined;
  const inSame = (one: WordControl): boolean => one.branch?.alternatives === branch.alternatives;
  const beside = places.filter(([first]) => first?.branch?.isFirst === true && inSame(first));
  return beside.find((fields) => !fields.some((one) => one.branch?.element === branch.element));
}
