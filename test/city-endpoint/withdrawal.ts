import type { SubmissionStatus } from '@shared/submission/wire';
import { audit } from './audit.ts';
import { recordChange, statusOf } from './changes.ts';
import type { Database } from './database/database.ts';
import { lockSubmission } from './lock-submission.ts';
import type { Office } from './offices.ts';

export type Withdrawal =
  | { kind: 'withdrawn'; status: SubmissionStatus }
  | { kind: 'never-arrived' | 'already-decided' };

/**
 * Takes a submission out. One that never arrived never will: its key is taken, so that a body which is still on its way
 * finds it taken.
 */
export const withdraw = (
  database: Database,
  { office, submissionId, at }: { office: Office; submissionId: string; at: Date },
): Promise<Withdrawal> =>
  database.transaction(async (queries) => {
    // Waits for an arrival under this key that is being written at this moment.
    await queries.query(
      'INSERT INTO claim (office_id, submission_id, by_arrival) VALUES ($1, $2, false) ON CONFLICT DO NOTHING',
      [office.id, submissionId],
    );
    const known = await lockSubmission(queries, { officeId: office.id, submissionId });
    if (!known) return { kind: 'never-arrived' };
    if (known.status === 'accepted') return { kind: 'already-decided' };
    if (known.status !== 'withdrawn') {
      await audit(queries, { at, who: office.name, what: 'withdrawn', submission: known.id });
      await recordChange(queries, {
        officeId: office.id,
        submission: known.id,
        revision: known.revision + 1,
        status: 'withdrawn',
        at,
      });
    }
    const status = await statusOf(queries, office, submissionId);
    if (!status) throw new Error(`submission ${submissionId} has no status`);
    return { kind: 'withdrawn', status };
  });
