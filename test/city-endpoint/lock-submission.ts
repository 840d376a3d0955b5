import type { Decision } from './changes.ts';
import type { Queries } from './database/database.ts';

export interface LockedSubmission {
  id: number;
  officeId: number;
  submissionId: string;
  status: Decision;
  revision: number;
}

const SELECT = 'SELECT id, office_id AS "officeId", submission_id AS "submissionId", status, revision FROM submission';

/** Locks a submission until the transaction ends, so that what is read stays true; undefined: there is none. */
export async function lockSubmission(
  queries: Queries,
  which: { id: number } | { officeId: number; submissionId: string },
): Promise<LockedSubmission | undefined> {
  const [row] = await ('id' in which
    ? queries.query<LockedSubmission>(`${SELECT} WHERE id = $1 FOR UPDATE`, [which.id])
    : queries.query<LockedSubmission>(`${SELECT} WHERE office_id = $1 AND submission_id = $2 FOR UPDATE`, [
        which.officeId,
        which.submissionId,
      ]));
  return row;
}
