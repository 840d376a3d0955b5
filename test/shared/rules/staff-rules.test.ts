import { describe, expect, test } from 'vitest';
import {
  alikePeople,
  byManagerMemo,
  isEmployed,
  leavesNoManager,
  managerCandidates,
  managerMemo,
  missingFields,
  nextManagers,
  staffState,
} from '@shared/rules/staff-rules';
import { aStaff } from '../../builders/staff';

const TODAY = '2026-11-20';

describe('who works here', () => {
  test('somebody is 退職予定 until the last day of work is over, and still counts as 在職中', () => {
    const state = (leftOn: string | null): string => staffState(aStaff({ leftOn }), TODAY);
    expect([state(null), state('2026-11-30'), state('2026-11-20'), state('2026-11-19')]).toEqual([
      'working',
      'leaving',
      'leaving',
      'left',
    ]);
    expect(isEmployed(aStaff({ leftOn: '2026-11-20' }), TODAY)).toBe(true);
    expect(isEmployed(aStaff({ leftOn: '2026-11-19' }), TODAY)).toBe(false);
  });

  test('抹消 wins over every date', () => {
    const person = aStaff({ status: 'struck-off', struckOffOn: TODAY, leftOn: '2026-12-31' });
    expect(staffState(person, TODAY)).toBe('struck-off');
    expect(isEmployed(person, TODAY)).toBe(false);
  });
});

describe('足りない項目', () => {
  test('furigana and 職種 are what every paper asks for', () => {
    expect(missingFields(aStaff())).toEqual([]);
    expect(missingFields(aStaff({ kana: '', jobType: ' ' }))).toEqual(['kana', 'jobType']);
  });

  test('furigana that is not kana is missing too: a list can’t sort by it', () => {
    expect(missingFields(aStaff({ kana: '鈴木 花子' }))).toEqual(['kana']);
    expect(missingFields(aStaff({ kana: 'ファム ヴァン ミン' }))).toEqual([]);
  });
});

describe('システム利用管理担当者', () => {
  const manager = aStaff({ name: '佐藤 健一', isSystemManager: true });

  test('an office is left without one when its only one goes', () => {
    expect(leavesNoManager(manager, [manager, aStaff()], '2026-11-30')).toBe(true);
  });

  test('an office keeps one when somebody else is one and stays', () => {
    const other = aStaff({ isSystemManager: true });
    expect(leavesNoManager(manager, [manager, other], '2026-11-30')).toBe(false);
  });

  test('one who is struck off, has left by then or works elsewhere doesn’t count', () => {
    const gone = aStaff({ isSystemManager: true, status: 'struck-off' });
    const leavesTheSameDay = aStaff({ isSystemManager: true, leftOn: '2026-11-30' });
    const elsewhere = aStaff({ isSystemManager: true, officeId: 'office-other' });
    expect(leavesNoManager(manager, [manager, gone, leavesTheSameDay, elsewhere], '2026-11-30')).toBe(true);
    const leavesLater = aStaff({ isSystemManager: true, leftOn: '2026-12-31' });
    expect(leavesNoManager(manager, [manager, leavesLater], '2026-11-30')).toBe(false);
  });

  test('somebody who isn’t one leaves nobody behind', () => {
    expect(leavesNoManager(aStaff(), [], '2026-11-30')).toBe(false);
  });

  test('the next one is chosen among colleagues who stay and aren’t one already', () => {
    const stays = aStaff();
    const leaves = aStaff({ leftOn: '2026-11-25' });
    const already = aStaff({ isSystemManager: true });
    const elsewhere = aStaff({ officeId: 'office-other' });
    expect(nextManagers(manager, [manager, stays, leaves, already, elsewhere], '2026-11-30')).toEqual([stays]);
  });
});

describe('a person who may be in the ledger already', () => {
  const known = aStaff({ name: '佐藤 健一', kana: 'さとう けんいち', employeeNumber: '0012' });

  test('is recognised by name and furigana, whatever the spaces', () => {
    expect(alikePeople({ name: '佐藤　健一', kana: 'さとうけんいち', employeeNumber: '' }, [known])).toEqual([known]);
  });

  test('is recognised by 職員番号', () => {
    expect(alikePeople({ name: '別の人', kana: 'べつのひと', employeeNumber: ' 0012 ' }, [known])).toEqual([known]);
  });

  test('is not guessed from the name alone, nor from empty fields', () => {
    expect(alikePeople({ name: '佐藤 健一', kana: 'さとう たけかず', employeeNumber: '' }, [known])).toEqual([]);
    const nameless = aStaff({ name: '山田', kana: '', employeeNumber: '' });
    expect(alikePeople({ name: '', kana: '', employeeNumber: '' }, [nameless])).toEqual([]);
  });
});

