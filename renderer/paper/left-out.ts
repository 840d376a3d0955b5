/**
 * What a file holds and the preview doesn't show: pictures in formats of Windows that no browser draws, charts, diagrams,
 * drawings and tables of other programs. In the file all of it stays as it is.
 */
const UNSHOWN_PICTURE = /\/media\/[^/]+\.(?:emf|wmf|tiff?|wdp)$/i;
const UNSHOWN_PART = /^(?:word|xl)\/(?:charts|diagrams|ink|activeX|ctrlProps)\//;
/** An object of another program, a part in another format, an inked note. */
const UNSHOWN_ELEMENT = /<w:(?:object|altChunk|contentPart)[\s>]/;

const isUnshown = (name: string): boolean => UNSHOWN_PICTURE.test(name) || UNSHOWN_PART.test(name);

/** @param texts of the parts that hold the page */
export function leavesOutOfWord(names: readonly string[], texts: readonly string[]): boolean {
  return names.some(isUnshown) || texts.some((text) => UNSHOWN_ELEMENT.test(text) || lacksFallback(text));
}

export const leavesOutOfExcel = (names: readonly string[]): boolean => names.some(isUnshown);

/** Newer drawings are shown by the older ones that stand beside them; some have none. */
const lacksFallback = (text: string): boolean => count(text, '<mc:AlternateContent') > count(text, '<mc:Fallback');

const count = (text: string, word: string): number => text.split(word).length - 1;
