import { Suspense, useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { dropAnswer, type DropAct } from '../../state/drop-answer';
import { useDropTaker, useHandFile, type DroppedThing } from '../../state/drop-taker';
import { useChosenTable } from '../../state/chosen-table';
import { useToast } from '../../state/toasts';
import { useRole } from '../../state/use-may';
import { TAKE_IN } from '../../addresses/screens';
import { lazyPart } from '../../ui/lazy-part';
import { isDialogOpen } from '../../ui/over-the-screen';
import { dropRefusalWords } from '../../words/drop-words';
import { useFileFromExplorer } from './use-file-from-explorer';
import { usePastedTable } from './use-pasted-table';
import { leaveBox, useTypedInForms } from './use-typed-in-forms';

const AttachDialog = lazyPart(() => import('./attach-dialog'), 'AttachDialog');
const PasteDialog = lazyPart(() => import('./paste-dialog'), 'PasteDialog');

/** What is dropped on the window, pasted where nothing is typed, or opened in Explorer, goes to where it belongs: while a ledger is open. */
export function TakeByHand() {
  const [location, go] = useLocation();
  const role = useRole();
  const typedPlace = useTypedInForms();
  const { choose } = useChosenTable();
  const hand = useHandFile();
  const [scans, setScans] = useState<readonly DroppedThing[] | null>(null);
  const takesForms = location === TAKE_IN || location.startsWith(`${TAKE_IN}/`);
  const answer = (kinds: readonly DroppedThing['kind'][]) =>
    dropAnswer(kinds, { role, isDialogOpen: isDialogOpen(), isTyped: typedPlace() !== null, takesForms });

  /** Each leads to the screen that also has the button for it. */
  const acts: Record<DropAct, (things: readonly [DroppedThing, ...DroppedThing[]]) => void> = {
    import: ([{ file }]) => {
      choose({ file, named: null });
      go('/ledger/import');
    },
    form: ([thing]) => {
      hand({ to: 'form', thing });
      go(TAKE_IN);
    },
    pack: ([thing]) => {
      hand({ to: 'packs', thing });
      go('/settings/packs');
    },
    restore: ([thing]) => {
      hand({ to: 'safety', thing });
      go('/settings/safety');
    },
    attach: setScans,
    // By then its name has told.
    look: () => {},
  };
  const { clipping, forget } = usePastedTable(useTakesTable(typedPlace));
  useFileFromExplorer(answer);
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
      {clipping && <PasteDialog clipping={clipping} onClose={forget} />}
      {scans && (
        <AttachDialog
          files={scans.map(({ file }) => file)}
          at={location}
          onForm={formOf(scans, (thing) => acts.form([thing]))}
          onClose={() => setScans(null)}
        />
      )}
    </Suspense>
  );
}

/** A PDF may be a scan, or a form that a city sent: only whoever dropped it knows. @returns null where it is no form */
function formOf(things: readonly DroppedThing[], take: (thing: DroppedThing) => void): (() => void) | null {
  const [thing, ...others] = things;
  return thing && others.length === 0 && /\.pdf$/i.test(thing.file.name) ? () => take(thing) : null;
}

/** Whether a table that is pasted is taken just now; why it isn't is said. */
function useTakesTable(typedPlace: ReturnType<typeof useTypedInForms>): () => boolean {
  const role = useRole();
  const toast = useToast();
  return useCallback((): boolean => {
    const isTyped = typedPlace() !== null;
    const { refusal } = dropAnswer(['table'], { role, isDialogOpen: isDialogOpen(), isTyped, takesForms: false });
    if (refusal && refusal !== 'dialog') toast({ message: dropRefusalWords[refusal] }, undefined, { topic: 'drop' });
    return !refusal;
  }, [role, typedPlace, toast]);
}
