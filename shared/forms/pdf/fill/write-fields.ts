import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFRef } from 'pdf-lib';
import { refuse } from '../../../problems/problem';
import { charactersOf, combText } from '../../../text/characters';
import type { Edit } from '../../xml/edits';
import { pdfText, type Appendix } from '../file/append-objects';
import { pdfDict } from '../letters/letter-case';
import { stateWord, type FileField, type Widget } from '../look/read-fields';
import type { PdfTemplate } from '../pdf-template';
import type { FieldLooks, FieldText } from './field-looks';
import { QUADDINGS } from './field-style';
import { lockedFields } from './locked-fields';
import type { PdfSlot } from './pdf-fill';

/** What all slots of one field of the file come to. */
type Wanted = { slot: PdfSlot; text: FieldText } | { slot: PdfSlot; state: string | null };

/** Writes values into a file's own fields, with their looks. */
export class FieldWriter {
  readonly edits: Edit[] = [];
  private readonly wanted = new Map<string, Wanted>();

  constructor(
    private readonly template: PdfTemplate,
    private readonly looks: FieldLooks,
    private readonly appendix: Appendix,
  ) {}

  /** One of the places of a field: radios have several, of which one may be on. */
  take(slot: PdfSlot, name: string): void {
    const { tag: field, label, value } = slot;
    const own = this.template.fields.get(name);
    if (!own) return refuse('pdf/missing-field', { field: name, label });
    this.refuseClosed(own, slot);
    const before = this.wanted.get(name);
    const isBox = own.seen.kind === 'check' || own.seen.kind === 'radio';
    if (isBox) {
      const state = this.stateOf(own, slot);
      if (state !== null || !before) this.wanted.set(name, { slot, state });
      return;
    }
    if (own.seen.kind !== 'text' && own.seen.kind !== 'choice')
      return refuse('pdf/field-kind', { field: name, label, reason: own.seen.kind === 'button' ? 'ボタン' : '署名' });
    if (value.kind === 'check') return refuse('pdf/field-kind', { field, label, reason: '☑ を付ける欄ではありません' });
    const text = value.kind === 'circle' ? (value.word ?? '') : value.text;
    const atEnd = own.seen.cells !== null && slot.place.align ? { align: slot.place.align } : {};
    this.wanted.set(name, { slot, text: { text, scale: value.kind === 'text' ? value.scale : 1, ...atEnd } });
  }

  write(): void {
    for (const [name, wanted] of this.wanted) {
      const field = this.template.fields.get(name);
      if (!field) continue;
      const value = this.writeOne(field, wanted);
      for (const twin of this.template.twins.get(name) ?? []) this.writeOne(twin, wanted);
      this.edits.push({ part: name, offset: 0, removed: field.seen.value, inserted: value, field: wanted.slot.tag });
    }
  }

  private writeOne(field: FileField, wanted: Wanted): string {
    return 'text' in wanted ? this.writeText(field, wanted) : this.writeState(field, wanted.state);
  }

  /** Looks of fields that nobody fills, where a program was to make them (NeedAppearances): it isn't asked any more. */
  writeLooks(): void {
    for (const [name, field] of this.template.fields) {
      const { kind, value } = field.seen;
      if (this.wanted.has(name) || value === '' || (kind !== 'text' && kind !== 'choice')) continue;
      for (const widget of field.widgets)
        if (!widget.dict.has(PDFName.of('AP')))
          this.dress(widget, this.looks.text(field, widget, { text: value, scale: 1 }));
    }
  }

  private refuseClosed(field: FileField, { label }: PdfSlot): void {
    const { name, isComputed, isReadOnly } = field.seen;
    if (isComputed) refuse('pdf/computed', { field: name, label });
    if (isReadOnly || !field.ref) refuse('pdf/read-only', { field: name, label });
    if (this.template.pdf.signed === 'fields' && lockedFields(this.template).has(name))
      refuse('pdf/signed-field', { field: name, label });
  }

