import type { Problem } from '@shared/problems/problem';
import { Note } from './note';
import { Disclosure } from './disclosure';

/** What went wrong, in its one sentence; the code only for who asks. */
export function ProblemNote({
  problem,
}: {
  problem: Pick<Problem, 'code' | 'message'> & { details?: Problem['details'] };
}) {
  return (
    <Note tone="wrong">
      {problem.message}
      <Disclosure words="くわしく" size={14} tone="sub" above={4}>
        <code>{problem.code}</code>
      </Disclosure>
    </Note>
  );
}
