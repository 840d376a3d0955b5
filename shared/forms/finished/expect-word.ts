import type { Slot, WordAnchors, WordValues } from '../word/values';
import type { Tie } from './bound-nodes';
import type { PrintedTie, WordReading } from './read-word';
import { printedOf, SIGNS, type PlaceAbout, type WordNode } from './word-tree';
import { boxes, lines, shownAs, withBox, withValue } from './with-value';

/** What a filled part must say, and where it said something else. */
export interface WordExpectation {
  anchors: WordAnchors;
  sheets: readonly WordValues[];
  keepControls: boolean;
}

/** Where reading stopped: the place whose value isn't there, or what is printed around it. */
export class NotAsExpected extends Error {
  constructor(
    readonly label: string,
    readonly around: string,
  ) {
    super(label);
  }
}

type Entry = Readonly<Record<string, Slot | undefined>>;
/** The value that a place takes; null for one that is no anchor here. */
type ValueOf = (tag: string) => { slot: Slot | undefined; label: string } | null;

/** A value whose control stays tied to custom XML: its node must hold the value, too. */
export interface TiedValue {
  tie: Tie;
  slot: Slot;
  about: PlaceAbout;
  label: string;
}

/**
 * Reads a filled part along its template: what is printed must be the template's own words, in order, with each value in the
 * place that the form names for it, and nothing else; and nothing that Word fills from custom XML may stand around or under a
 * value, but a draft's own control. Throws {@link NotAsExpected}.
 *
 * @param filled what was read of the filled part
 * @returns the anchors that were met, and values with a node of their own
 */
export function followWord(
  filled: Pick<WordReading, 'printed' | 'ties'>,
  nodes: readonly WordNode[],
  expectation: WordExpectation,
  isBody: boolean,
): { met: Set<string>; tied: TiedValue[] } {
  const follower = new Follower(filled, expectation);
  const [first, ...others] = expectation.sheets;
  if (first) follower.sheet(nodes, first);
  if (isBody)
    for (const values of others) {
      follower.pageBreak();
      follower.sheet(repeatedPart(nodes, expectation), values);
    }
  follower.finish();
  return { met: follower.met, tied: follower.tied };
}

function repeatedPart(nodes: readonly WordNode[], { anchors: { sheetPart } }: WordExpectation): readonly WordNode[] {
  return (sheetPart && partIn(nodes, sheetPart.tag)) ?? nodes;
}

function partIn(nodes: readonly WordNode[], tag: string): readonly WordNode[] | undefined {
  for (const node of nodes) {
    if (node.kind !== 'place') continue;
    const found = node.tag === tag ? node.children : partIn(node.children, tag);
    if (found) return found;
  }
  return undefined;
}

/** Characters of furigana that a ring may stand ahead of. */
const LONGEST = 200;

class Follower {
  readonly met = new Set<string>();
  readonly tied: TiedValue[] = [];
  private readonly printed: string;
  private readonly ties: readonly PrintedTie[];
  private at = 0;
  private label = '';
  private readonly fields: Map<string, string>;
  private readonly rows: Map<string, WordAnchors['rows'][number]>;

  constructor(
    { printed, ties }: Pick<WordReading, 'printed' | 'ties'>,
    private readonly expectation: WordExpectation,
  ) {
    this.printed = printed;
    this.ties = ties;
    const { anchors } = expectation;
    this.fields = new Map(anchors.fields.map(({ tag, label }) => [tag, label]));
    this.rows = new Map(anchors.rows.map((row) => [row.tag, row]));
  }

  sheet(nodes: readonly WordNode[], { fields, rows }: WordValues): void {
    const valueOf: ValueOf = (tag) => {
      const label = this.fields.get(tag);
      return label === undefined ? null : { slot: fields[tag], label };
    };
    this.follow(nodes, valueOf, rows);
  }

  /** Ahead of a further sheet that begins with something else than a paragraph. */
  pageBreak(): void {
    const sign = `\n${SIGNS.paragraph}`;
    if (this.printed.startsWith(sign, this.at)) this.at += sign.length;
  }

  finish(): void {
    if (this.at !== this.printed.length) this.fail();
  }

  private fail(label = this.label): never {
    const around = this.printed.slice(Math.max(0, this.at - 20), this.at + 20);
    // eslint-disable-next-line no-control-regex -- signs of what isn't text
    throw new NotAsExpected(label, around.replace(/[\u0000-\u001f]+/g, ' ').trim());
  }

