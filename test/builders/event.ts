import type { z } from 'zod';
import { EventStaff, LedgerEvent } from '@shared/ledger/event';
import { OFFICE_ID } from './organization';
import { aStaff } from './staff';

/** A person in an event: everything of `aStaff`, and what happens to them. */
export const anEventStaff = (given: Partial<z.input<typeof EventStaff>> = {}): EventStaff =>
  EventStaff.parse({ ...aStaff(), ...given });

/** 退職 of one person, unless told otherwise. */
export const anEvent = (given: Partial<z.input<typeof LedgerEvent>> = {}): LedgerEvent =>
  LedgerEvent.parse({
    kind: 'leave',
    date: '2026-11-30',
    officeId: OFFICE_ID,
    staff: given.kind === undefined || given.kind === 'leave' ? [anEventStaff({ action: 'delete' })] : [],
    ...given,
  });
