import { decodeText } from '@shared/forms/xml/elements';
import { escapeXml } from '@shared/forms/xml/characters';

/**
 * docx-preview passes over some of what Word files hold. Here it is written in words that it reads, in a copy that only
 * the preview sees: text in its own place is worth more than any look. Word, LibreOffice and this product all write the
 * prefix `w`; a file with another one is shown as before.
 */
export function inReadableWords(xml: string): string {
  return READINGS.reduce((text, { hint, read }) => (text.includes(hint) ? read(text) : text), xml);
}

const READINGS: readonly { hint: string; read: (xml: string) => string }[] = [
  { hint: '<w:tblInd ', read: indentedTables },
  { hint: '<w:fldSimple', read: simpleFields },
  { hint: '<w:ffData', read: formFields },
  { hint: '<w:ruby>', read: furigana },
  { hint: '<w:spacing w:val=', read: spacedRuns },
];

/** How a look that docx-preview doesn't read travels: as a private language (BCP 47), which it hands on as it is. */
const SPACED = 'x-spaced-';
const RUBY = 'x-ruby-';

/** What such a language says. */
export type CarriedLook = { kind: 'spaced'; points: number } | { kind: 'ruby'; text: string };

export function carriedLook(language: string): CarriedLook | null {
  // Twentieths of a point, as in the file.
  if (language.startsWith(SPACED)) return { kind: 'spaced', points: Number(language.slice(SPACED.length)) / 20 };
  if (language.startsWith(RUBY)) return { kind: 'ruby', text: decodeURIComponent(language.slice(RUBY.length)) };
  return null;
}

/** A table's indent: docx-preview looks for a paragraph's (`w:left`). */
function indentedTables(xml: string): string {
  return xml.replace(/<w:tblInd w:w="(-?\d+)"/g, '<w:tblInd w:left="$1" w:w="$1"');
}

/** What a simple field shows, without the field; page numbers so that the paginator finds them. */
function simpleFields(xml: string): string {
  return xml.replace(
    /<w:fldSimple\b((?:[^>"]|"[^"]*")*?)(?:\/>|>(.*?)<\/w:fldSimple>)/gs,
    (_, attributes: string, shown: string = '') => {
      const field = /w:instr="\s*(PAGE|NUMPAGES)\b/.exec(attributes)?.[1];
      return field ? withProperty(shown, `<w:rStyle w:val="Computed${field}"/>`) : shown;
    },
  );
}

const FORM_FIELD =
  /<w:ffData>((?:(?!<w:ffData>).)*?)<\/w:ffData>((?:(?!<w:ffData>).)*?)<w:fldChar\s[^>]*w:fldCharType="end"[^>]*>(?:(?!<\/w:r>).)*<\/w:r>/gs;

/** A box to tick and a list of Word 97: neither has a result of its own in the text. */
function formFields(xml: string): string {
  return xml.replace(FORM_FIELD, (whole, data: string, inside: string) => {
    const shown = /<w:t[\s>]/.test(inside) ? '' : shownBy(data);
    return shown === '' ? whole : `${whole}<w:r><w:t xml:space="preserve">${shown}</w:t></w:r>`;
  });
}

/** As XML. */
function shownBy(data: string): string {
  if (data.includes('<w:checkBox>')) return isTicked(data) ? '☒' : '☐';
  const entries = [...data.matchAll(/<w:listEntry w:val="([^"]*)"/g)].map(([, entry]) => entry ?? '');
  const chosen =
    /<w:ddList>.*?<w:result w:val="(\d+)"/s.exec(data) ?? /<w:ddList>.*?<w:default w:val="(\d+)"/s.exec(data);
  return entries[Number(chosen?.[1] ?? 0)] ?? '';
}

/** `w:checked` where somebody has been there, else `w:default`. */
function isTicked(data: string): boolean {
  const said =
    /<w:checked(?:\s+w:val="([^"]*)")?\s*\/>/.exec(data) ?? /<w:default(?:\s+w:val="([^"]*)")?\s*\/>/.exec(data);
  return said !== null && !['0', 'false', 'off'].includes(said[1] ?? '1');
}

const RUBY_RUN = /<w:r(?:\s[^>]*)?>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:ruby>(.*?)<\/w:ruby><\/w:r>/gs;

/** Furigana: the words below as runs of their own, the first with what stands above them. */
function furigana(xml: string): string {
  return xml.replace(RUBY_RUN, (_, inside: string) => {
    const above = textsIn(/<w:rt>(.*?)<\/w:rt>/s.exec(inside)?.[1] ?? '');
    const base = /<w:rubyBase>(.*?)<\/w:rubyBase>/s.exec(inside)?.[1] ?? '';
    return withProperty(base, language(RUBY + encodeURIComponent(above)));
  });
}

const textsIn = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => decodeText(text ?? '')).join('');

/** Space between characters: 均等割り付け is written so, too. */
function spacedRuns(xml: string): string {
  return xml.replace(/<w:rPr>((?:(?!<\/w:rPr>).)*)<\/w:rPr>/gs, (whole, properties: string) => {
    const twentieths = /<w:spacing w:val="(-?[1-9]\d*)"\/>/.exec(properties)?.[1];
    if (twentieths === undefined || properties.includes(RUBY)) return whole;
    return `<w:rPr>${withoutLanguage(properties)}${language(SPACED + twentieths)}</w:rPr>`;
  });
}

const language = (value: string): string => `<w:lang w:val="${escapeXml(value)}"/>`;
const withoutLanguage = (properties: string): string => properties.replace(/<w:lang\s[^>]*\/>/g, '');

/** The first run with one more property, in the place of one of its kind. */
function withProperty(runs: string, property: string): string {
  const run = /<w:r(?:\s[^>]*)?>(?:<w:rPr>((?:(?!<\/w:rPr>).)*)<\/w:rPr>)?/s.exec(runs);
  if (!run) return runs;
  const name = /^<([^\s/>]+)/.exec(property)?.[1] ?? '';
  const kept = (run[1] ?? '').replace(new RegExp(`<${name}\\s[^>]*/>`, 'g'), '');
  const tag = /^<w:r(?:\s[^>]*)?>/.exec(run[0])?.[0] ?? '';
  return `${runs.slice(0, run.index)}${tag}<w:rPr>${kept}${property}</w:rPr>${runs.slice(run.index + run[0].length)}`;
}
