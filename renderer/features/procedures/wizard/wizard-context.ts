import { createContext, use } from 'react';
import type { Ledger } from '@shared/ledger/entities';
import type { LedgerEvent } from '@shared/ledger/event';
import type { KeptRun } from '@shared/procedures/kept-run';
import type { WizardGap } from '@shared/procedures/wizard/gaps';
import { runWithoutRecords, runWithoutStrays } from './additions';

/** What the parts of the wizard share. */
export interface Wizard {
  run: KeptRun;
  /** As the ledger is now. */
  ledger: Ledger;
  /** With those who join, and the devices that come. */
  seen: Ledger;
  /** Each answer is kept at once. */
  change: (next: (run: KeptRun) => KeptRun) => void;
  goTo: (page: KeptRun['page']) => void;
  /** What is missing, once somebody wanted to go on. */
  shownGaps: readonly WizardGap[];
}

export const WizardContext = createContext<Wizard | null>(null);

export function useWizard(): Wizard {
  const wizard = use(WizardContext);
  if (!wizard) throw new Error('outside of the wizard');
  return wizard;
}

/** The wizard once a tile is chosen. */
export function useEventOfWizard(): Wizard & {
  event: LedgerEvent;
  changeEvent: (next: (event: LedgerEvent) => LedgerEvent) => void;
} {
  const wizard = useWizard();
  const { event } = wizard.run;
  if (!event) throw new Error('no event is chosen yet');
  return {
    ...wizard,
    event,
    changeEvent: (next) => wizard.change((run) => (run.event ? { ...run, event: next(run.event) } : run)),
  };
}

/** どの事業所. Another office has other networks, teams and devices: what was chosen of the one before goes. */
export function useChangeOffice(): (officeId: string) => void {
  const { change } = useEventOfWizard();
  return (officeId) =>
    change((run) => {
      if (!run.event) return run;
      const { packId: _network, deviceIds: devices = [], ...now } = run.event;
      const event = {
        ...now,
        officeId: officeId === '' ? null : officeId,
        staff: now.staff.filter((one) => one.officeId === officeId),
        after: {},
      };
      return runWithoutStrays({ ...runWithoutRecords(run, 'devices', (id) => devices.includes(id)), event });
    });
}

/** The sentence beside a part of the screen, or beside a field in it. */
export const gapAt = (
  gaps: readonly WizardGap[],
  question: WizardGap['question'],
  field: string = question,
): string | null => gaps.find((gap) => gap.question === question && gap.field === field)?.sentence ?? null;
