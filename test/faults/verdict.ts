import type { Submission } from '@shared/submission/submission';
import type { SubmissionStatus } from '@shared/submission/wire';
import type { City } from './city.ts';
import type { Office } from './office.ts';

/**
 * Holds what the app says of its papers against what the city has.
 *
 * @param changes all that happened at the city since the office began
 */
export async function sameOnBothSides(
  office: Office,
  city: City,
  changes: readonly SubmissionStatus[],
): Promise<string[]> {
  const mine = new Map(office.all().map((one) => [one.id, one]));
  const arrivals = changes.filter(({ revision }) => revision === 1);
  const findings: string[] = [];
  for (const [id, { isSaid }] of office.papers)
    if (isSaid && !mine.has(id)) findings.push(`lost: paper ${id} is no longer in the ledger`);
  for (const { submissionId } of arrivals)
    if (!mine.has(submissionId)) findings.push(`doubled: the city has ${submissionId}, which nobody made final`);
  for (const [id, submission] of mine) {
    const here = arrivals.filter(({ submissionId }) => submissionId === id);
    const paper = office.papers.get(id);
    const last = changes.filter(({ submissionId }) => submissionId === id).at(-1);
    if (here.length === 0) findings.push(`lost: ${wordsOf(submission)} never arrived`);
    if (here.length > 1) findings.push(`doubled: ${wordsOf(submission)} arrived ${here.length} times`);
    if (!paper || !last) continue;
    if (last.payloadDigest !== paper.frozen.payloadDigest) findings.push(`lost: the city has another ${id}`);
    for (const [index, { bytes }] of paper.files.entries()) {
      const sha256 = paper.frozen.files[index]?.sha256 ?? '';
      if (!(await city.has({ sha256, bytes }))) findings.push(`lost: the city has other bytes of ${id}`);
    }
    if (submission.receipt?.number !== last.receiptNumber)
      findings.push(`receipt: the app has ${submission.receipt?.number}, the city ${last.receiptNumber}`);
    if (submission.state !== last.status || submission.comment !== last.comment)
      findings.push(`answer: the app says ${wordsOf(submission)}, the city ${last.status}`);
  }
  return findings;
}

/**
 * Papers to one receiver arrive in the order in which they were made final.
 *
 * @param refused papers that were turned away: they keep nobody behind them
 */
export function inOrder(submissions: readonly Submission[], refused: ReadonlySet<string>): string[] {
  const findings: string[] = [];
  for (const packId of new Set(submissions.map((one) => one.packId))) {
    const line = submissions.filter((one) => one.packId === packId && !refused.has(one.id) && one.receipt);
    const numbers = line.sort((a, b) => a.sequence - b.sequence).map(({ receipt }) => receipt?.number ?? '');
    if (numbers.join() !== [...numbers].sort().join()) findings.push(`out of order: ${packId} ${numbers.join()}`);
  }
  return findings;
}

const wordsOf = ({ id, state, history, problem }: Submission): string =>
  `${id} (${state}${problem ? `, ${problem.code}` : ''}; ${history.map(({ what }) => what).join(' ')})`;
