import type { PlaceOfForm } from '../../packs/form-place-schema';
import type { Form, FormField } from '../../packs/schema';
import { plainFields, rowsOf } from '../../packs/form-fields';
import { refuse } from '../../problems/problem';
import { escapeXml } from '../xml/characters';
import { childNamed, descendants, isEmptyTag } from '../xml/elements';
import type { XmlElement } from '../xml/scan';
import { BetweenRuns } from '../word/between-runs';
import type { WordTemplate } from '../word/open-template';
import { paragraphText, type ParagraphPiece, type ParagraphText } from '../word/paragraph-text';
import type { StyleLooks } from '../word/style-looks';
import { wordAnchors } from '../word-form';
import { SMALLEST_ON_LINE, type LinedPlace } from './blank-room';
import { linedPlace, lineRoom } from './lined-room';

const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml';

/** The document's text with content controls at the places that a form names, and those places in which a line is printed. Nothing that is printed changes. */
export function anchorsInWord(
  template: WordTemplate,
  form: Form,
  styles: StyleLooks,
): Pick<WordTemplate, 'lined' | 'onLines'> & { text: string } {
  const writer = new AnchorWriter(template, form, styles);
  return { text: writer.text(), lined: writer.lined, onLines: writer.onLines };
}

type PlaceInLine = PlaceOfForm & Required<Pick<PlaceOfForm, 'from' | 'to'>>;

class AnchorWriter {
  readonly lined = new Map<string, LinedPlace>();
  readonly onLines = new Map<string, number>();
  private readonly runs: BetweenRuns;
  private readonly paragraphs: readonly XmlElement[];
  private readonly tables: readonly XmlElement[];
  private readonly labels: ReadonlyMap<string, string>;
  private readonly checks: ReadonlySet<string>;

  constructor(
    private readonly template: WordTemplate,
    private readonly form: Form,
    private readonly styles: StyleLooks,
  ) {
    this.runs = new BetweenRuns(template);
    const all = descendants(template.body);
    const { p } = template.names.element;
    this.paragraphs = all.filter(({ name }) => name === p);
    this.tables = all.filter(({ name }) => name === `${template.names.w}tbl`);
    const { fields, rows } = wordAnchors(form);
    this.labels = new Map(
      [...fields, ...rows, ...rows.flatMap((one) => one.fields)].map(({ tag, label }) => [tag, label]),
    );
    this.checks = new Set([...plainFields(form), ...rowsOf(form).flatMap((one) => one.fields)].flatMap(tickedAnchors));
  }

  text(): string {
    const places = new Map(Object.entries(this.form.places ?? {}));
    const ofRows = new Map(
      rowsOf(this.form).flatMap(
        (rows) =>
          wordAnchors(this.form)
            .rows.find(({ tag }) => tag === rows.key)
            ?.fields.map(({ tag }) => [tag, rows.key] as const) ?? [],
      ),
    );
    for (const rows of rowsOf(this.form)) {
      const place = places.get(rows.key);
      if (place)
        this.rows(
          rows.key,
          rows.printed,
          place,
          [...places].filter(([anchor]) => ofRows.get(anchor) === rows.key),
        );
    }
    for (const [anchor, place] of places)
      if (place.paragraph !== undefined && !this.isInRows(anchor, ofRows, places))
        this.place(anchor, place, place.paragraph);
    return this.runs.written();
  }

  private isInRows(
    anchor: string,
    ofRows: ReadonlyMap<string, string>,
    places: ReadonlyMap<string, PlaceOfForm>,
  ): boolean {
    const rows = ofRows.get(anchor);
    return rows !== undefined && places.has(rows);
  }

