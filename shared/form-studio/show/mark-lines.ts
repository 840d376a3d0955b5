import { openForm } from '../../forms/form-template';
import { childNamed, descendants, isEmptyTag } from '../../forms/xml/elements';
import type { Codec } from '../../forms/zip/codec';
import { replaceParts } from '../../forms/zip/replace-parts';

const MARK = 'renkei-line-';

/** The paragraph that a mark of a Word preview stands for; null for any other bookmark. */
export const lineOfMark = (name: string): number | null =>
  name.startsWith(MARK) ? Number(name.slice(MARK.length)) : null;

/** A Word file in which the preview finds each paragraph by its number: bookmarks, which print nothing. As it came where it can't be opened. */
export function markLines(file: string, bytes: Uint8Array, codec: Codec): Uint8Array {
  const opened = openForm(file, bytes, codec);
  if (!opened.ok || opened.value.kind !== 'word') return bytes;
  const { body, names, documentText: text, documentMark, documentPart, directory } = opened.value;
  const { p, pPr } = names.element;
  let out = '';
  let done = 0;
  const put = (from: number, to: number, inserted: string): void => {
    out += text.slice(done, from) + inserted;
    done = to;
  };
  const paragraphs = descendants(body).filter(({ name }) => name === p);
  // Numbers in the order of the file, which is that of their beginnings.
  paragraphs.forEach((paragraph, i) => {
    const id = FIRST_ID + i;
    const mark =
      `<${names.w}bookmarkStart ${names.a}id="${id}" ${names.a}name="${MARK}${i}"/>` +
      `<${names.w}bookmarkEnd ${names.a}id="${id}"/>`;
    if (isEmptyTag(text, paragraph)) {
      const tag = text.slice(paragraph.start, paragraph.openEnd - 2).trimEnd();
      put(paragraph.start, paragraph.end, `${tag}>${mark}</${paragraph.name}>`);
    } else {
      const at = childNamed(paragraph, pPr)?.end ?? paragraph.openEnd;
      put(at, at, mark);
    }
  });
  const content = new TextEncoder().encode(documentMark + out + text.slice(done));
  return replaceParts(directory, new Map([[documentPart, content]]), codec);
}

/** Beyond those that a file has. */
const FIRST_ID = 1_500_000_000;
