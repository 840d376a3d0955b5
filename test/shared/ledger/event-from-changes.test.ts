import { describe, expect, test } from 'vitest';
import { recordChange, type Change, type RecordChange } from '@shared/ledger/change';
import type { Ledger } from '@shared/ledger/entities';
import { eventFromChanges, reportableChanges } from '@shared/ledger/event-from-changes';
import { aLedger } from '../../builders/ledger';
import { anOffice, OFFICE_ID } from '../../builders/organization';
import { aStaff } from '../../builders/staff';

let sequence = 0;
const change = (...records: (RecordChange | null)[]): Change => ({
  id: `change-${++sequence}`,
  sequence,
  at: '2026-11-18T05:02:00.000Z',
  actor: '山田 花子',
  sentence: '',
  records: records.filter((record) => record !== null),
  undoes: null,
});

const suzuki = aStaff({ id: 'suzuki', name: '鈴木 花子', kana: 'すずき はなこ' });
const sato = aStaff({ id: 'sato', name: '佐藤 健一', kana: 'さとう けんいち', isSystemManager: true });

const report = (changes: Change[], ledger: Ledger) => {
  const found = reportableChanges(changes, ledger);
  return { found, event: eventFromChanges(found, changes, ledger) };
};

describe('what a form can report out of history', () => {
  test('結婚: the name before and after, each with its furigana', () => {
    const tanaka = { ...suzuki, name: '田中 花子', kana: 'たなか はなこ' };
    const ledger = aLedger({ people: [tanaka] });
    const { found, event } = report([change(recordChange('people', suzuki, tanaka))], ledger);
    expect(found.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['rename', '鈴木 花子', '田中 花子'],
    ]);
    expect(event.kind).toBe('rename');
    expect(event.staff[0]).toMatchObject({
      id: 'suzuki',
      name: '田中 花子',
      before: { name: '鈴木 花子', kana: 'すずき はなこ' },
      after: { name: '田中 花子', kana: 'たなか はなこ' },
    });
  });

  for (const order of ['name first', 'furigana first'] as const)
    test(`結婚, typed cell by cell, ${order}: the furigana before is the old one`, () => {
      const named = { ...suzuki, name: '田中 花子' };
      const read = { ...suzuki, kana: 'たなか はなこ' };
      const tanaka = { ...named, kana: 'たなか はなこ' };
      const steps = order === 'name first' ? [suzuki, named, tanaka] : [suzuki, read, tanaka];
      const changes = steps.slice(1).map((after, i) => change(recordChange('people', steps[i] ?? suzuki, after)));
      const { event } = report(changes, aLedger({ people: [tanaka] }));
      expect(event.staff[0]?.before).toEqual({ name: '鈴木 花子', kana: 'すずき はなこ' });
      expect(event.staff[0]?.after).toEqual({ name: '田中 花子', kana: 'たなか はなこ' });
    });

  test('a name that was changed twice is reported once, from the first to the last', () => {
    const first = { ...suzuki, name: '田中 花子' };
    const second = { ...first, name: '葛\u{e0100}城 花子' };
    const changes = [change(recordChange('people', suzuki, first)), change(recordChange('people', first, second))];
    const { event } = report(changes, aLedger({ people: [second] }));
    expect(event.staff).toHaveLength(1);
    expect(event.staff[0]?.before.name).toBe('鈴木 花子');
    expect(event.staff[0]?.after.name).toBe('葛\u{e0100}城 花子');
  });

  test('a change of the person in charge names the old and the new one', () => {
    const [before, after] = [sato, { ...sato, isSystemManager: false }];
    const next = { ...suzuki, isSystemManager: true };
    const ledger = aLedger({ people: [after, next] });
    const { event } = report(
      [change(recordChange('people', before, after), recordChange('people', suzuki, next))],
      ledger,
    );
    expect(event.kind).toBe('manager-changed');
    expect([event.before, event.after]).toEqual([{ systemManager: '佐藤 健一' }, { systemManager: '鈴木 花子' }]);
    expect(event.staff).toEqual([]);
  });

  test('a move inside the city goes out from the old office', () => {
    const offices = [
      anOffice({ id: OFFICE_ID, name: 'ひまわりの里 流山', city: '流山市' }),
      anOffice({ id: 'office-2', name: 'ひまわり訪問看護 流山', city: '流山市' }),
    ];
    const moved = { ...suzuki, officeId: 'office-2' };
    const { found, event } = report(
      [change(recordChange('people', suzuki, moved))],
      aLedger({ offices, people: [moved] }),
    );
    expect(found[0]?.officeId).toBe(OFFICE_ID);
    expect(event).toMatchObject({ kind: 'transfer', scope: 'same-city', officeId: OFFICE_ID });
    expect(event.staff[0]?.before.officeName).toBe('ひまわりの里 流山');
    expect(event.staff[0]?.after.officeName).toBe('ひまわり訪問看護 流山');
  });

  test('a move to another city is outside', () => {
    const offices = [
      anOffice({ id: OFFICE_ID, city: '流山市' }),
      anOffice({ id: 'office-2', name: '鶴岡', city: '鶴岡市' }),
    ];
    const moved = { ...suzuki, officeId: 'office-2' };
    const { event } = report([change(recordChange('people', suzuki, moved))], aLedger({ offices, people: [moved] }));
    expect(event.scope).toBe('outside');
  });

  test('an office that gets another phone number reports only that', () => {
    const office = anOffice({ phone: '04-0000-0011' });
    const after = { ...office, phone: '04-0000-0099' };
    const { event } = report([change(recordChange('offices', office, after))], aLedger({ offices: [after] }));
    expect([event.kind, event.before, event.after]).toEqual([
      'office-changed',
      { phone: '04-0000-0011' },
      { phone: '04-0000-0099' },
    ]);
  });

  test('what was taken back is not offered, nor the taking back', () => {
    const tanaka = { ...suzuki, name: '田中 花子' };
    const done = change(recordChange('people', suzuki, tanaka));
    const undone = { ...change(recordChange('people', tanaka, suzuki)), undoes: done.id };
    expect(reportableChanges([done, undone], aLedger({ people: [suzuki] }))).toEqual([]);
  });

  test('a new mail address of a person is nobody’s business but the office’s', () => {
    const after = { ...suzuki, mail: 'hanako@example.jp' };
    expect(reportableChanges([change(recordChange('people', suzuki, after))], aLedger({ people: [after] }))).toEqual(
      [],
    );
  });
});
