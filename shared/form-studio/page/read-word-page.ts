import { isDeleted } from '../../forms/word/deleted';
import { allControls } from '../../forms/word/controls';
import type { WordTemplate } from '../../forms/word/open-template';
import { paragraphText, type ParagraphText } from '../../forms/word/paragraph-text';
import type { WordControl } from '../../forms/word/word-control';
import { attribute, childNamed, descendants } from '../../forms/xml/elements';
import type { XmlElement } from '../../forms/xml/scan';
import { byWord } from '../../text/by-word';
import { isBlankText, type Board, type FormPage, type PageCell, type PageControl, type PageLine } from './form-page';

/** Lines in front of a table that may be its heading. */
const AHEAD = 3;

/** Reads the document part of a Word form. */
export const readWordPage = (template: WordTemplate): FormPage => new WordReader(template).read();

class WordReader {
  private readonly boards: Board[] = [];
  private readonly paragraphs: ReadonlyMap<XmlElement, number>;
  private readonly tables: ReadonlyMap<XmlElement, number>;
  private readonly controls: readonly WordControl[];
  private readonly w: string;

  constructor(private readonly template: WordTemplate) {
    const { names, body, documentText } = template;
    const all = descendants(body);
    this.w = names.w;
    this.paragraphs = numbered(all, names.element.p);
    this.tables = numbered(all, `${names.w}tbl`);
    this.controls = allControls(template.controls).filter((one) => !isDeleted(one, documentText, names));
  }

  read(): FormPage {
    this.flow(this.template.body);
    return { format: 'word', boards: this.boards };
  }

  /** Running text and the tables in it, in order. Text boxes follow the paragraph that they float beside. */
  private flow(inside: XmlElement): void {
    let cells: PageCell[] = [];
    const ahead: string[] = [];
    const close = (): void => {
      if (cells.length > 0) this.boards.push({ kind: 'text', name: '', index: 0, cells, ahead: [] });
      cells = [];
    };
    for (const block of this.blocks(inside)) {
      if (block.name === `${this.w}tbl`) {
        close();
        this.table(block, ahead.slice(-AHEAD));
        ahead.length = 0;
        continue;
      }
      const line = this.line(block);
      // With the room behind its words: it may ask for something itself.
      if (line.text.trim() !== '') ahead.push(line.text);
      cells.push(cellOf({ row: cells.length + 1, column: 1, lines: [line] }));
      for (const box of this.boxes(block)) {
        close();
        this.flow(box);
      }
    }
    close();
  }

  private table(table: XmlElement, ahead: readonly string[]): void {
    const cells: (PageCell & { element: XmlElement })[] = [];
    const open = new Map<number, PageCell & { lastRow: number }>();
    this.below(table, `${this.w}tr`).forEach((tr, i) => {
      const row = i + 1;
      let column = 1 + Number(this.said(childNamed(tr, `${this.w}trPr`), 'gridBefore') ?? 0);
      for (const tc of this.below(tr, `${this.w}tc`)) {
        const looks = childNamed(tc, `${this.w}tcPr`);
        const span = Math.max(1, Number(this.said(looks, 'gridSpan') ?? 1));
        const merge = this.said(looks, 'vMerge');
        const above = open.get(column);
        if (merge !== null && merge !== 'restart' && above) above.lastRow = row;
        else {
          const lines = this.linesOf(tc);
          const width = Number(/\bw:w="(\d+)"/.exec(looks ? this.slice(looks) : '')?.[1] ?? 0) * AS_EXCEL;
          const cell = {
            ...cellOf({ row, column, lines }),
            lastColumn: column + span - 1,
            isFramed: true,
            width,
            element: tc,
          };
          cells.push(cell);
          if (merge === 'restart') open.set(column, cell);
          else open.delete(column);
        }
        column += span;
      }
    });
    this.boards.push({ kind: 'table', name: '', index: this.tables.get(table) ?? 0, cells, ahead });
    for (const { element } of cells) {
      for (const inner of this.blocks(element)) if (inner.name === `${this.w}tbl`) this.table(inner, []);
      for (const block of this.blocks(element)) for (const box of this.boxes(block)) this.flow(box);
    }
  }

  private linesOf(cell: XmlElement): PageLine[] {
    const { p } = this.template.names.element;
    return this.blocks(cell).flatMap((block) => (block.name === p ? [this.line(block)] : []));
  }

  /** Paragraphs and tables right below, looking through what only wraps them. */
  private blocks(element: XmlElement): XmlElement[] {
    const { p } = this.template.names.element;
    return element.children.flatMap((child) =>
      child.name === p || child.name === `${this.w}tbl` ? [child] : this.isWrapper(child) ? this.blocks(child) : [],
    );
  }

  private below(element: XmlElement, name: string): XmlElement[] {
    return element.children.flatMap((child) =>
      child.name === name ? [child] : this.isWrapper(child) ? this.below(child, name) : [],
    );
  }

  private isWrapper({ name }: XmlElement): boolean {
    return ['sdt', 'sdtContent', 'ins', 'customXml', 'smartTag'].some((one) => name === this.w + one);
  }

