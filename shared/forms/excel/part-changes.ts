import type { Edit } from '../xml/edits';
import { encodePieces } from '../xml/encode';
import { withReplacements, toEdits, type Replacement } from '../xml/replacement';
import { settle } from '../xml/settle';
import type { PartHints } from '../zip/replace-parts';
import type { ExcelTemplate } from './open-workbook';

/** A file of parts of which some are changed: a workbook, or what says of another kind of file what these ask. */
export type PartsOfFile = Pick<ExcelTemplate, 'directory' | 'part' | 'sheets'>;

/** What a fill changes, part by part; parts without changes are not touched. */
export class PartChanges {
  private readonly changes = new Map<string, Replacement[]>();
  private readonly created = new Map<string, string>();

  constructor(private readonly template: PartsOfFile) {}

  add(part: string, changes: readonly Replacement[]): void {
    if (changes.length === 0) return;
    const known = this.changes.get(part) ?? [];
    for (const change of changes) known.push(change);
    this.changes.set(part, known);
  }

  /** Puts a part in that the template doesn't have. */
  create(part: string, content: string): void {
    this.created.set(part, content);
  }

  /** What was put in as a part of that name; null where nothing was. */
  createdAs(part: string): string | null {
    return this.created.get(part) ?? null;
  }

  /** A part name that nothing has yet: `xl/drawings/drawing3.xml`. */
  freeName(ahead: string, behind: string): string {
    const { entries } = this.template.directory;
    const taken = new Set([...entries.map(({ name }) => name.toLowerCase()), ...this.created.keys()]);
    for (let number = 1; ; number++) {
      const name = `${ahead}${number}${behind}`;
      if (!taken.has(name.toLowerCase())) return name;
    }
  }

  /**
   * The new contents by part, the parts that were created, and all of it as edits of the template. What no value went into
   * (names and pictures below a list that grew) is alike from paper to paper.
   */
  finish(): { contents: Map<string, Uint8Array>; hints: Required<PartHints>; edits: Edit[] } {
    const added = new Map([...this.created].map(([name, text]) => [name, encodePieces([text])]));
    const contents = new Map<string, Uint8Array>();
    const alike = new Set<string>();
    // Formulas show on any of them what was put into another.
    const sheets = new Set(this.template.sheets.map(({ part }) => part));
    const edits: Edit[] = [];
    for (const [name, changes] of this.changes) {
      const part = this.template.part(name);
      if (!part) throw new Error(`no part ${name}`);
      const settled = settle(changes);
      contents.set(name, encodePieces([part.mark, ...withReplacements(part.text, settled)]));
      if (!sheets.has(name) && settled.every(({ field }) => field === '')) alike.add(name);
      for (const edit of toEdits(part.text, name, settled)) edits.push(edit);
    }
    for (const [part, inserted] of this.created) edits.push({ part, offset: 0, removed: '', inserted, field: '' });
    return { contents, hints: { added, alike }, edits };
  }
}
