import { childNamed, descendants } from '../xml/elements';
import type { FixedEdit } from './change';
import type { WordControl } from './word-control';
import type { FillContext } from './fill-context';
import { withLook } from './run-properties';

/** Sets a style on all runs of a control, by which the preview finds and colours them. */
export function markRuns(control: WordControl, mark: string, { text, names }: FillContext): FixedEdit[] {
  if (!control.content) return [];
  return descendants(control.content)
    .filter(({ name }) => name === names.element.r)
    .map((run) => {
      const element = childNamed(run, names.element.rPr);
      const xml = withLook(element ? text.slice(element.start, element.end) : '', { mark }, names);
      const [start, end] = element ? [element.start, element.end] : [run.openEnd, run.openEnd];
      return { start, end, inserted: xml, field: control.tag };
    });
}
