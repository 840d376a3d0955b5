import { expect, test } from 'vitest';
import { trialContext } from '@shared/form-studio/decide/trial-context';
import { ledger } from '../../../support/own-form';

const [office, other] = ledger.offices;
const eventOf = (of: typeof ledger) =>
  trialContext(of, office!.id, '2026-11-28', null).event as Record<'before' | 'after', Record<string, string>>;

test('a trial has everything of the office on both sides of a change, before it that of another one', () => {
  const { before, after } = eventOf(ledger);
  for (const fact of ['name', 'postalCode', 'address', 'phone', 'fax', 'mail', 'managerName'] as const) {
    expect(after[fact]).toBe(office![fact]);
    expect(before[fact]).toBe(other![fact]);
  }
  expect(after).not.toHaveProperty('id');
});

test('an office that is alone stands on both sides', () => {
  expect(eventOf({ ...ledger, offices: [office!] }).before['phone']).toBe(office!.phone);
});
