import { decide, type Judged, type Judgement } from '../decision.ts';
import { onlyRow } from '../database/database.ts';
import type { Receiver } from '../receiver.ts';

/** An officer who decides upon what there is now. */
export async function judge(
  { database }: Pick<Receiver, 'database'>,
  submissionId: string,
  decision: Judgement['decision'],
  comment = '',
): Promise<Judged> {
  const { id, revision } = onlyRow(
    await database.query<{ id: number; revision: number }>(
      'SELECT id, revision FROM submission WHERE submission_id = $1',
      [submissionId],
    ),
  );
  return decide(database, { id, revision, decision, comment, field: '', who: '市 花子', at: new Date() });
}