  private expect(text: string): void {
    if (!this.printed.startsWith(text, this.at)) this.fail();
    this.at += text.length;
  }

  private follow(nodes: readonly WordNode[], valueOf: ValueOf, rows: WordValues['rows'] | null): void {
    for (const node of nodes) {
      if (node.kind === 'text') this.expect(node.text);
      else if (node.kind === 'paragraph') {
        this.follow(node.children, valueOf, rows);
        this.expect(SIGNS.paragraph);
      } else if (node.kind === 'alternatives') {
        for (const branch of node.branches) this.follow(branch, valueOf, rows);
      } else this.place(node, valueOf, rows);
    }
  }

  private place(node: Extract<WordNode, { kind: 'place' }>, valueOf: ValueOf, rows: WordValues['rows'] | null): void {
    const { tag, about, children } = node;
    const section = rows && !about.isDeleted ? this.rows.get(tag) : undefined;
    if (section && rows) {
      this.met.add(tag);
      return this.section(children, section, rows[tag] ?? []);
    }
    const value = about.isDeleted ? null : valueOf(tag);
    if (!value) {
      if (about.isBound && !holdsAnchor(children, valueOf) && this.bound(children, about)) return;
      return this.follow(children, valueOf, rows);
    }
    this.met.add(tag);
    this.label = value.label;
    this.value(children, about, value.slot);
  }

  /** One of the city's own that shows what stands behind an anchor: its own words, or some of the values. */
  private bound(children: readonly WordNode[], about: PlaceAbout): boolean {
    const [first] = this.expectation.sheets;
    const texts = Object.values(first?.fields ?? {}).flatMap((slot) =>
      slot.kind === 'text' && slot.text ? [slot] : [],
    );
    const before = this.at;
    for (const slot of texts)
      for (const text of shownAs(slot, about)) {
        const wanted = withValue(children, about, text);
        if (this.printed.startsWith(wanted, before)) {
          this.at = before + wanted.length;
          return true;
        }
      }
    const asTicked = about.kind === 'checkbox' ? [about.ticked, about.unticked] : [];
    const found = asTicked.map((box) => withBox(children, box)).find((one) => this.printed.startsWith(one, before));
    if (found !== undefined) this.at = before + found.length;
    return found !== undefined;
  }

  private value(children: readonly WordNode[], about: PlaceAbout, slot: Slot | undefined): void {
    const before = this.at;
    this.valueIn(children, about, slot);
    if (slot && isFilled(slot) && this.ties.length > 0) this.keepTies(before, about, slot);
  }

  /** Word would put a node's text into the place of a value: only the value's own control may have one. */
  private keepTies(before: number, about: PlaceAbout, slot: Slot): void {
    const around = this.ties.filter(
      ({ from, to }) => (from <= before && to >= this.at) || (from >= before && to <= this.at && to > from),
    );
    const own = about.isBound ? around.find(({ from, to }) => from === before && to === this.at) : undefined;
    if (around.some((tie) => tie !== own)) this.fail();
    if (own) this.tied.push({ tie: own, slot, about, label: this.label });
  }

  private valueIn(children: readonly WordNode[], about: PlaceAbout, slot: Slot | undefined): void {
    const isEmpty = slot === undefined || (slot.kind === 'text' && slot.text === '');
    if (isEmpty) {
      const takesText =
        about.kind === 'text' || about.kind === 'list' || about.kind === 'combo' || about.kind === 'date';
      const isCleared = takesText && about.isPlaceholder && !this.expectation.keepControls;
      return this.oneOf([isCleared ? withValue(children, about, '') : printedOf(children)]);
    }
    if (slot.kind === 'circle') return this.ring(printedOf(children), slot.word);
    if (about.kind === 'field') return this.field(children, slot);
    if (slot.kind === 'check') return this.oneOf(boxes(children, about, slot.checked));
    this.oneOf(shownAs(slot, about).map((text) => withValue(children, about, text)));
  }

  private oneOf(texts: readonly string[]): void {
    // One may begin like another: the longest is tried first.
    const ordered = texts.length > 1 ? [...texts].sort((a, b) => b.length - a.length) : texts;
    const found = ordered.find((text) => this.printed.startsWith(text, this.at));
    if (found === undefined) this.fail();
    this.at += found.length;
  }

