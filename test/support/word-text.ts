import { unzipSync } from 'fflate';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

/** Reads Word files with other code than the engine's: a real XML parser that stops at the first thing that is wrong. */

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export const partsOf = (docx: Uint8Array): Record<string, Uint8Array> => unzipSync(docx);

export function partOf(docx: Uint8Array, name = 'word/document.xml'): string {
  const bytes = partsOf(docx)[name];
  if (!bytes) throw new Error(`no ${name}`);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

export function parseXml(text: string): Document {
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text.replace(/^\ufeff/, ''), 'text/xml');
}

export const documentOf = (docx: Uint8Array): Document => parseXml(partOf(docx));

export const elements = (within: Document | Element, name: string, namespace = W): Element[] =>
  Array.from(within.getElementsByTagNameNS(namespace, name));

/** What a person reads: text, with line breaks and tabs as characters. Fallbacks of drawings are left out. */
export function readText(within: Document | Element): string {
  let text = '';
  const visit = (node: { childNodes: Iterable<unknown> }): void => {
    for (const child of node.childNodes as Iterable<Element>) {
      if (child.localName === 'Fallback') continue;
      if (child.namespaceURI === W && child.localName === 't') text += child.textContent;
      else if (child.namespaceURI === W && child.localName === 'br') text += '\n';
      else if (child.namespaceURI === W && child.localName === 'tab') text += '\t';
      else if (child.nodeType === 1) visit(child);
    }
  };
  visit(within);
  return text;
}

export const paragraphs = (docx: Uint8Array): string[] => elements(documentOf(docx), 'p').map(readText);

/** Each row of each table as the texts of its cells. */
export const rows = (docx: Uint8Array): string[][] =>
  elements(documentOf(docx), 'tr').map((row) => elements(row, 'tc').map(readText));
