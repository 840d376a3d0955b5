import { Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { dropAnswer, type DropAct } from '../../state/drop-answer';
import { useDropTaker, useHandFile, type DroppedThing } from '../../state/drop-taker';
import { useChosenTable } from '../../state/chosen-table';
import { useRole } from '../../state/use-may';
import { lazyPart } from '../../ui/lazy-part';
import { isDialogOpen } from '../../ui/over-the-screen';
import { leaveBox, useTypedInForms } from './use-typed-in-forms';

const AttachDialog = lazyPart(() => import('./attach-dialog'), 'AttachDialog');

/** What is dropped on the window while a ledger is open goes to where it belongs. */
export function TakeDropped() {
  const [location, go] = useLocation();
  const role = useRole();
  const typedPlace = useTypedInForms();
  const { choose } = useChosenTable();
  const hand = useHandFile();
  const [scans, setScans] = useState<readonly File[] | null>(null);
  const answer = (kinds: readonly DroppedThing['kind'][]) =>
    dropAnswer(kinds, { role, isDialogOpen: isDialogOpen(), isTyped: typedPlace() !== null });

  /** Each leads to the screen that also has the button for it. */
  const acts: Record<DropAct, (things: readonly [DroppedThing, ...DroppedThing[]]) => void> = {
    import: ([{ file }]) => {
      choose({ file, named: null });
      go('/ledger/import');
    },
    pack: ([thing]) => {
      hand({ to: 'packs', thing });
      go('/settings/packs');
    },
    restore: ([thing]) => {
      hand({ to: 'safety', thing });
      go('/settings/safety');
    },
    attach: (things) => setScans(things.map(({ file }) => file)),
    // By then its name has told.
    look: () => {},
  };
  useDropTaker({
    answer,
    take: ([first, ...others]) => {
      if (!first) return;
      const { act } = answer([first, ...others].map(({ kind }) => kind));
      if (!act) return;
      leaveBox();
      acts[act]([first, ...others]);
    },
  });
  return (
    <Suspense fallback={null}>
      {scans && <AttachDialog files={scans} at={location} onClose={() => setScans(null)} />}
    </Suspense>
  );
}
