import { describe, expect, test, vi } from 'vitest';
import { Redirect } from 'wouter';
import { outKinds, tableOfList } from '@shared/tables/lists';
import { LedgerScreen } from '../../../renderer/features/ledger/ledger-screen';
import { accounts } from '../../../renderer/features/ledger/accounts/account-kind';
import { devices } from '../../../renderer/features/ledger/devices/device-kind';
import { offices } from '../../../renderer/features/ledger/offices/office-kind';
import { patients } from '../../../renderer/features/ledger/patients/patient-kind';
import { people } from '../../../renderer/features/ledger/people/person-kind';
import { teams } from '../../../renderer/features/ledger/teams/team-kind';
import { ledgerTabs } from '../../../renderer/features/ledger/tabs';

describe('a list of the ledger', () => {
  test('stands under one tab of 台帳', () => {
    expect(ledgerTabs.flatMap(({ lists }) => lists).sort()).toEqual([...outKinds].sort());
  });

  test.each(Object.values(tableOfList))('of %s has a screen at its address', (tab) => {
    expect(LedgerScreen({ tab, recordId: null }).type).not.toBe(Redirect);
  });

  test('that isn’t there leads to 職員', () => {
    expect(LedgerScreen({ tab: 'nowhere', recordId: null })).toMatchObject({
      type: Redirect,
      props: { to: '/ledger/people' },
    });
  });

  /** In rem: on the office PC beside an open panel, without what scrolls and the boxes. */
  const BESIDE_A_PANEL = 43.75;
  const kinds = { people, devices, patients, teams, accounts, offices };
  test.each(Object.entries(kinds))('of %s has room for its columns beside an open panel', (_, { columns }) => {
    const about = new Proxy({}, { get: () => () => [] }) as never;
    const shown = columns(about, vi.fn()).filter(({ isExtra }) => !isExtra);
    const sum = shown.reduce((widths, { width }) => widths + width.least, 0);
    expect(sum).toBeLessThanOrEqual(BESIDE_A_PANEL);
  });
});
