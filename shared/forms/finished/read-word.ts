import { plainPlace, readProperty } from './control-properties';
import type { Tie } from './bound-nodes';
import type { Faults } from './faults';
import { resolved, walkStrictXml, type StartTag, type XmlName, type XmlWalker } from './walk-xml';
import { SIGNS, type PlaceAbout, type WordAlternatives, type WordNode, type WordParagraph } from './word-tree';
import { Code, CODES, MC, PLACES, W, W15 } from './word-elements';

/** What a part of a Word file says, read by a reader of its own. */
export interface WordReading {
  /** All that is printed, with {@link SIGNS}. */
  printed: string;
  /** The same as a tree; empty unless it was asked for. */
  nodes: WordNode[];
  rows: number;
  /** Controls that Word fills from custom XML on opening. */
  ties: PrintedTie[];
  isWhole: boolean;
}

/** A tie with what stands in its control, from a place to a place of what is printed. */
export interface PrintedTie extends Tie {
  from: number;
  to: number;
}

export function readWord(xml: string, faults: Faults, withTree: boolean): WordReading {
  const reader = new WordReader(xml, faults, withTree);
  const isWhole = walkStrictXml(xml, reader, faults.tell);
  return { printed: reader.printed, nodes: reader.root, rows: reader.rows, ties: reader.ties, isWhole };
}

interface OpenPlace {
  about: PlaceAbout;
  tag: string;
  children: WordNode[];
  rows: number;
  deletedRows: number;
}

class WordReader implements XmlWalker {
  printed = '';
  readonly root: WordNode[] = [];
  rows = 0;
  readonly ties: PrintedTie[] = [];
  private readonly controls: { from: number; ties: Tie[] }[] = [];
  /** Elements that say what may stand in them, from the outside in; wrappers are looked through. */
  private readonly standing: Code[] = [];
  private readonly lastBlocks: Code[] = [];
  private skipped = 0;
  private removed = 0;
  private inText = 0;
  private keepsSpace = false;
  private textAt = '';
  private inProperties = 0;
  private readonly places: (OpenPlace | null)[] = [];
  private readonly lists: WordNode[][] = [this.root];
  private readonly paragraphs: WordParagraph[] = [];
  private readonly numbers: number[] = [0];
  private elements = 0;
  private readonly alternatives: WordAlternatives[] = [];
  private deletedAhead = false;
  private inRowProperties = 0;
  private readonly rowIsDeleted: boolean[] = [];
  private readonly fields: { place: OpenPlace | null }[] = [];
  private field: { tag: string; state: string; entries: string[]; chosen: number; type: string } | null = null;
  private bookmark = '';
  private readonly simple: (OpenPlace | null)[] = [];

  constructor(
    private readonly xml: string,
    private readonly faults: Faults,
    private readonly withTree: boolean,
  ) {}

  classify(uri: string, local: string): number {
    if (uri === W) return CODES.get(local) ?? Code.Other;
    if (uri !== MC) return Code.Other;
    if (local === 'AlternateContent') return Code.Alternatives;
    return local === 'Choice' || local === 'Fallback' ? Code.Branch : Code.Other;
  }

  start(name: XmlName, tag: StartTag): void {
    if (this.withTree) this.numbers.push(++this.elements);
    const bookmark = this.bookmark;
    this.bookmark = '';
    if (this.isInside(name, tag)) return;
    const deletedAhead = this.deletedAhead;
    this.deletedAhead = false;
    if (!this.prints(name.code, tag)) this.opens(name.code, tag, bookmark, deletedAhead);
  }

  /** Whether it stands in something that is looked through in a way of its own. */
  private isInside({ code, local, uri }: XmlName, tag: StartTag): boolean {
    if (this.skipped > 0 || code === Code.Skip) {
      const paragraph = code === Code.SectPr ? this.paragraphs.at(-1) : undefined;
      if (paragraph) paragraph.endsSection = true;
      this.skipped++;
    } else if (this.inProperties > 0) this.inControlProperties(local, uri, tag);
    else if (this.inRowProperties > 0) {
      this.inRowProperties++;
      if (code === Code.Removed && local === 'del') this.rowIsDeleted[this.rowIsDeleted.length - 1] = true;
    } else if (this.field && code !== Code.FieldData) this.inFieldData(local, tag);
    else return false;
    return true;
  }

  /** Whether it is something that is printed as it stands there: text, and signs in the place of text. */
  private prints(code: Code, tag: StartTag): boolean {
    switch (code) {
      case Code.Text:
        this.inText++;
        this.textAt = '';
        this.keepsSpace = tag.attribute('space', 'http://www.w3.org/XML/1998/namespace') === 'preserve';
        return true;
      case Code.Break:
        this.say('\n', false);
        return true;
      case Code.Tab:
        if (this.standing.at(-1) === Code.R) this.say('\t', false);
        return true;
      case Code.Sym:
        this.say(String.fromCharCode(parseInt(tag.attribute('char', W) ?? '0', 16)), true);
        return true;
      case Code.Furigana:
        this.say(SIGNS.rubyStart, false);
        this.standing.push(Code.Other);
        return true;
      case Code.Drawing:
        this.say(SIGNS.drawing, false);
        this.standing.push(Code.Other);
        return true;
      default:
        return false;
    }
  }

