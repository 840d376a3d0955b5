import { childNamed } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import type { WordNames } from './names';

/**
 * Marks of a stretch of text, which come in pairs or point at something (bookmarks, comments, permissions, moves, tracked
 * controls; ECMA-376-1 §17.13): a pair may begin in one place and end in another, and no number may stand twice.
 */
const MARK =
  /^(?:bookmark|perm|commentRange|moveFromRange|moveToRange|customXml\w+Range)(?:Start|End)$|^commentReference$/;

export const isRangeMark = ({ name }: XmlElement, { w }: WordNames): boolean =>
  // Most elements inside of a place are runs and texts: `permEnd` is the shortest mark.
  name.length >= w.length + 7 && name.startsWith(w) && MARK.test(name.slice(w.length));

/** Marks inside a stretch that is written anew, kept around what is put there: what begins, ahead; what ends, behind. */
export interface KeptMarks {
  ahead: string;
  behind: string;
}

export const NO_MARKS: KeptMarks = { ahead: '', behind: '' };

/** @param below elements whose content goes */
export function keptMarks(text: string, below: readonly XmlElement[], names: WordNames): KeptMarks {
  const kept: KeptMarks = { ahead: '', behind: '' };
  const visit = (element: XmlElement): void => {
    if (isRangeMark(element, names)) {
      const mark = text.slice(element.start, element.end);
      if (element.name.endsWith('Start')) kept.ahead += mark;
      else kept.behind += element.name.endsWith('End') ? mark : inRun(text, element, mark, names);
    }
    element.children.forEach(visit);
  };
  below.forEach(visit);
  return kept;
}

/** The sign of a comment stands in a run of its own, with the run's look. */
function inRun(text: string, { parent }: XmlElement, mark: string, { w, element }: WordNames): string {
  const look = parent && childNamed(parent, element.rPr);
  return `<${w}r>${look ? text.slice(look.start, look.end) : ''}${mark}</${w}r>`;
}
