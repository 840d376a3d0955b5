import { useEffect } from 'react';
import type { Enrolment } from '@shared/ledger/entities';
import { isNetwork } from '@shared/packs/network-of';
import type { Pack } from '@shared/packs/schema';
import { useOpenLedger, useRecords } from './open-ledger';
import { useSession } from './session';
import { useToast } from './toasts';
import { useRole } from './use-may';

/** Of packs that are no network: nobody can take part in them. Of a pack that isn't here, nothing is known. */
export function unaskedEnrolments(enrolments: Iterable<Enrolment>, packs: readonly Pack[]): Enrolment[] {
  const others = new Set(packs.flatMap((pack) => (isNetwork(pack) ? [] : [pack.id])));
  return [...enrolments].filter(({ packId }) => others.has(packId));
}

/** Earlier versions had the offices take part in each form that was made on the screen, unasked: that ends here, once. */
export function useUnaskedEnrolments(): void {
  const { records } = useOpenLedger();
  const { packs } = useSession();
  const enrolments = useRecords('enrolments');
  const toast = useToast();
  const isReader = useRole() === 'reader';
  useEffect(() => {
    if (isReader) return;
    const unasked = unaskedEnrolments(enrolments.values(), packs);
    if (unasked.length === 0) return;
    const updates = unasked.map(({ id }) => ({ table: 'enrolments' as const, id, after: null }));
    void records.commit('自分の様式を、ネットワークの参加から外しました', updates).then((done) => {
      if (!done.ok) toast(done);
    });
  }, [isReader, enrolments, packs, records, toast]);
}
