import { LedgerFile, type Ledger } from '@shared/ledger/entities';
import { aCorporation, anEnrolment, anOffice } from './organization';

/**
 * A ledger with one corporation and one office that takes part in TRITRUS; the other lists are empty unless given. A list
 * that is given replaces the default one.
 */
export const aLedger = (given: Partial<Ledger> = {}): Ledger =>
  LedgerFile.parse({
    corporation: aCorporation(),
    offices: [anOffice()],
    enrolments: [anEnrolment()],
    ...given,
  });
