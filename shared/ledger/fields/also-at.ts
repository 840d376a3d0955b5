import { z } from 'zod';
import { id, text } from '../field-types';
import type { LedgerField } from './field';

/** An office in which somebody works beside their own (兼務), and as what. */
export const AlsoAt = z.object({
  officeId: id.describe('兼務先の事業所。The other office'),
  jobType: text.describe('そこでの職種。同じなら空。The job there; empty where it is the same'),
  isSystemManager: z
    .boolean()
    .default(false)
    .describe('そこのシステム利用管理担当者か。Whether they are its system manager'),
});
export type AlsoAt = z.output<typeof AlsoAt>;

/** Records that were kept before it came don't have it: of them the memo says it (places-of-work.ts). */
const laterAlsoAt = z.array(AlsoAt).nullish();

/** Which ones they are the change's own sentence says: an id has no name here. */
const said: LedgerField['said'] = (value) => {
  const posts = laterAlsoAt.safeParse(value).data ?? [];
  const managed = posts.filter(({ isSystemManager }) => isSystemManager).length;
  if (posts.length === 0) return 'なし';
  return `${posts.length}か所${managed === 0 ? '' : `（うち${managed}か所のシステム利用管理担当者）`}`;
};

/** 兼務先 of a person. */
export const alsoAt = {
  ...{ kind: 'list', label: '兼務先', schema: laterAlsoAt, untyped: true, exported: '兼務先' },
  said,
} as const satisfies LedgerField;
