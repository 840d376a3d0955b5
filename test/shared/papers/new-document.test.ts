import { describe, expect, test } from 'vitest';
import type { LedgerEvent } from '@shared/ledger/event';
import { newDocument } from '@shared/papers/new-document';
import { anEvent, anEventStaff } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { anOffice, OFFICE_ID } from '../../builders/organization';
import { aForm, aPack } from '../../builders/pack';

const about = (event: LedgerEvent | null): string => {
  const ledger = aLedger({ offices: [anOffice({ name: 'ひまわりの里 流山' })] });
  const [pack, form] = [aPack(), aForm()];
  const now = '2026-11-20T00:00:00.000Z';
  return newDocument({ id: 'd', pack, form, officeId: OFFICE_ID, event, date: '2026-11-20', now }, ledger).about;
};

describe('a new paper is told from the others by', () => {
  test('its people', () => {
    const named = (...names: string[]) => anEvent({ staff: names.map((name) => anEventStaff({ name })) });
    expect(about(named('佐藤 健一'))).toBe('佐藤 健一');
    expect(about(named('佐藤 健一', '鈴木 花子', '田中 美智子'))).toBe('佐藤 健一、鈴木 花子 ほか1人');
  });

  test('its office, and what changed there', () => {
    expect(about(null)).toBe('ひまわりの里 流山');
    expect(about(anEvent({ staff: [], after: { phone: '04-0000-0001' } }))).toBe('ひまわりの里 流山　電話の変更');
    expect(about(anEvent({ staff: [], after: { systemManager: '佐藤 健一', fax: '', address: '' } }))).toBe(
      'ひまわりの里 流山　システム利用管理担当者・FAX ほか1件の変更',
    );
  });

  test('who takes over a role, and nothing of what goes with them', () => {
    const after = { systemManager: '佐藤 健一', systemManagerId: 'p-1', systemManagerMail: 'k@example.jp', later: 'x' };
    expect(about(anEvent({ staff: [], after }))).toBe('ひまわりの里 流山　システム利用管理担当者の変更');
  });
});
