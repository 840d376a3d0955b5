import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString, type PDFObject } from 'pdf-lib';
import type { PdfFile } from '../file/pdf-file';
import { boxAfter, rectangleOf, toShown, type FilePage } from '../file/read-pages';
import { japaneseText } from '../file/text-of';
import type { PdfField, PdfFieldKind, PdfFieldOption, PdfFieldPlace } from '../pdf-description';

/** Flags of fields (ISO 32000-1 tables 221, 226, 228, 230), counted from 1 there. */
const fieldFlags = {
  readOnly: 1 << 0,
  required: 1 << 1,
  multiLine: 1 << 12,
  password: 1 << 13,
  radio: 1 << 15,
  push: 1 << 16,
  combo: 1 << 17,
  edit: 1 << 18,
  fileSelect: 1 << 20,
  comb: 1 << 24,
} as const;

/** A place where a field is shown. */
export interface Widget {
  /** null where the field's own dictionary is the place as well and stands nowhere by itself. */
  ref: PDFRef | null;
  dict: PDFDict;
  /** From 0; -1 where no page shows it. */
  page: number;
  /** The name of the state that is on here, as the file writes it; null for what has none. */
  state: PDFName | null;
}

/** A field of a file, with what it was read from. */
export interface FileField {
  /** As somebody sees it. */
  seen: PdfField;
  /** The dictionary that has the field's value. */
  ref: PDFRef | null;
  dict: PDFDict;
  /** From the field to the top: what it doesn't say itself, those above it say. */
  above: readonly PDFDict[];
  flags: number;
  widgets: Widget[];
}

const MOST_FIELDS = 20_000;
const MOST_DEPTH = 64;

/** The fields of a file's own form, in its order; a tree that bites its tail is left where it begins again. */
export function readFields(file: PdfFile, pages: readonly FilePage[]): FileField[] {
  const form = file.dictAt(file.dictAt(file.xref.trailer, 'Root'), 'AcroForm');
  const shownOn = pagesOfWidgets(file, pages);
  const computed = new Set(file.listAt(form, 'CO').map((one) => file.resolve(one)));
  const fields: FileField[] = [];
  const seen = new Set<PDFDict>();
  const walk = (object: PDFObject, above: readonly PDFDict[], name: string): void => {
    const dict = file.resolve(object);
    if (!(dict instanceof PDFDict) || seen.has(dict) || above.length > MOST_DEPTH || fields.length > MOST_FIELDS)
      return;
    seen.add(dict);
    const own = dict.has(PDFName.of('T')) ? file.textAt(dict, 'T') : null;
    const whole = own === null ? name : name === '' ? own : `${name}.${own}`;
    const kids = file.listAt(dict, 'Kids');
    const named = kids.filter((kid) => {
      const one = file.resolve(kid);
      return one instanceof PDFDict && one.has(PDFName.of('T'));
    });
    if (named.length > 0) for (const kid of named) walk(kid, [dict, ...above], whole);
    else fields.push(new FieldReader(file, pages, shownOn, computed).read(object, dict, above, whole, kids));
  };
  for (const one of file.listAt(form, 'Fields')) walk(one, [], '');
  return fields;
}

/** Which page shows a note, by its dictionary. */
function pagesOfWidgets(file: PdfFile, pages: readonly FilePage[]): ReadonlyMap<PDFObject, number> {
  return new Map(
    pages.flatMap(({ dict }, page) =>
      file.listAt(dict, 'Annots').flatMap((one): [PDFObject, number][] => {
        const note = file.resolve(one);
        return note ? [[note, page]] : [];
      }),
    ),
  );
}

class FieldReader {
  constructor(
    private readonly file: PdfFile,
    private readonly pages: readonly FilePage[],
    private readonly shownOn: ReadonlyMap<PDFObject, number>,
    private readonly computed: ReadonlySet<PDFObject | undefined>,
  ) {}

