import { anyText } from '../builders/any-text';

/** Text as it comes out of a file's bytes: no halves of pairs. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

// eslint-disable-next-line no-control-regex -- what no XML holds
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Any text that a file can hold. */
export const anyWords = anyText.map(wellFormed);

/** Any text that XML can hold. */
export const anyXmlWords = anyWords.map((text) => text.replace(FORBIDDEN, ''));