  /** @param bookmark the one that begins just before it */
  private opens(code: Code, tag: StartTag, bookmark: string, deletedAhead: boolean): void {
    switch (code) {
      case Code.PPr:
      case Code.SectPr:
        this.skipped++;
        return;
      case Code.RowPr:
        this.inRowProperties++;
        return;
      case Code.Removed:
        this.removed++;
        return;
      case Code.DeletedRange:
        this.deletedAhead = true;
        return;
      case Code.Sdt:
        return this.openControl(deletedAhead);
      case Code.SdtPr:
        this.inProperties++;
        return;
      case Code.Content: {
        const place = this.places.at(-1);
        if (place) place.about.hasContent = true;
        return;
      }
      case Code.Wrap:
        return;
      case Code.Alternatives:
        if (this.withTree) this.openAlternatives();
        return;
      case Code.Branch:
        if (this.withTree) this.openBranch();
        return;
      case Code.FieldChar:
        return this.fieldChar(tag);
      case Code.FieldData:
        this.field = { tag: '', state: '', entries: [], chosen: -1, type: '' };
        return;
      case Code.SimpleField: {
        const isForm = /^\s*FORMTEXT\b/.test(tag.attribute('instr', W) ?? '') && bookmark !== '';
        this.simple.push(isForm ? this.openField(bookmark) : null);
        return;
      }
      case Code.Bookmark:
        this.bookmark = tag.attribute('name', W) ?? '';
        return;
      default:
        this.stand(code);
    }
  }

  end({ code }: XmlName): void {
    if (this.withTree) this.numbers.pop();
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    if (this.inProperties > 0) {
      this.inProperties--;
      return;
    }
    if (this.inRowProperties > 0) {
      this.inRowProperties--;
      return;
    }
    if (this.field && code !== Code.FieldData) return;
    switch (code) {
      case Code.Text: {
        this.inText--;
        const text = this.keepsSpace ? this.textAt : this.textAt.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
        return this.say(text, true);
      }
      case Code.Removed:
        this.removed--;
        return;
      case Code.Sdt:
        return this.closeControl();
      case Code.Alternatives:
        if (this.withTree) this.alternatives.pop();
        return;
      case Code.Branch:
        if (this.withTree) this.lists.pop();
        return;
      case Code.FieldData:
        return this.fieldDataEnds();
      case Code.SimpleField:
        if (this.simple.pop()) this.lists.pop();
        return;
      case Code.Furigana:
        this.standing.pop();
        return this.say(SIGNS.rubyEnd, false);
      case Code.Break:
      case Code.Tab:
      case Code.Sym:
      case Code.DeletedRange:
      case Code.Content:
      case Code.Wrap:
      case Code.FieldChar:
      case Code.Bookmark:
        return;
      default:
        this.leave(code);
    }
  }

  text(from: number, to: number, isCdata: boolean): void {
    if (this.inText === 0) return;
    const raw = this.xml.slice(from, to);
    this.textAt += isCdata ? raw : resolved(raw);
  }

  private say(text: string, isCharacter: boolean): void {
    this.printed += text;
    if (this.withTree) this.lists.at(-1)?.push({ kind: 'text', text, isCharacter });
  }

  private stand(code: Code): void {
    const parent = this.standing.at(-1);
    const place = PLACES.get(code);
    if (place && parent !== undefined && parent !== Code.Other && !place.parents.includes(parent))
      this.faults.tell(place.what, String(parent));
    this.standing.push(code);
    if (code === Code.Cell) this.lastBlocks.push(Code.Other);
    else if (code === Code.Row) {
      this.rows++;
      this.rowIsDeleted.push(false);
    } else if (code === Code.P && this.withTree) {
      const within = this.numbers.at(-2) ?? 0;
      const paragraph: WordParagraph = { kind: 'paragraph', within, endsSection: false, children: [] };
      this.lists.at(-1)?.push(paragraph);
      this.lists.push(paragraph.children);
      this.paragraphs.push(paragraph);
    }
  }

  private leave(code: Code): void {
    this.standing.pop();
    if ((code === Code.P || code === Code.Table) && this.standing.at(-1) === Code.Cell)
      this.lastBlocks[this.lastBlocks.length - 1] = code;
    if (code === Code.P) {
      this.printed += SIGNS.paragraph;
      if (!this.withTree) return;
      this.lists.pop();
      this.paragraphs.pop();
    } else if (code === Code.Cell) {
      const last = this.lastBlocks.pop();
      if (last !== Code.P) this.faults.tell('cell end', String(last));
      this.say(SIGNS.cell, false);
    } else if (code === Code.Row) {
      const isDeleted = this.rowIsDeleted.pop() ?? false;
      const place = this.places.at(-1);
      if (place) {
        place.rows++;
        if (isDeleted) place.deletedRows++;
      }
      this.say(SIGNS.row, false);
    }
  }

