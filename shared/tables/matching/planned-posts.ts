import type { Staff } from '../../ledger/entities';
import type { AlsoAt } from '../../ledger/fields/also-at';
import { otherPosts } from '../../ledger/places-of-work';
import { problem } from '../../problems/problem';
import type { MatchedRow } from './draft-row';
import type { ImportedRecord, LedgerView } from './ledger-view';
import type { PlannedRow, RowRemark } from './planned';

type Place = Pick<LedgerView, 'offices'>;

const postsOf = (record: ImportedRecord | null, { offices }: Place): AlsoAt[] =>
  record && 'jobType' in record && 'officeId' in record ? otherPosts(record as Staff, offices) : [];

/** Whether a row is of the list of an office in which the person works beside their own. */
export const postSaidBy = ({ ids }: Pick<MatchedRow, 'ids'>, record: ImportedRecord | null, place: Place): boolean =>
  postsOf(record, place).some(({ officeId }) => officeId === ids.office);

/** 兼務先 that a row adds, and the sentence that says so in the preview. */
export function plannedPosts(
  { alsoAt = [], ids }: Pick<MatchedRow, 'alsoAt' | 'ids'>,
  record: ImportedRecord | null,
  place: Place,
): Pick<PlannedRow, 'alsoAt' | 'warnings'> {
  const known = postsOf(record, place);
  const own = record && 'officeId' in record ? record.officeId : ids.office;
  const more = alsoAt.filter((post) => post.officeId !== own && known.every((one) => one.officeId !== post.officeId));
  const warnings = more.map(({ officeId, jobType }): RowRemark => {
    const office = place.offices.find(({ id }) => id === officeId)?.name ?? '';
    const { code, message } = problem('plan/also-at', { office, jobType }) as RowRemark;
    return { code, message };
  });
  return { alsoAt: more.length === 0 ? null : [...known, ...more], warnings };
}
