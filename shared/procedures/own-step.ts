import type { StepMedium } from '../packs/procedure-schema';
import type { RunStep } from './result';

/** In place of a pack: what an office does by itself, whatever its networks ask. */
export const ITSELF = { packId: '', network: '事業所の中' };

export const ownStep = (id: string, medium: StepMedium, action: string): RunStep => ({
  ...{ id, medium, action, number: '', note: '', unsaid: [], papers: [], contact: null, otherContacts: [], mail: null },
  actor: { id: 'office', name: '事業所', isOurs: true },
  ...{ ledger: false, acceptance: false, anyTime: true, source: null, inferred: true },
});
