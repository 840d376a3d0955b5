import type { FixedEdit } from './change';
import type { WordControl } from './word-control';

/** Takes a control away and leaves its content: `<w:sdt>…<w:sdtContent>` and `</w:sdtContent></w:sdt>`. */
export function unwrapChanges({ element, content, tag: field }: WordControl): FixedEdit[] {
  if (!content) return [{ start: element.start, end: element.end, inserted: '', field }];
  return [
    { start: element.start, end: content.openEnd, inserted: '', field },
    { start: content.closeStart, end: element.end, inserted: '', field },
  ];
}
