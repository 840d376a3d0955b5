import type { z } from 'zod';
import type { SupportRequest } from '@shared/ipc/support';
import { failure, type Result } from '@shared/problems/problem';
import { writeFileAtomically } from '../storage/atomic-file';
import { withEnding } from '../storage/with-ending';
import type { FactSources } from './collect-facts';

/** サポートに渡すファイル: made to be read, and saved as it was read. Nothing is sent. */
export class SupportService {
  private shown: string | null = null;
  private turn = 0;

  constructor(private readonly sources: FactSources) {}

  /** @returns the whole text, which is what `save` writes */
  async make(request: z.output<typeof SupportRequest>): Promise<string> {
    const turn = ++this.turn;
    // Hardly anybody asks for it: no start reads what it is made with.
    const [{ collectFacts }, { supportText }] = await Promise.all([
      import('./collect-facts'),
      import('./support-text'),
    ]);
    const text = supportText(await collectFacts(this.sources, request));
    if (turn === this.turn) this.shown = text;
    return text;
  }

  /** With the page that showed it. */
  forget(): void {
    this.turn += 1;
    this.shown = null;
  }

  /**
   * The text that was made last, for Windows' editor too: with its mark and its ends of lines. Problems: `support/not-read` where
   * nothing was made, `file/…`.
   *
   * @param file absolute path that a person has chosen
   */
  async save(file: string): Promise<Result<{ file: string }>> {
    if (this.shown === null) return failure('support/not-read', {});
    return writeFileAtomically(withEnding(file, 'txt'), `\u{feff}${this.shown.replaceAll('\n', '\r\n')}`);
  }
}
