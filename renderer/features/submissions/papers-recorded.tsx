import type { Submission } from '@shared/submission/submission';
import { Second, Stack } from '../../ui/layout';

/** Of several at once: which. */
export const PapersRecorded = ({ submissions }: { submissions: readonly Submission[] }) =>
  submissions.length > 1 && (
    <Stack as="ul" gap={6} above={4} aria-label="いっしょに記録するもの">
      {submissions.map(({ id, title, about }) => (
        <li key={id}>
          {title}
          <Second>{about}</Second>
        </li>
      ))}
    </Stack>
  );
