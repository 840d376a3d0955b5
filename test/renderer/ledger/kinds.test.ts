import { describe, expect, test } from 'vitest';
import { Redirect } from 'wouter';
import { outKinds, tableOfList } from '@shared/tables/lists';
import { LedgerScreen } from '../../../renderer/features/ledger/ledger-screen';
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
});
