import type { Staff } from '../../ledger/entities';
import type { AlsoAt } from '../../ledger/fields/also-at';
import { otherPosts } from '../../ledger/places-of-work';
import { problem, type Problem } from '../../problems/problem';
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
  { alsoAt = [], ids, moreOffices }: Pick<MatchedRow, 'alsoAt' | 'ids' | 'moreOffices'>,
  record: ImportedRecord | null,
  place: Place,
): Pick<PlannedRow, 'alsoAt' | 'warnings'> {
  const known = postsOf(record, place);
  const own = record && 'officeId' in record ? record.officeId : ids.office;
  const said = new Map(alsoAt.map((post) => [post.officeId, post]));
  const more = [...said.values()].filter(
    (post) => post.officeId !== own && known.every((one) => one.officeId !== post.officeId),
  );
  const warnings = more.map(({ officeId, jobType }): RowRemark => {
    const office = place.offices.find(({ id }) => id === officeId)?.name ?? '';
    return remarkOf(problem('plan/also-at', { office, jobType }));
  });
  if (moreOffices !== undefined) warnings.push(remarkOf(problem('plan/more-offices', { word: moreOffices })));
  return { alsoAt: more.length === 0 ? null : [...known, ...more], warnings };
}

const remarkOf = (said: Problem): RowRemark => ({ code: said.code, message: said.message });

/** Whoever is in one of several offices that a cell names stays in it: which stands first there moves nobody. */
export function atOwnOffice<R extends Pick<MatchedRow, 'alsoAt' | 'ids'>>(row: R, record: ImportedRecord | null): R {
  const { alsoAt = [], ids } = row;
  const own = record && 'jobType' in record && 'officeId' in record ? record.officeId : null;
  const post = alsoAt.find(({ officeId }) => officeId === own);
  if (!post || !ids.office) return row;
  const others = alsoAt.filter((one) => one !== post);
  return { ...row, ids: { ...ids, office: own }, alsoAt: [{ ...post, officeId: ids.office, jobType: '' }, ...others] };
}
