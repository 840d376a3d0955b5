import { describe, expect, test } from 'vitest';
import { paperFor } from '@shared/tables/export/column-widths';
import { outFields } from '@shared/tables/export/out-fields';
import { outKinds } from '@shared/tables/lists';
import type { OutNames } from '@shared/tables/export/out-names';
import { fieldsShown, outTable } from '@shared/tables/export/out-view';
import { nobodyWord } from '@shared/rules/device-rules';
import type { Device } from '@shared/ledger/entities';
import { aStaff } from '../../../builders/staff';

const names: OutNames = {
  office: () => 'ひまわりの里',
  person: () => '',
  nobody: (kind, record) =>
    kind === 'account' ? '事業所のもの' : kind === 'device' ? nobodyWord(record as Device) : '',
  patient: () => '',
  network: (id) => id,
  lacksManager: (officeId) => officeId === 'unasked',
  networksOf: () => 'TRITRUS',
  otherPosts: () => 'ひまわり訪看（看護師）',
  networksUsedBy: () => 'TRITRUS',
  teamsOf: () => '',
  members: () => '',
  memberDetails: () => '',
  state: () => '退職予定',
};

describe('a view of the ledger', () => {
  test('has the columns of the screen in its order, each field once', () => {
    const shown = fieldsShown('staff', ['office', 'name', 'field:phone', 'state', 'field:kana', 'nothing']);
    expect(shown).toEqual(['office', 'alsoAt', 'networks', 'name', 'kana', 'phone', 'state']);
    const records = [aStaff({ name: '髙橋 直子', kana: 'たかはし なおこ', phone: '090-0000-0101' })];
    expect(
      outTable({ kind: 'staff', office: 'ひまわりの里', date: '2026-11-21', records, fields: shown }, names),
    ).toEqual({
      title: '職員名簿',
      office: 'ひまわりの里',
      date: '2026-11-21',
      columns: ['事業所', '兼務先', '使うネットワーク', '氏名', 'ふりがな', '電話', '状態'].map((label) => ({
        label,
        type: 'text',
      })),
      rows: [
        [
          'ひまわりの里',
          'ひまわり訪看（看護師）',
          'TRITRUS',
          '髙橋 直子',
          'たかはし なおこ',
          '090-0000-0101',
          '退職予定',
        ],
      ],
    });
  });

  test('says of nobody that they are not システム利用管理担当者 where nobody has been named', () => {
    const [manager] = outFields('staff').filter(({ label }) => label === 'システム利用管理担当者');
    const cells = [{ officeId: 'unasked' }, { officeId: 'asked' }, { officeId: 'asked', isSystemManager: true }].map(
      (given) => manager?.text(aStaff(given), names),
    );
    expect(cells).toEqual(['', '×', '○']);
  });

  test('is printed upright as long as it is narrow, then on its side, then smaller', () => {
    expect(paperFor([20, 30])).toEqual({ across: false, small: false });
    expect(paperFor([20, 30, 50])).toEqual({ across: true, small: false });
    expect(paperFor([44, 44, 44, 44, 44])).toEqual({ across: true, small: true });
  });

  test.each(outKinds)('of %s has no two columns under one heading, and none that holds a secret', (kind) => {
    const labels = outFields(kind).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.filter((label) => /パスワード$|暗証|合言葉/.test(label))).toEqual([]);
  });
});