  private openControl(isDeleted: boolean): void {
    this.controls.push({ from: this.printed.length, ties: [] });
    if (!this.withTree) return void this.places.push(null);
    const level = this.standing.at(-1);
    const inLine = level !== Code.Cell && level !== Code.Holder && level !== Code.Table && level !== Code.Row;
    const place = this.newPlace({
      inLine,
      isDeleted: isDeleted || this.removed > 0 || this.rowIsDeleted.includes(true) || this.isInDeleted(),
    });
    this.places.push(place);
    this.openList(place);
  }

  private isInDeleted(): boolean {
    return this.places.some((place) => place?.about.isDeleted === true);
  }

  private newPlace(about: Partial<PlaceAbout>): OpenPlace {
    return {
      tag: '',
      children: [],
      rows: 0,
      deletedRows: 0,
      about: { ...plainPlace(), ...about },
    };
  }

  private openList(place: OpenPlace): void {
    const node = { kind: 'place' as const, tag: place.tag, about: place.about, children: place.children };
    this.lists.at(-1)?.push(node);
    this.nodeOf.set(place, node);
    this.lists.push(place.children);
  }
  private readonly nodeOf = new Map<OpenPlace, { tag: string }>();

  private closeControl(): void {
    const control = this.controls.pop();
    for (const tie of control?.ties ?? [])
      this.ties.push({ ...tie, from: control?.from ?? 0, to: this.printed.length });
    const place = this.places.pop();
    if (!place) return;
    this.lists.pop();
    if (place.rows > 0 && place.rows === place.deletedRows) place.about.isDeleted = true;
    const around = this.places.at(-1);
    if (around) {
      around.rows += place.rows;
      around.deletedRows += place.deletedRows;
    }
  }

  private inControlProperties(local: string, uri: string, tag: StartTag): void {
    this.inProperties++;
    if (local === 'dataBinding' && (uri === W || uri === W15)) this.tied(tag);
    const place = this.places.at(-1);
    if (!place) return;
    const isTop = this.inProperties === 2;
    if (uri === W && local === 'tag' && isTop) {
      place.tag = tag.attribute('val', W) ?? '';
      Object.assign(this.nodeOf.get(place) ?? {}, { tag: place.tag });
    } else readProperty(place.about, uri, local, tag, isTop);
  }

  private tied(tag: StartTag): void {
    const [path, mappings, store] = ['xpath', 'prefixMappings', 'storeItemID'].map(
      (name) => tag.attribute(name, W) ?? '',
    );
    this.controls.at(-1)?.ties.push({ path: path ?? '', mappings: mappings ?? '', store: store ?? '' });
  }

  private openAlternatives(): void {
    const node: WordAlternatives = { kind: 'alternatives', branches: [] };
    this.lists.at(-1)?.push(node);
    this.alternatives.push(node);
  }

  private openBranch(): void {
    const branch: WordNode[] = [];
    this.alternatives.at(-1)?.branches.push(branch);
    this.lists.push(branch);
  }

  private fieldChar(tag: StartTag): void {
    const type = tag.attribute('fldCharType', W);
    if (type === 'begin') this.fields.push({ place: null });
    else if (type === 'end' && this.fields.pop()?.place) this.lists.pop();
  }

  private openField(tag: string): OpenPlace | null {
    if (!this.withTree) return null;
    const isDeleted = this.removed > 0 || this.rowIsDeleted.includes(true) || this.isInDeleted();
    const place = { ...this.newPlace({ kind: 'field', isDeleted }), tag };
    this.openList(place);
    return place;
  }

  private inFieldData(local: string, tag: StartTag): void {
    const { field } = this;
    if (!field) return;
    const value = tag.attribute('val', W);
    if (local === 'name') field.tag = value ?? '';
    else if (local === 'textInput' || local === 'checkBox' || local === 'ddList') field.type = local;
    else if (local === 'listEntry') field.entries.push(value ?? '');
    else if (local === 'result') field.chosen = Number(value);
    else if (local === 'default' && field.chosen === -1) field.chosen = Number(value);
    else if (local === 'checked') field.state = value === null || value === '1' || value === 'true' ? '1' : '0';
  }

  private fieldDataEnds(): void {
    const { field } = this;
    this.field = null;
    const open = this.fields.at(-1);
    if (!field || !open) return;
    if (field.tag !== '' && field.type !== '') open.place = this.openField(field.tag);
    const state =
      field.type === 'ddList'
        ? (field.entries[Math.max(0, field.chosen)] ?? '')
        : field.state || (field.chosen === 1 ? '1' : '0');
    if (field.type === 'ddList' || field.type === 'checkBox') this.say(SIGNS.field + state + SIGNS.field, false);
  }
}
