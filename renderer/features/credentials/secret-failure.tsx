import { ProblemNote } from '../../ui/problem-note';
import type { SecretsOnScreen } from './use-secrets';

/** Why the last act came to nothing, beside whose password it was. */
export function SecretFailure({ id, secrets }: { id: string; secrets: SecretsOnScreen }) {
  return secrets.failed?.id === id && <ProblemNote problem={secrets.failed.problem} />;
}
