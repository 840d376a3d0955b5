import { expect, test } from 'vitest';
import { LedgerEvent } from '@shared/ledger/event';
import { runTitle } from '@shared/procedures/start-run';
import { chosenPerson } from '@shared/procedures/wizard/settled-event';
import { aStaff } from '../../builders/staff';
import { house } from './house';

const titled = (...names: string[]): string =>
  runTitle(
    LedgerEvent.parse({
      kind: 'join',
      officeId: 'kyotaku',
      staff: names.map((name) => ({ ...chosenPerson(aStaff()), name })),
    }),
    house(),
  );

test('a procedure is named after whom it is about', () => {
  expect(titled('見本 花子')).toBe('見本 花子さんの入職');
  expect(titled('見本 花子', '見本 太郎')).toBe('見本 花子さんほか1人の入職');
});

test('as long as somebody new has no name, it is named after the office', () => {
  const event = LedgerEvent.parse({ kind: 'join', officeId: 'kyotaku' });
  const nameless = { ...chosenPerson(aStaff()), name: '' };
  expect(runTitle({ ...event, staff: [nameless] }, house())).toBe('みほん居宅 流山：入職');
});