  /** Each printed row becomes an entry of a repeating section, with the places of the first one in all of them. */
  private rows(
    tag: string,
    printed: number,
    place: PlaceOfForm,
    own: readonly (readonly [string, PlaceOfForm])[],
  ): void {
    const { w15, element, val } = this.template.names;
    const { sdt, sdtPr, sdtContent, tag: tagName, tr, p } = element;
    const { table: index = 0, row = 0, height = 1 } = place;
    const table = this.tables[index] ?? this.gone(tag);
    const trs = table.children.filter(({ name }) => name === tr).slice(row, row + printed * height);
    const [first] = trs;
    const last = trs.at(-1);
    if (!first || !last || trs.length < printed * height) return this.gone(tag);
    const ns = w15 === 'w15:' ? ` xmlns:w15="${W15}"` : '';
    this.runs.insert(
      first.start,
      `<${sdt}><${sdtPr}><${tagName} ${val}="${escapeXml(tag)}"/><${w15}repeatingSection${ns}/></${sdtPr}><${sdtContent}>`,
      1,
    );
    this.runs.insert(last.end, `</${sdtContent}></${sdt}>`, -1);
    const paragraphsOf = (from: number): XmlElement[] =>
      trs.slice(from * height, (from + 1) * height).flatMap((one) => descendants(one).filter(({ name }) => name === p));
    const model = paragraphsOf(0);
    for (let entry = 0; entry < printed; entry++) {
      const [head, end] = [trs[entry * height], trs[(entry + 1) * height - 1]];
      if (!head || !end) return this.gone(tag);
      this.runs.insert(head.start, `<${sdt}><${sdtPr}><${w15}repeatingSectionItem${ns}/></${sdtPr}><${sdtContent}>`, 2);
      this.runs.insert(end.end, `</${sdtContent}></${sdt}>`, -2);
      const paragraphs = paragraphsOf(entry);
      for (const [anchor, { paragraph = -1, ...where }] of own) {
        const at = model.findIndex((one) => one === this.paragraphs[paragraph]);
        const same = paragraphs[at];
        if (at === -1 || !same) return this.gone(anchor);
        this.place(
          anchor,
          entry === 0 ? { ...where, paragraph } : { from: where.from, to: where.to },
          this.paragraphs.indexOf(same),
        );
      }
    }
  }

  private place(anchor: string, place: PlaceOfForm, index: number): void {
    const paragraph = this.paragraphs[index];
    if (!paragraph) return this.gone(anchor);
    const read = this.read(paragraph);
    const { printed, from: start = 0, to: end = start } = place;
    if ((printed !== undefined && printed !== read.text) || end > read.text.length || start > end) this.gone(anchor);
    const where = { ...place, paragraph: index, from: start, to: end };
    this.putIn(anchor, where, paragraph, read);
    for (const other of this.inOtherBranches(paragraph)) {
      const there = this.read(other);
      if (there.text === read.text) this.putIn(anchor, where, other, there);
    }
  }

  private read(paragraph: XmlElement): ParagraphText {
    return paragraphText(this.template.documentText, paragraph, this.template.names);
  }

  /** A text box stands there as DrawingML, and once more as VML for older programs: whichever is shown, the value stands in it. */
  private inOtherBranches(paragraph: XmlElement): XmlElement[] {
    const { p } = this.template.names.element;
    const paragraphsOf = (branch: XmlElement): XmlElement[] => descendants(branch).filter(({ name }) => name === p);
    let branch = paragraph;
    while (branch.parent && !branch.parent.name.endsWith(':AlternateContent')) branch = branch.parent;
    if (!branch.parent) return [];
    const at = paragraphsOf(branch).indexOf(paragraph);
    return branch.parent.children.filter((one) => one !== branch).flatMap((one) => paragraphsOf(one)[at] ?? []);
  }

  private putIn(anchor: string, place: PlaceInLine, paragraph: XmlElement, read: ParagraphText): void {
    const { names } = this.template;
    const { from, to } = this.onLine(anchor, place, read);
    const open = this.opening(anchor);
    const close = `</${names.element.sdtContent}></${names.element.sdt}>`;
    if (read.pieces.length === 0) return this.inEmpty(paragraph, open, close);
    if (from === to) return this.between(read.pieces, from, open, close);
    const first = read.pieces.find((piece) => piece.from <= from && from < endOf(piece));
    const last = read.pieces.findLast((piece) => piece.from < to && to <= endOf(piece));
    if (!first || !last || first.run.parent !== last.run.parent) return this.gone(anchor);
    this.runs.cut(first, from - first.from, open, 1);
    this.runs.cut(last, to - last.from, close, -1);
  }