  /** Which state is chosen; null for none. */
  private stateOf({ seen }: FileField, { value, place, label }: PdfSlot): string | null {
    if (value.kind === 'check' && !value.checked) return null;
    const word =
      value.kind === 'text' ? value.text : value.kind === 'circle' ? (value.word ?? '') : (place.state ?? '');
    if (value.kind !== 'check' && word === '') return null;
    if (value.kind === 'check' && word === '') return seen.options[0]?.value ?? null;
    const found = seen.options.find((one) => one.value === word || one.words === word);
    const list = seen.options.map(({ words }) => words).join('、');
    return found?.value ?? refuse('pdf/not-in-list', { field: seen.name, label, value: word, list });
  }

  private writeText(field: FileField, { slot, text }: Extract<Wanted, { text: FieldText }>): string {
    const { label, value } = slot;
    const { kind, maxLength, cells } = field.seen;
    const isGap = value.kind === 'text' && value.isGap;
    const chosen = kind === 'choice' && !isGap ? this.chosen(field, text.text, label) : null;
    const kept = chosen?.value ?? (cells !== null && !isGap ? combText(text.text, cells) : text.text);
    const length = charactersOf(kept).length;
    const limit = maxLength ?? Infinity;
    if (!isGap && length > limit) refuse('pdf/too-long', { field: field.seen.name, label, length, limit });
    const shown = { ...text, text: chosen?.words ?? kept };
    this.change(field, (dict) => {
      dict.set(PDFName.of('V'), pdfText(kept));
      // Who writes in it with another program sees it set as we have.
      if (text.align) dict.set(PDFName.of('Q'), PDFNumber.of(QUADDINGS.indexOf(text.align)));
      for (const key of ['RV', 'I']) dict.delete(PDFName.of(key));
      if (chosen && chosen.index >= 0) {
        const list = PDFArray.withContext(this.appendix.context);
        list.push(PDFNumber.of(chosen.index));
        dict.set(PDFName.of('I'), list);
      }
    });
    for (const widget of field.widgets) this.dress(widget, this.looks.text(field, widget, shown));
    return kept;
  }

  private chosen({ seen, flags }: FileField, text: string, label: string) {
    if (text === '') return { value: '', words: '', index: -1 };
    const index = seen.options.findIndex(({ value, words }) => value === text || words === text);
    const found = seen.options[index];
    if (found) return { ...found, index };
    // A list that takes other words, too.
    if ((flags & OTHER_WORDS) !== 0) return { value: text, words: text, index };
    const list = seen.options.map(({ words }) => words).join('、');
    return refuse('pdf/not-in-list', { field: seen.name, label, value: text, list });
  }

  private writeState(field: FileField, state: string | null): string {
    const named = field.widgets.flatMap((one) => (one.state && stateWord(one.state) === state ? [one.state] : []));
    const name = named[0] ?? OFF;
    this.change(field, (dict) => dict.set(PDFName.of('V'), name));
    for (const widget of field.widgets) {
      const on = widget.state ?? OFF;
      const isOn = state !== null && on === name;
      this.changeWidget(widget, (dict) => {
        const looks = dict.has(PDFName.of('AP'))
          ? isOn && this.looks.marked(field, widget, on)
          : this.looks.boxes(widget, on);
        if (looks) dict.set(PDFName.of('AP'), looks);
        dict.set(PDFName.of('AS'), isOn ? on : OFF);
      });
    }
    return state ?? '';
  }

  private dress(widget: Widget, look: PDFRef): void {
    this.changeWidget(widget, (dict) => {
      dict.set(PDFName.of('AP'), pdfDict(this.appendix.context, { N: look }));
      dict.delete(PDFName.of('AS'));
    });
  }

  private change(field: FileField, change: (dict: PDFDict) => void): void {
    if (field.ref) this.changeObject(field.ref, field.dict, change);
  }

  private changeWidget({ ref, dict }: Widget, change: (dict: PDFDict) => void): void {
    if (ref) this.changeObject(ref, dict, change);
  }

  /** The template stays as it was read: a copy goes into what comes behind. */
  private changeObject(ref: PDFRef, dict: PDFDict, change: (dict: PDFDict) => void): void {
    const known = this.appendix.of(ref);
    const own = known instanceof PDFDict ? known : dict.clone();
    change(own);
    this.appendix.put(ref, own);
  }
}

const OFF = PDFName.of('Off');
/** Ff of a choice: its list takes words of one's own (ISO 32000-1 table 230). */
const OTHER_WORDS = 1 << 18;
