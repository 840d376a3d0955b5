import type { Codec } from '../zip/codec';
import { targetOf } from './check-package';
import { Faults } from './faults';
import { isSamePart, unpackedText, type PackedParts } from './read-package';
import { resolved, walkStrictXml, type StartTag, type XmlName } from './walk-xml';

const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as a reader of its own finds it. */
export interface BookReading {
  faults: Faults;
  /** `part` is '' where there are no cells. */
  sheets: readonly { name: string; part: string }[];
  names: readonly { name: string; sheet: string | null; formula: string }[];
  from1904: boolean;
  /** How many cell formats there are; null where the workbook has no styles. */
  formats: number | null;
  strings: readonly string[];
}

/** @param own the template's, for parts that are the same there */
export function readBook(
  parts: PackedParts,
  main: string,
  codec: Codec,
  own?: { parts: PackedParts; book: BookReading },
): BookReading {
  const faults = new Faults();
  const leads = relationshipsOf(parts, main, codec);
  const sheets: { name: string; part: string }[] = [];
  const names: { name: string; sheet: string | null; formula: string }[] = [];
  const [shown, ids] = [new Set<string>(), new Set<string>()];
  let from1904 = false;
  walkSmallPart(parts, main, faults, codec, {
    start: ({ local, uri }, tag) => {
      if (uri !== S) return;
      if (local === 'workbookPr') from1904 = ['1', 'true'].includes(tag.attribute('date1904') ?? '');
      else if (local === 'definedName')
        names.push({ name: tag.attribute('name') ?? '', sheet: tag.attribute('localSheetId'), formula: '' });
      else if (local === 'sheet') {
        const lead = leads.get(tag.attribute('id', R) ?? '');
        const name = tag.attribute('name') ?? '';
        if (!lead) faults.tell('relationship', name);
        if (shown.has(name.toLowerCase()) || name.length > 31 || /[\\/?*[\]:]/.test(name)) faults.tell('name', name);
        if (ids.has(tag.attribute('sheetId') ?? '')) faults.tell('name', 'sheetId');
        shown.add(name.toLowerCase());
        ids.add(tag.attribute('sheetId') ?? '');
        sheets.push({ name, part: lead?.type === 'worksheet' ? lead.part : '' });
      }
    },
    text: (text, { local }) => {
      const last = names.at(-1);
      if (local === 'definedName' && last) last.formula += text;
    },
  });
  for (const { name, formula } of names) if (formula.includes('#REF!')) faults.tell('name', name);
  const partOf = (type: string): string | undefined => [...leads.values()].find((lead) => lead.type === type)?.part;
  const [styles, shared] = [partOf('styles'), partOf('sharedStrings')];
  const isOwn = (name: string | undefined): boolean => {
    const part = name === undefined ? undefined : parts.get(name);
    return part !== undefined && isSamePart(part, own?.parts.get(part.name));
  };
  return {
    faults,
    sheets,
    names,
    from1904,
    formats: own && isOwn(styles) ? own.book.formats : formatsOf(parts, styles, faults, codec),
    strings: own && isOwn(shared) ? own.book.strings : stringsOf(parts, shared, faults, codec),
  };
}

/** Where a part's relationships lead within the file, by their id. */
export function relationshipsOf(
  parts: PackedParts,
  from: string,
  codec: Codec,
): Map<string, { type: string; part: string }> {
  const slash = from.lastIndexOf('/') + 1;
  const name = `${from.slice(0, slash)}_rels/${from.slice(slash)}.rels`;
  const leads = new Map<string, { type: string; part: string }>();
  const spelled = new Map([...parts.keys()].map((part) => [part.toLowerCase(), part]));
  walkSmallPart(parts, name, null, codec, {
    start: (_, tag) => {
      const target = tag.attribute('TargetMode') === 'External' ? null : targetOf(tag.attribute('Target') ?? '', from);
      const part = spelled.get(target?.toLowerCase() ?? '');
      const type = (tag.attribute('Type') ?? '').replace(/^.*\//s, '');
      if (part) leads.set(tag.attribute('Id') ?? '', { type, part });
    },
  });
  return leads;
}

function formatsOf(parts: PackedParts, name: string | undefined, faults: Faults, codec: Codec): number | null {
  if (name === undefined) return null;
  let [formats, isIn] = [0, false];
  walkSmallPart(parts, name, faults, codec, {
    start: ({ local }) => {
      if (local === 'cellXfs') isIn = true;
      else if (isIn && local === 'xf') formats++;
    },
    end: ({ local }) => {
      if (local === 'cellXfs') isIn = false;
    },
  });
  return formats;
}

function stringsOf(parts: PackedParts, name: string | undefined, faults: Faults, codec: Codec): string[] {
  const strings: string[] = [];
  if (name === undefined) return strings;
  let furigana = 0;
  walkSmallPart(parts, name, faults, codec, {
    start: ({ local }) => {
      if (local === 'si') strings.push('');
      else if (local === 'rPh') furigana++;
    },
    end: ({ local }) => {
      if (local === 'rPh') furigana--;
    },
    text: (text, { local }) => {
      if (local === 't' && furigana === 0) strings[strings.length - 1] += text;
    },
  });
  return strings.map(unescaped);
}

/** Strings write characters that XML can't hold as `_x000D_` (ECMA-376-1 §22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

interface TextWalker {
  start?: (name: XmlName, tag: StartTag) => void;
  end?: (name: XmlName) => void;
  /** Text with references resolved, and the element that it stands in. */
  text?: (text: string, name: XmlName) => void;
}

/** Walks over a part that is small beside a sheet. Faults are told where somebody takes them. */
export function walkSmallPart(
  parts: PackedParts,
  name: string,
  faults: Faults | null,
  codec: Codec,
  walker: TextWalker,
): void {
  const part = parts.get(name);
  const xml = part ? unpackedText(part, codec) : null;
  if (xml === null) {
    if (part) faults?.tell('part', name);
    return;
  }
  const open: XmlName[] = [];
  const all = {
    classify: () => 0,
    start: (at: XmlName, tag: StartTag) => {
      open.push(at);
      walker.start?.(at, tag);
    },
    end: (at: XmlName) => {
      open.pop();
      walker.end?.(at);
    },
    text: (from: number, to: number, isCdata: boolean) => {
      const last = open.at(-1);
      const raw = xml.slice(from, to);
      if (walker.text && last) walker.text(isCdata ? raw : resolved(raw), last);
    },
  };
  walkStrictXml(xml, all, (what, detail) => faults?.tell(`${name} ${what}`, detail));
}