  /** A value stands on the line that is printed in its room. */
  private onLine(anchor: string, place: PlaceInLine, read: ParagraphText): Pick<PlaceInLine, 'from' | 'to'> {
    const others = Object.entries(this.form.places ?? {}).flatMap(([own, one]) =>
      own !== anchor && one.paragraph === place.paragraph ? [one] : [],
    );
    const about = { template: this.template, styles: this.styles };
    const lined = linedPlace({ ...place, printed: read.text }, read, others, about);
    const most = lined?.most ? lined.most / SMALLEST_ON_LINE : lineRoom(place, read, others, about);
    if (most !== null && !this.onLines.has(anchor)) this.onLines.set(anchor, most);
    if (!lined) return place;
    // Of rows as in the first of them.
    if (!this.lined.has(anchor)) this.lined.set(anchor, lined);
    const { from = place.from, to = place.to } = lined;
    return { from, to };
  }

  private opening(anchor: string): string {
    const { element, val, w14 } = this.template.names;
    const ns = w14 === 'w14:' ? ` xmlns:w14="${W14}"` : '';
    const box = this.checks.has(anchor) ? `<${w14}checkbox${ns}><${w14}checked ${w14}val="0"/></${w14}checkbox>` : '';
    return `<${element.sdt}><${element.sdtPr}><${element.tag} ${val}="${escapeXml(anchor)}"/>${box}</${element.sdtPr}><${element.sdtContent}>`;
  }

  /** In a paragraph where nothing stands the value has the look that the paragraph has for what is typed into it. */
  private inEmpty(paragraph: XmlElement, open: string, close: string): void {
    const { documentText: text, names } = this.template;
    const { r, pPr } = names.element;
    const look = childNamed(paragraph, pPr);
    const run = `<${r}>${look ? runLook(text.slice(look.start, look.end), names.w) : ''}${this.textTag('')}</${r}>`;
    if (isEmptyTag(text, paragraph)) {
      const tag = text.slice(paragraph.start, paragraph.openEnd - 2).trimEnd();
      this.runs.replace(paragraph, `${tag}>${open}${run}${close}</${paragraph.name}>`);
    } else this.runs.insert(look?.end ?? paragraph.openEnd, open + run + close, 0);
  }

  /** A place of no letters: a run of its own, with the look of the letters before it. */
  private between(pieces: readonly ParagraphPiece[], at: number, open: string, close: string): void {
    const piece = pieces.findLast((one) => one.from < at && at <= endOf(one)) ?? pieces[0];
    if (!piece) return;
    const { r } = this.template.names.element;
    this.runs.cut(
      piece,
      at - piece.from,
      `${open}<${r}>${this.runs.lookOf(piece.run)}${this.textTag('')}</${r}>${close}`,
      0,
    );
  }

  private textTag(content: string): string {
    const { t } = this.template.names.element;
    return `<${t} xml:space="preserve">${content}</${t}>`;
  }

  private gone(anchor: string): never {
    return refuse('form/place-changed', { field: anchor, label: this.labels.get(anchor) ?? anchor });
  }
}

const endOf = ({ from, text }: ParagraphPiece): number => from + text.length;

/** The boxes of a field: they are ticked, not written. */
function tickedAnchors({ type, key, options = [] }: FormField): string[] {
  if (type === 'check') return [key];
  return type === 'one-of' ? options.flatMap(({ anchors = [] }) => anchors) : [];
}

/** The look that a paragraph has for its mark, and for what is typed into it while it is empty. */
function runLook(properties: string, w: string): string {
  const [found = ''] = new RegExp(`<${w}rPr>.*?</${w}rPr>`, 's').exec(properties) ?? [];
  return found.replaceAll(
    new RegExp(`<${w}(?:ins|del|rPrChange)\\b[^>]*?(?:/>|>.*?</${w}(?:ins|del|rPrChange)>)`, 'gs'),
    '',
  );
}
