import type { Staff } from '@shared/ledger/entities';
import { Second } from '../../ui/layout';
import { TextLink } from '../../ui/text-link';

/** Who uses it, with the way to them. `nobody`: the words for a thing that is nobody's own. */
export const HolderWords = ({ holder, nobody }: { holder: Staff | undefined; nobody: string }) =>
  holder ? (
    <>
      <TextLink href={`/ledger/people/${holder.id}`}>{holder.name}</TextLink>
      <Second as="div" leading={1.5}>
        {holder.jobType}
      </Second>
    </>
  ) : (
    nobody
  );
