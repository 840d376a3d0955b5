import { audit } from './audit.ts';
import { recordChange } from './changes.ts';
import type { Database } from './database/database.ts';
import { lockSubmission } from './lock-submission.ts';

export interface Judgement {
  /** Row of the submission. */
  id: number;
  /** What the officer saw; when it has changed meanwhile, nothing is done. */
  revision: number;
  /** 差戻し, 受理, or either of them taken back. */
  decision: 'returned' | 'accepted' | 'received';
  /** Shown to the office; needed for 差戻し. */
  comment: string;
  /** The field that the comment is about; empty: the whole paper. */
  field: string;
  who: string;
  at: Date;
}

export type Judged = 'done' | 'changed-meanwhile' | 'not-possible';

/** Writes down what an officer decides. */
export const decide = (database: Database, judgement: Judgement): Promise<Judged> =>
  database.transaction(async (queries) => {
    const { id, revision, decision, comment, field, who, at } = judgement;
    const known = await lockSubmission(queries, { id });
    if (known?.revision !== revision) return 'changed-meanwhile';
    const isTakenBack = decision === 'received';
    const mayBe = isTakenBack
      ? known.status === 'returned' || known.status === 'accepted'
      : known.status === 'received';
    if (!mayBe || (isTakenBack && (await isCorrected(id)))) return 'not-possible';
    await audit(queries, { at, who, what: isTakenBack ? 'reopened' : decision, submission: id, note: comment });
    const { officeId } = known;
    const change = { officeId, submission: id, revision: revision + 1, status: decision, at, comment, field };
    await recordChange(queries, change);
    return 'done';

    /** What was sent in its place says that it came back; that can't be unsaid. */
    async function isCorrected(row: number): Promise<boolean> {
      const corrections = await queries.query('SELECT id FROM submission WHERE corrects = $1', [row]);
      return corrections.length > 0;
    }
  });
