import { expect, test } from 'vitest';
import { LedgerEvent } from '@shared/ledger/event';
import { ledgerPlan } from '@shared/procedures/ledger-plan';
import { planLines } from '@shared/procedures/wizard/plan-lines';
import { chosenPerson } from '@shared/procedures/wizard/settled-event';
import { house, TODAY } from '../house';

const ledger = house();
const chosen = (id: string) => chosenPerson(ledger.people.find((one) => one.id === id)!);

test('what the app does by itself is said in lines, with their days', () => {
  let ids = 0;
  const event = LedgerEvent.parse({
    ...{ kind: 'leave', officeId: 'kyotaku', date: '2026-11-30', staff: [chosen('k1')] },
    after: { systemManager: '鈴木 一郎', systemManagerId: 'k2' },
  });
  const order = { title: '', event, additions: {}, ledger, today: TODAY, newId: () => `id-${++ids}` };
  const lines = planLines(ledgerPlan(order), ledger).map(({ on, action }) => `${on} ${action}`);
  expect(lines).toContain('2026-11-20 佐藤 健一さんの退職日を直す');
  expect(lines).toContain('2026-12-01 佐藤 健一さんを「抹消」にする');
  expect(lines).toContain('2026-12-01 鈴木 一郎さんをシステム利用管理担当者にする');
  // Both of the devices in one line.
  expect(lines).toContain('2026-12-01 端末（P-01、T-01）を「使う人なし」にする');
});
