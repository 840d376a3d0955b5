import type { ChecklistNetwork } from './checklist';
import type { KeptRun } from './kept-run';
import { nothingAsked } from './result';

/** In place of a network where none is concerned: what is known of the procedure itself stands there as anywhere else. */
export const noNetworkOf = ({ event }: Pick<KeptRun, 'event'>): ChecklistNetwork => ({
  key: 'none',
  network: {
    packId: '',
    network: '',
    officeId: event?.officeId ?? '',
    officeName: '',
    kind: event?.kind ?? 'office-changed',
    isCovered: false,
    problem: null,
    ...nothingAsked(),
  },
  steps: [],
  papers: [],
  deadlines: [],
  done: 0,
  total: 0,
});