  /** Text boxes in a paragraph, in the first of several ways to say the same. */
  private boxes(paragraph: XmlElement): XmlElement[] {
    const found: XmlElement[] = [];
    const visit = (element: XmlElement): void => {
      if (element.name === `${this.w}txbxContent`) found.push(element);
      else
        (element.name.endsWith(':AlternateContent') ? element.children.slice(0, 1) : element.children).forEach(visit);
    };
    visit(paragraph);
    return found;
  }

  private line(paragraph: XmlElement): PageLine {
    const read = paragraphText(this.template.documentText, paragraph, this.template.names);
    return {
      text: read.text,
      paragraph: this.paragraphs.get(paragraph) ?? 0,
      controls: this.controlsIn(paragraph, read),
    };
  }

  private controlsIn(paragraph: XmlElement, read: ParagraphText): PageControl[] {
    const inside = this.controlsInside(paragraph, read);
    const around = inside.length === 0 ? this.controls.find((one) => this.isAround(one, paragraph, read)) : undefined;
    if (!around) return inside;
    return [{ ...this.named(around), from: 0, to: read.text.length }];
  }

  /** A control around a cell or its only line is a place as one within a line is; one around a printed sentence is none. */
  private isAround(
    { level, kind, content, element, properties }: WordControl,
    paragraph: XmlElement,
    read: ParagraphText,
  ): boolean {
    const { names } = this.template;
    if ((level !== 'block' && level !== 'cell') || kind === 'repeating' || kind === 'item' || !content) return false;
    if (element.start > paragraph.start || element.end < paragraph.end) return false;
    const isItsOnly = descendants(content).filter(({ name }) => name === names.element.p).length === 1;
    const asks =
      properties !== null &&
      ['text', 'date', 'dropDownList', 'comboBox', 'showingPlcHdr'].some((one) =>
        childNamed(properties, names.w + one),
      );
    return isItsOnly && (asks || kind === 'checkbox' || isBlankText(read.text));
  }

  /** By its tag, or else by its title. */
  private named(control: WordControl): Pick<PageControl, 'name' | 'kind' | 'choices'> {
    const { documentText, names } = this.template;
    const title = control.properties && childNamed(control.properties, `${names.w}alias`);
    const name = control.tag || (title && attribute(documentText, title, names.val)?.value) || '';
    return { name, kind: KINDS[control.kind] ?? 'text', choices: this.choicesOf(control) };
  }

  private controlsInside(paragraph: XmlElement, read: ParagraphText): PageControl[] {
    return this.controls.flatMap((control): PageControl[] => {
      const { element } = control;
      const isHere = control.field !== undefined || control.level === 'run';
      if (!isHere || element.start < paragraph.start || element.end > paragraph.end) return [];
      const inside = read.pieces.filter(({ element: { start, end } }) => start >= element.start && end <= element.end);
      const before = read.pieces.filter(({ element: { end } }) => end <= element.start).at(-1);
      const from = inside[0]?.from ?? (before ? before.from + before.text.length : 0);
      const last = inside.at(-1);
      const to = last ? last.from + last.text.length : from;
      return [{ ...this.named(control), from, to }];
    });
  }

  private choicesOf({ kind, element }: WordControl): string[] | null {
    if (kind !== 'list' && kind !== 'combo' && kind !== 'field-list') return null;
    const { listItem, listEntry } = this.template.names.element;
    const { documentText, names } = this.template;
    return descendants(element)
      .filter(({ name }) => name === listItem || name === listEntry)
      .map(
        (one) =>
          (attribute(documentText, one, `${names.a}displayText`) ?? attribute(documentText, one, names.val))?.value ??
          '',
      )
      .filter((word) => word.trim() !== '' && !/選択/.test(word));
  }

  private slice({ start, end }: XmlElement): string {
    return this.template.documentText.slice(start, end);
  }

  /** What a look says: null where it isn't there, '' where it is there without a value. */
  private said(looks: XmlElement | null, name: string): string | null {
    const found =
      looks &&
      new RegExp(`<${this.w}${name}(?:\\s[^>]*?${this.template.names.val}="([^"]*)")?[^>]*>`).exec(this.slice(looks));
    return found ? (found[1] ?? '') : null;
  }
}

/** From twips to what Excel counts in. */
const AS_EXCEL = 0.075;

const KINDS: Readonly<Record<string, PageControl['kind']>> = byWord<PageControl['kind']>({
  checkbox: 'check',
  'field-check': 'check',
  list: 'list',
  combo: 'list',
  'field-list': 'list',
  date: 'date',
});

function cellOf({ row, column, lines }: Pick<PageCell, 'row' | 'column' | 'lines'>): PageCell & { lastRow: number } {
  return {
    row,
    column,
    lastRow: row,
    lastColumn: column,
    lines,
    at: '',
    isFramed: false,
    choices: null,
    isClosed: false,
    width: 0,
  };
}

const numbered = (all: readonly XmlElement[], name: string): Map<XmlElement, number> =>
  new Map(all.filter((one) => one.name === name).map((one, i) => [one, i]));