describe('who may be said to be システム利用管理担当者', () => {
  const people = ['s1', 's2'].map((id) => aStaff({ id, officeId: 'o', isSystemManager: false }));
  const ids = (list: readonly { id: string }[]): string => list.map(({ id }) => id).join(' ');
  const leaving = new Set(['s1']);
  const office = { id: 'o', name: 'ヘルパーステーションみほん' };

  test('whoever leaves soon stands last', () => {
    const soon = aStaff({ id: 's0', officeId: 'o', leftOn: '2026-11-30' });
    expect(ids(managerCandidates(office, [soon, ...people], TODAY, new Set()).staying)).toBe('s1 s2 s0');
  });

  test('whoever works here, too, by the memo that an import has left, is told of', () => {
    const also = [
      ['both', '訪問と兼務　兼務：ヘルパーステーションみほん（管理者）　ID:m01'],
      ['end', '兼務：ヘルパーステーションみほん'],
      ['longer', '兼務：ヘルパーステーションみほん第二'],
      ['none', 'ヘルパーステーションみほんに電話'],
    ].map(([id = '', note = '']) => aStaff({ id, officeId: 'other', note }));
    const left = aStaff({
      id: 'left',
      officeId: 'other',
      note: '兼務：ヘルパーステーションみほん',
      leftOn: '2026-11-01',
    });
    expect(ids(managerCandidates(office, [...people, ...also, left], TODAY, new Set()).elsewhere)).toBe('both end');
  });

  test('is proposed by a memo, the clearest first; who stands beside one, or had it once, is not', () => {
    const said = [
      ['deputy', 'TRITRUS副担当'],
      ['aide', '送迎・TRITRUS担当の補佐'],
      ['once', '元TRITRUS担当'],
      ['billing', '請求システム担当'],
      ['system', 'システム担当・送迎'],
      ['chat', 'LINE WORKS担当'],
      ['city', '管理者。市の窓口担当。'],
      ['place', '市の窓口担当の方に書類を渡した'],
      ['before', '元市役所への連絡係'],
      ['network', '副主任、TRITRUS担当'],
    ].map(([id = '', note = '']) => aStaff({ id, officeId: 'o', note }));
    expect(byManagerMemo(said).map((one) => [one.id, managerMemo(one)])).toEqual([
      ['network', 'TRITRUS担当'],
      ['system', 'システム担当'],
      ['city', '市の窓口担当'],
      ['chat', 'LINE WORKS担当'],
    ]);
    expect(ids(managerCandidates(office, said, TODAY, new Set()).staying)).toBe(
      'network system city chat deputy aide once billing place before',
    );
  });

  test('can be somebody of another office, who stands apart; none of them is who is it here already, or leaves', () => {
    const alsoAt = [{ officeId: 'o', jobType: '', isSystemManager: true }];
    const elsewhere = [
      aStaff({ id: 'plain', officeId: 'other' }),
      aStaff({ id: 'there', officeId: 'other', isSystemManager: true, note: '市の窓口担当。' }),
      aStaff({ id: 'here-already', officeId: 'other', alsoAt }),
      aStaff({ id: 'goes', officeId: 'other' }),
      aStaff({ id: 'left', officeId: 'other', leftOn: '2026-11-01' }),
    ];
    const found = managerCandidates(office, [...people, ...elsewhere], TODAY, new Set(['goes']));
    expect([ids(found.staying), ids(found.elsewhere), ids(found.others), ids(found.going)]).toEqual([
      's1 s2',
      '',
      'there plain',
      '',
    ]);
    expect(found.isFirst).toBe(false);
  });

  test('isn’t somebody who goes; where the ledger knows of none, that they are it now can be said', () => {
    const { isFirst, staying, going } = managerCandidates(office, people, TODAY, leaving);
    expect([isFirst, ids(staying), ids(going)]).toEqual([true, 's2', 's1']);
  });

  test('where the ledger knows who it is, who goes is none of them', () => {
    const known = [...people, aStaff({ id: 's3', officeId: 'o', isSystemManager: true })];
    const { isFirst, staying, going } = managerCandidates(office, known, TODAY, leaving);
    expect([isFirst, ids(staying), ids(going)]).toEqual([false, 's2', '']);
  });
});
