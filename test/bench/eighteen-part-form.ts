import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

const packs = join(import.meta.dirname, '../../resources/packs');

/** Bytes that no compression makes smaller, as in a photograph; the same ones every time. */
export function photo(size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let state = 0x2545f491;
  for (let i = 0; i < size; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[i] = state;
  }
  return bytes;
}

/** XML of the kind that stands in themes and style sheets. */
export const xmlPart = (name: string, elements: number): Uint8Array =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name}>${Array.from({ length: elements }, (_, i) => `<item id="${i}" value="${(i * 7919) % 1000}"/>`).join('')}</${name}>`,
  );

/**
 * 流山市 様式1-1 as a city that likes pictures would send it: the same document part, and around it as many parts as a form
 * made in Word has, 18 in all, with three photographs of 60 kB.
 *
 * @param change what is done to the document part, e.g. another program's tags instead of content controls
 */
export function eighteenPartForm(change: (document: string) => string = (document) => document): Uint8Array {
  const parts = unzipSync(new Uint8Array(readFileSync(join(packs, 'nagareyama-tritrus/1-1/template.docx'))));
  const document = new TextDecoder().decode(parts['word/document.xml']);
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    const bytes = name === 'word/document.xml' ? strToU8(change(document)) : withTypes(name, content);
    files[name] = [bytes, { level: 6 }];
  }
  const added: Record<string, Uint8Array> = {
    'word/theme/theme1.xml': xmlPart('theme', 300),
    'word/webSettings.xml': xmlPart('webSettings', 20),
    'word/numbering.xml': xmlPart('numbering', 400),
    'word/endnotes.xml': xmlPart('endnotes', 10),
    'docProps/custom.xml': xmlPart('custom', 10),
    'word/media/image1.jpeg': photo(60_000),
    'word/media/image2.jpeg': photo(60_000),
    'word/media/image3.jpeg': photo(60_000),
  };
  for (const [name, content] of Object.entries(added)) files[name] = [content, { level: 6 }];
  if (Object.keys(files).length !== 18) throw new Error(`${Object.keys(files).length} parts instead of 18`);
  return zipSync(files, { mtime: new Date(2026, 0, 1) });
}

const withTypes = (name: string, content: Uint8Array): Uint8Array =>
  name === '[Content_Types].xml'
    ? strToU8(
        new TextDecoder()
          .decode(content)
          .replace('</Types>', '<Default Extension="jpeg" ContentType="image/jpeg"/></Types>'),
      )
    : content;
