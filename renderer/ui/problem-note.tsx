import type { Problem } from '@shared/problems/problem';
import { Note } from './note';
import { Block, Small } from './layout';

/** What went wrong, in its one sentence; the code only for who asks. */
export function ProblemNote({
  problem,
}: {
  problem: Pick<Problem, 'code' | 'message'> & { details?: Problem['details'] };
}) {
  return (
    <Note tone="wrong" role="alert">
      {problem.message}
      <Small as="details" above={4}>
        <Block as="summary" width="fit-content">
          くわしく
        </Block>
        <code>{problem.code}</code>
      </Small>
    </Note>
  );
}
