import { refuse } from '../../problems/problem';
import { attributes, type XmlElement } from '../xml/scan';

/** Namespaces of the elements that the engine touches (ECMA-376 transitional, and Word's 2010 and 2012 extensions). */
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml';

/** The document's own prefixes: nothing says that a file calls the main namespace `w`. */
export interface WordNames {
  /** With colon; '' where the main namespace is the default one. */
  w: string;
  w14: string;
  w15: string;
}

/** Reads the prefixes that the root declares. A namespace that it doesn't declare gets Word's usual prefix. */
export function wordNames(text: string, root: XmlElement): WordNames {
  const prefixes = new Map<string, string>();
  for (const [name, value] of attributes(text, root)) {
    if (value === STRICT) refuse('word/strict', {});
    if (name === 'xmlns') prefixes.set(value, '');
    else if (name.startsWith('xmlns:') && !prefixes.has(value)) prefixes.set(value, `${name.slice(6)}:`);
  }
  const w = prefixes.get(MAIN);
  if (w === undefined || root.name !== `${w}document`) refuse('word/no-document', {});
  return { w: w ?? 'w:', w14: prefixes.get(W14) ?? 'w14:', w15: prefixes.get(W15) ?? 'w15:' };
}
