import type { Proposal } from '@shared/retention/proposals';
import type { useErase } from '../../records/erase/use-erase';

interface Erased {
  /** How many records, their parts not counted. */
  gone: number;
  isSecretLeft: boolean;
  /** The first that could not be erased: those behind it weren't tried. */
  stopped: { at: Proposal; message: string } | null;
}

/** Erases for good what a person has chosen, one after the other; what went as a part of one before it is no fault. */
export async function eraseChosen(chosen: readonly Proposal[], erase: ReturnType<typeof useErase>): Promise<Erased> {
  let gone = 0;
  let isSecretLeft = false;
  for (const at of chosen) {
    const erased = await erase({ table: at.table, id: at.id });
    if (!erased.ok && erased.code === 'ledger/not-found') continue;
    if (!erased.ok) return { gone, isSecretLeft, stopped: { at, message: erased.message } };
    gone += 1;
    isSecretLeft ||= erased.value.isSecretLeft;
  }
  return { gone, isSecretLeft, stopped: null };
}