  private ring(printed: string, word: string | null): void {
    let ringed = word === null;
    for (let i = 0; i < printed.length || !ringed;) {
      const [found, wanted] = [this.printed[this.at], printed[i]];
      if (found === SIGNS.drawing && found !== wanted) {
        while (this.printed[this.at] === SIGNS.drawing) this.at++;
        if (ringed || !this.isNext(word ?? '')) this.fail();
        ringed = true;
      } else if (found !== undefined && found === wanted) {
        this.at++;
        i++;
      } else this.fail();
    }
  }

  /** Whether a word comes next; furigana above it is read ahead of it. */
  private isNext(word: string): boolean {
    // eslint-disable-next-line no-control-regex -- signs of what isn't text
    const ahead = /^(?:\u0006[^\u0007]*\u0007)*/.exec(this.printed.slice(this.at, this.at + LONGEST))?.[0] ?? '';
    return this.printed.startsWith(word, this.at + ahead.length);
  }

  private field(children: readonly WordNode[], slot: Slot): void {
    const printed = printedOf(children);
    // eslint-disable-next-line no-control-regex -- signs of what isn't text
    const state = /^\u0005[^\u0005]*\u0005/.exec(printed)?.[0];
    if (slot.kind === 'check')
      return this.expect(`${SIGNS.field}${slot.checked ? 1 : 0}${SIGNS.field}${printed.slice(state?.length ?? 0)}`);
    if (slot.kind !== 'text') return this.fail();
    const text = lines(slot.text);
    if (state === undefined) return this.oneOf([text]);
    // LibreOffice writes the chosen word as the field's result, too.
    const chosen = `${SIGNS.field}${text}${SIGNS.field}`;
    this.oneOf([chosen + text, chosen + printed.slice(state.length)]);
  }

  /** Entries of a list: those printed, then copies of the last one. */
  private section(
    children: readonly WordNode[],
    anchors: WordAnchors['rows'][number],
    entries: readonly Entry[],
  ): void {
    const labels = new Map(anchors.fields.map(({ tag, label }) => [tag, label]));
    const items = children.filter(
      (node) => node.kind === 'place' && node.about.kind === 'item' && !node.about.isDeleted,
    );
    const last = items.at(-1);
    let from = 0;
    const item = (node: WordNode): void => {
      const seen = new Map<string, number>();
      if (node.kind === 'place') this.item(node.children, labels, entries, from, seen);
      from += Math.max(1, ...[...labels.keys()].map((tag) => seen.get(tag) ?? 0));
    };
    for (const node of children) {
      if (items.includes(node)) item(node);
      else this.follow([node], () => null, null);
      if (node === last) while (from < entries.length) item(node);
    }
  }

  private item(
    nodes: readonly WordNode[],
    labels: ReadonlyMap<string, string>,
    entries: readonly Entry[],
    from: number,
    seen: Map<string, number>,
  ): void {
    for (const node of nodes) {
      if (node.kind === 'text') this.expect(node.text);
      else if (node.kind === 'paragraph') {
        this.item(node.children, labels, entries, from, seen);
        this.expect(SIGNS.paragraph);
      } else if (node.kind === 'alternatives') this.alternatives(node.branches, labels, entries, from, seen);
      else {
        const label = node.about.isDeleted ? undefined : labels.get(node.tag);
        if (label === undefined) {
          this.item(node.children, labels, entries, from, seen);
          continue;
        }
        const nth = seen.get(node.tag) ?? 0;
        seen.set(node.tag, nth + 1);
        this.label = label;
        this.value(node.children, node.about, entries[from + nth]?.[node.tag]);
      }
    }
  }

  /** Each branch says the same: the second place there is the second one here. */
  private alternatives(
    branches: readonly (readonly WordNode[])[],
    labels: ReadonlyMap<string, string>,
    entries: readonly Entry[],
    from: number,
    seen: Map<string, number>,
  ): void {
    const before = new Map(seen);
    branches.forEach((branch, i) => this.item(branch, labels, entries, from, i === 0 ? seen : new Map(before)));
  }
}

const isFilled = (slot: Slot): boolean =>
  slot.kind === 'text' ? slot.text !== '' : slot.kind === 'check' || slot.word !== null;

const holdsAnchor = (nodes: readonly WordNode[], valueOf: ValueOf): boolean =>
  nodes.some((node) => {
    if (node.kind === 'text') return false;
    if (node.kind === 'alternatives') return node.branches.some((branch) => holdsAnchor(branch, valueOf));
    return (node.kind === 'place' && valueOf(node.tag) !== null) || holdsAnchor(node.children, valueOf);
  });
