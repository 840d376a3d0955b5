import { Link } from 'wouter';
import { networksOf } from '@shared/papers/staff-papers';
import type { OutKind } from '@shared/tables/lists';
import { useRecords } from '../../state/open-ledger';
import { useOfficeInUse } from '../../state/office-in-use';
import { useSession } from '../../state/session';
import { Stack } from '../../ui/layout';
import styles from './export-dialog.module.css';

/** Where a network has a form of its own for this list, for offices that take part in it: the way there. */
export function FormLinks({ kind, onLeave }: { kind: OutKind; onLeave: () => void }) {
  const { packs } = useSession();
  const { office, offices } = useOfficeInUse();
  const enrolments = useRecords('enrolments');
  const taking = new Set((office ? [office] : offices).flatMap(({ id }) => networksOf(id, enrolments.values(), packs)));
  const forms = [...taking].flatMap((pack) =>
    pack.forms.filter(({ lists }) => (lists as readonly OutKind[]).includes(kind)).map((form) => ({ pack, form })),
  );
  if (forms.length === 0) return null;
  return (
    <Stack as="ul" gap={4} className={styles['forms']} aria-label="様式で出す">
      {forms.map(({ pack, form }) => (
        <li key={`${pack.id}/${form.id}`}>
          <Link href={`/documents/new/${pack.id}/${form.id}`} onClick={onLeave}>
            {pack.network}の{form.number}（様式）で出す
          </Link>
        </li>
      ))}
    </Stack>
  );
}