  read(object: PDFObject, dict: PDFDict, above: readonly PDFDict[], name: string, kids: PDFObject[]): FileField {
    const { file } = this;
    const of = (key: string): PDFDict | undefined => [dict, ...above].find((one) => one.has(PDFName.of(key)));
    const flags = file.numberAt(of('Ff'), 'Ff') ?? 0;
    const kind = kindOf(file.nameAt(of('FT'), 'FT'), flags);
    const ref = object instanceof PDFRef ? object : null;
    const widgets = (kids.length > 0 ? kids : [object]).flatMap((one) => this.widget(one, kind));
    const length = file.numberAt(of('MaxLen'), 'MaxLen') ?? null;
    const options = kind === 'check' || kind === 'radio' ? this.states(widgets, of('Opt')) : this.listed(of('Opt'));
    const seen: PdfField = {
      name,
      tooltip: file.textAt(dict, 'TU'),
      kind,
      isComputed: this.computed.has(dict) || this.computes(dict) || widgets.some((one) => this.computes(one.dict)),
      isReadOnly: (flags & fieldFlags.readOnly) !== 0,
      isRequired: (flags & fieldFlags.required) !== 0,
      isMultiLine: kind === 'text' && (flags & fieldFlags.multiLine) !== 0,
      cells: kind === 'text' && (flags & fieldFlags.comb) !== 0 && length !== null && length > 0 ? length : null,
      maxLength: kind === 'text' ? length : null,
      options,
      value: this.value(of('V')),
      places: widgets.flatMap((one) => this.place(one)),
    };
    return { seen, ref, dict, above, flags, widgets };
  }

  private computes(dict: PDFDict): boolean {
    return this.file.dictAt(this.file.dictAt(dict, 'AA'), 'C') !== undefined;
  }

  private widget(object: PDFObject, kind: PdfFieldKind): Widget[] {
    const { file } = this;
    const dict = file.resolve(object);
    if (!(dict instanceof PDFDict)) return [];
    const looks = file.dictAt(file.dictAt(dict, 'AP'), 'N') ?? file.dictAt(file.dictAt(dict, 'AP'), 'D');
    const isBox = kind === 'check' || kind === 'radio';
    const state = isBox ? (looks?.keys().find((one) => one !== PDFName.of('Off')) ?? PDFName.of('Yes')) : null;
    return [{ ref: object instanceof PDFRef ? object : null, dict, page: this.shownOn.get(dict) ?? -1, state }];
  }

  /** What a state is called: its own name, or the word that the field has for it (Opt). */
  private states(widgets: readonly Widget[], list: PDFDict | undefined): PdfFieldOption[] {
    const words = this.file.listAt(list, 'Opt');
    const found = widgets.flatMap(({ state }, i) => {
      if (!state) return [];
      const value = stateWord(state);
      return [{ value, words: this.file.text(words[i]) || value }];
    });
    return found.filter(({ value }, i) => found.findIndex((one) => one.value === value) === i);
  }

  private listed(list: PDFDict | undefined): PdfFieldOption[] {
    return this.file.listAt(list, 'Opt').map((one) => {
      const pair = this.file.resolve(one);
      if (!(pair instanceof PDFArray)) return { value: this.file.text(one), words: this.file.text(one) };
      const [value, words] = pair.asArray().map((part) => this.file.text(part));
      return { value: value ?? '', words: words ?? value ?? '' };
    });
  }

  private value(dict: PDFDict | undefined): string {
    const value = this.file.at(dict, 'V');
    if (value instanceof PDFName) return value === PDFName.of('Off') ? '' : stateWord(value);
    if (value instanceof PDFString || value instanceof PDFHexString) return this.file.text(value);
    return '';
  }

  private place({ dict, page, state }: Widget): PdfFieldPlace[] {
    const shown = this.pages[page];
    const rect = rectangleOf(this.file.numbersAt(dict, 'Rect'));
    if (!shown || !rect) return [];
    return [{ page: page + 1, box: boxAfter(toShown(shown), rect), state: state && stateWord(state) }];
  }
}

/** What a state is called, in the encoding that its program had. */
export const stateWord = (name: PDFName): string => japaneseText(name.asBytes()) ?? name.decodeText();

function kindOf(type: string, flags: number): PdfFieldKind {
  if (type === 'Tx') return 'text';
  if (type === 'Ch') return 'choice';
  if (type === 'Sig') return 'signature';
  if ((flags & fieldFlags.push) !== 0) return 'button';
  return (flags & fieldFlags.radio) !== 0 ? 'radio' : 'check';
}
