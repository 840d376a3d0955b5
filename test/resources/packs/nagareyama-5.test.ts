import { describe, expect, test } from 'vitest';
import type { Evaluation } from '@shared/forms/bindings/evaluation';
import type { Staff } from '@shared/ledger/entities';
import { anEvent } from '../../builders/event';
import { aLedger } from '../../builders/ledger';
import { anOffice } from '../../builders/organization';
import { anAccount, aStaff, staffOf } from '../../builders/staff';
import { evaluated, fillOfficial, finding, said, shownValues, type Told } from '../../support/evaluate-official';
import { officialForm } from '../../support/official-forms';
import { documentOf, readText } from '../../support/word-text';

const form = officialForm('nagareyama-tritrus-5');
const manager = aStaff({ name: '中村 和子', kana: 'ナカムラ カズコ', isSystemManager: true });
const nurse = aStaff();
const ledgerOf = (...people: Staff[]) =>
  aLedger({ people, accounts: people.map(({ id }) => anAccount({ holderId: id })) });
const ledger = ledgerOf(manager, nurse);
const yearly = anEvent({ kind: 'yearly-report' });

const check = (told: Partial<Told> = {}): Promise<Evaluation> => evaluated(form, { ledger, event: yearly, ...told });
const roster = ({ sheets }: Evaluation): string[][] =>
  sheets[0]!.rows['users']!.map(({ fields }) => fields.map(({ shown }) => shown));
/** What is said of every report. */
const ALWAYS = ['warning not-yet-reported', 'notice pledge-renewed'];
const others = async (told: Partial<Told> = {}): Promise<string[]> =>
  said(await check(told)).filter((one) => !ALWAYS.includes(one));

describe('流山市 様式5', () => {
  test('lists whoever has an account in use, by kana, and is complete', async () => {
    const evaluation = await check();
    expect(said(evaluation).sort()).toEqual([...ALWAYS].sort());
    expect(roster(evaluation)).toEqual([
      ['鈴木 花子', 'すずき はなこ', '☐', '看護師'],
      ['中村 和子', 'なかむら かずこ', '☑', '看護師'],
    ]);
    expect(shownValues(evaluation)['corporation.representative']).toBe('理事長　高橋 正');
  });

  test('leaves out who has no account, one that has ended, or one elsewhere', async () => {
    const people = [...staffOf(4), manager];
    const [ended, struck, elsewhere, other] = people.map(({ id }) => id);
    const accounts = [
      anAccount({ holderId: ended, endedOn: '2026-11-01' }),
      anAccount({ holderId: struck, status: 'struck-off' }),
      anAccount({ holderId: elsewhere, officeId: 'office-2' }),
      anAccount({ holderId: other, packId: 'line-works' }),
      anAccount({ holderId: manager.id }),
    ];
    expect(roster(await check({ ledger: aLedger({ people, accounts }) })).map(([name]) => name)).toEqual(['中村 和子']);
  });

  test.each([
    [2, '1(かな)', '6(かな)'],
    [8, '6(かな)', '8(かな)'],
  ])('numbers its lines as printed, and on beyond them: %d people', async (count, first, last) => {
    const people = staffOf(count, { isSystemManager: true });
    const { bytes } = fillOfficial(form, await check({ ledger: ledgerOf(...people) }));
    const text = readText(documentOf(bytes)).replace(/\s/g, '');
    expect(text).toContain(first);
    expect(text).toContain(last);
    expect(text).not.toContain(`${Math.max(6, count) + 1}(かな)`);
  });
});

describe('流山市 様式5 is not finished while', () => {
  test('nobody on it is in charge, or nobody is on it at all', async () => {
    expect(await others({ ledger: ledgerOf(nurse) })).toEqual(['error no-system-manager-yet']);
    const unlisted = { ...ledgerOf(nurse), people: [nurse, manager] };
    expect(await others({ ledger: unlisted })).toEqual(['error no-system-manager']);
    expect(await others({ ledger: aLedger({ people: [manager] }) })).toEqual([
      'error rows/required 情報共有システム利用登録者名簿',
    ]);
  });

  test('somebody lacks kana or job, or the office its number', async () => {
    const people = [manager, aStaff({ kana: '', jobType: '' })];
    expect(await others({ ledger: { ...ledgerOf(...people), offices: [anOffice({ number: '' })] } })).toEqual([
      'error field/required 医療機関番号・介護事業所番号',
      'error field/required 鈴木 花子のかな',
      'error field/required 鈴木 花子の職種',
    ]);
  });
});

describe('流山市 様式5 warns when', () => {
  test('somebody with an account has left or moved', async () => {
    const gone = [aStaff({ name: '職員 甲', leftOn: '2026-11-01' }), aStaff({ name: '職員 乙', officeId: 'office-2' })];
    const evaluation = await check({ ledger: ledgerOf(manager, ...gone) });
    expect(finding(evaluation, 'left-or-moved')!.message).toContain('職員 甲さん、職員 乙さんは');
  });

  test('the city’s day has passed', async () => {
    expect(await others({ input: { dueOn: '2026-11-19' } })).toEqual(['warning overdue']);
    expect(await others({ input: { dueOn: '2026-11-20' } })).toEqual([]);
  });

  test('the kind of service is none of the list', async () => {
    expect(await others({ ledger: { ...ledger, offices: [anOffice({ serviceKind: '訪看' })] } })).toEqual([
      'warning service-kind',
    ]);
  });
});
