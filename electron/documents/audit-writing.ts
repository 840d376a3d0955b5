import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { AuditPart } from '@shared/ipc/audit';
import { failure, success, type Result } from '@shared/problems/problem';
import { HarmlessCsv } from '@shared/text/harmless-csv';
import { GrowingFile } from '../storage/growing-file';
import { withEnding } from '../storage/with-ending';

const EXTENSION = /\.csv$/i;

type Files = Record<AuditPart, GrowingFile>;

/**
 * 操作の記録 on its way into two files: a table for people, and beside it the chain for verifying. The page sends them in
 * pieces, as a long record is more than should be in memory at once. One at a time; both files stand there, or none.
 */
export class AuditWriting {
  private work: { id: string; files: Files; table: HarmlessCsv } | null = null;

  /**
   * Begins anew; what was under way before is dropped. Problems: `file/…`.
   *
   * @param table where the table goes; the chain goes beside it
   */
  async begin(table: string): Promise<Result<{ id: string; names: string[] }>> {
    await this.drop();
    const file = withEnding(table, 'csv');
    const chain = await GrowingFile.begin(file.replace(EXTENSION, '_検証用.json'));
    if (!chain.ok) return chain;
    const grid = await GrowingFile.begin(file);
    if (!grid.ok) {
      await chain.value.discard();
      return grid;
    }
    this.work = { id: randomUUID(), files: { table: grid.value, chain: chain.value }, table: new HarmlessCsv() };
    return success({ id: this.work.id, names: [grid.value, chain.value].map(({ file }) => basename(file)) });
  }

  /** Problems: `audit/ended`, also where Excel would take something of the table for a formula; `file/…`; it is then over. */
  async write(id: string, part: AuditPart, text: string): Promise<Result<null>> {
    if (part === 'table' && this.work?.id === id && !this.work.table.isNext(text)) {
      await this.drop();
      return failure('audit/ended', {});
    }
    return this.during(id, ({ [part]: file }) => file.write(text));
  }

  /** Problems: `audit/ended`, `file/…`. It is over in any case. */
  async finish(id: string): Promise<Result<null>> {
    const finished = await this.during(id, async ({ table, chain }) => {
      for (const step of [() => chain.end(), () => table.end(), () => chain.place(), () => table.place()]) {
        const done = await step();
        if (!done.ok) return done;
      }
      return success(true);
    });
    if (finished.ok) this.work = null;
    return finished;
  }

  /** Ends the one of this id; what was written is removed. */
  async end(id: string): Promise<void> {
    if (this.work?.id === id) await this.drop();
  }

  /** Ends whatever is under way. */
  async drop(): Promise<void> {
    const files = this.work?.files;
    this.work = null;
    await Promise.all([files?.table.discard(), files?.chain.discard()]);
  }

  private async during(id: string, work: (files: Files) => Promise<Result<true>>): Promise<Result<null>> {
    if (this.work?.id !== id) return failure('audit/ended', {});
    const done = await work(this.work.files);
    if (done.ok) return success(null);
    await this.drop();
    return done;
  }
}
