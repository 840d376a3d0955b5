import type { SubmissionGroups } from '@shared/submission/groups';
import type { Submission } from '@shared/submission/submission';

export type GroupName = 'mine' | 'queued' | 'done';

/** One line of the list: the head of a group, or a submission below it. */
export type SubmissionListRow = { group: GroupName } & (
  | { kind: 'head' }
  /** `place`: in the line of those that wait, from 1; null: not among the first. */
  | { kind: 'submission'; submission: Submission; place: number | null }
);

/** Of those further back nobody asks for the number, and their rows may stay as they are while the line moves on. */
const PLACES_SAID = 10;

/** The groups that have anything in them, one below the other. @param showsOlder whether what is older than 30 days is there */
export function submissionListRowsOf(
  { mine, queued, recent, older }: SubmissionGroups,
  showsOlder: boolean,
): SubmissionListRow[] {
  const done = showsOlder ? [...recent, ...older] : recent;
  return [
    ...linesOfGroup('mine', mine, mine.length > 0),
    ...linesOfGroup('queued', queued, queued.length > 0),
    ...linesOfGroup('done', done, recent.length + older.length > 0),
  ];
}

function linesOfGroup(group: GroupName, submissions: readonly Submission[], isThere: boolean): SubmissionListRow[] {
  if (!isThere) return [];
  const placeAt = (i: number): number | null => (group === 'queued' && i < PLACES_SAID ? i + 1 : null);
  return [
    { group, kind: 'head' },
    ...submissions.map((submission, i): SubmissionListRow => ({
      group,
      kind: 'submission',
      submission,
      place: placeAt(i),
    })),
  ];
}
