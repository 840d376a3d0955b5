import { refuse } from '../../problems/problem';
import { closedElements, type ClosedElements } from '../xml/scan';

/** Namespaces of the elements that the engine touches (ECMA-376 transitional, and Word's 2010 and 2012 extensions). */
export const WORD_MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml';

/** Elements that the engine looks for, in the main namespace. */
const ELEMENTS = [
  ...(['document', 'body', 'sectPr', 'p', 'pPr', 'pageBreakBefore', 'r', 'rPr', 'rStyle', 'sz', 't', 'sym'] as const),
  ...(['sdt', 'sdtPr', 'sdtContent', 'tag', 'showingPlcHdr', 'dataBinding'] as const),
  ...(['dropDownList', 'comboBox', 'listItem', 'date', 'dateFormat', 'storeMappedDataAs', 'picture'] as const),
  ...(['fldChar', 'fldSimple', 'ffData', 'name', 'textInput', 'checkBox', 'ddList', 'listEntry'] as const),
  ...(['del', 'moveFrom', 'tr', 'trPr', 'bookmarkStart', 'commentReference'] as const),
] as const;

/** The document's own prefixes: nothing says that a file calls the main namespace `w`. */
export interface WordNames {
  /** With colon; '' where the main namespace is the default one. */
  w: string;
  /** Prefix of attributes: they are in the main namespace too, and the default one never holds for them. */
  a: string;
  w14: string;
  w15: string;
  /** `element.sdtPr` is `w:sdtPr`, with the document's prefix. */
  element: Record<(typeof ELEMENTS)[number], string>;
  /** The attribute that holds the value of most properties. */
  val: string;
  /** Elements that say how something looks: a fill never looks into them. */
  looks: ClosedElements;
}

const LOOKS = ['pPr', 'rPr', 'tblPr', 'tblGrid', 'trPr', 'tcPr'];

/** What the root of a part that is read is called, by the kind of part (ECMA-376-1 §17). */
export type StoryRoot = 'document' | 'hdr' | 'ftr' | 'footnotes' | 'endnotes';

/**
 * Reads the prefixes that the root declares. A namespace that it doesn't declare gets Word's usual prefix.
 *
 * @param text of the main document part, of a header, a footer or the notes
 */
export function wordNames(text: string, kind: StoryRoot = 'document'): WordNames {
  const tag = /<(?![?!])([^\s>/]+)([^>]*)>/.exec(text);
  const [, root = '', declarations = ''] = tag ?? [];
  const prefixes = new Map<string, string[]>();
  for (const [, , prefix = '', , double, single] of declarations.matchAll(
    /\sxmlns(:([^\s=]+))?\s*=\s*("([^"]*)"|'([^']*)')/g,
  )) {
    const namespace = double ?? single ?? '';
    if (namespace === STRICT) refuse('word/strict', {});
    prefixes.set(namespace, [...(prefixes.get(namespace) ?? []), prefix && `${prefix}:`]);
  }
  const w = root.slice(0, root.indexOf(':') + 1);
  const main = prefixes.get(WORD_MAIN) ?? [];
  const others = [main.find((prefix) => prefix !== ''), prefixes.get(W14)?.[0], prefixes.get(W15)?.[0]] as const;
  // They become part of patterns by which looks are read.
  const areNames = [w, ...others].every((prefix = '') => /^(?:[\p{L}_][\p{L}\p{N}_-]*:)?$/u.test(prefix));
  if (!main.includes(w) || root !== w + kind || !areNames) refuse('word/no-document', {});
  return wordNamesOf(w, w || others[0], others[1], others[2]);
}

/** All names under given prefixes. */
export function wordNamesOf(w: string, a = w, w14 = 'w14:', w15 = 'w15:'): WordNames {
  const element = Object.fromEntries(ELEMENTS.map((name) => [name, w + name])) as WordNames['element'];
  return { w, a, w14, w15, element, val: `${a}val`, looks: closedElements(LOOKS.map((name) => w + name)) };
}
