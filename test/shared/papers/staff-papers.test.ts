import { describe, expect, test } from 'vitest';
import {
  asksForManager,
  networksOf,
  papersAboutStaff,
  staffEventOf,
  type StaffPaper,
} from '@shared/papers/staff-papers';
import { formsOfOffice } from '@shared/papers/forms-of-office';
import type { HandInRule } from '@shared/form-studio/write/hand-ins';
import type { Pack } from '@shared/packs/schema';
import { papersAfter } from '../../builders/by-channels';
import { anOwnPack, ownAboutPeople } from '../../builders/own-pack';
import { formsOf } from '../../builders/pack';
import { openPack } from '../../support/open-pack';
import { anEnrolment, anOffice, OFFICE_ID } from '../../builders/organization';
import { aStaff } from '../../builders/staff';

const nagareyama = openPack('nagareyama-tritrus');
const tsuruoka = openPack('tsuruoka-finelink');
const numbers = (papers: readonly StaffPaper[]): string[] => papers.map(({ number }) => number);

describe('the networks of an office', () => {
  test('are those it takes part in or prepares for, as far as their packs are here', () => {
    const enrolments = [
      anEnrolment({ packId: 'nagareyama-tritrus' }),
      anEnrolment({ packId: 'tsuruoka-finelink', status: 'ended' }),
      anEnrolment({ packId: 'not-here' }),
      anEnrolment({ packId: 'tsuruoka-finelink', officeId: 'office-other' }),
    ];
    expect(networksOf(OFFICE_ID, enrolments, [nagareyama, tsuruoka])).toEqual([nagareyama]);
  });
});

describe('papers about a person', () => {
  test('are the forms that an event of a person can need, read from the pack', () => {
    expect(papersAboutStaff(formsOf(nagareyama, tsuruoka))).toMatchObject([
      { packId: 'nagareyama-tritrus', formId: '1-1', receiver: '流山市', number: '様式1-1' },
      { formId: '2', receiver: '流山市', number: '様式2' },
    ]);
  });

  test('流山市 wants 様式1-1 for who comes and goes, 様式2 for a new name', () => {
    expect(numbers(papersAfter({ kind: 'leave' }, formsOf(nagareyama)))).toEqual(['様式1-1']);
    expect(numbers(papersAfter({ kind: 'join' }, formsOf(nagareyama)))).toEqual(['様式1-1']);
    expect(numbers(papersAfter({ kind: 'rename' }, formsOf(nagareyama)))).toEqual(['様式2']);
    expect(numbers(papersAfter({ kind: 'manager-changed' }, formsOf(nagareyama)))).toEqual(['様式2']);
  });

  test('a move inside the city is 様式2, out of it 様式1-1', () => {
    expect(numbers(papersAfter({ kind: 'transfer', scope: 'same-city' }, formsOf(nagareyama)))).toEqual(['様式2']);
    expect(numbers(papersAfter({ kind: 'transfer', scope: 'outside' }, formsOf(nagareyama)))).toEqual(['様式1-1']);
  });

  test('鶴岡市 has no form for a person who leaves', () => {
    expect(papersAfter({ kind: 'leave' }, formsOf(tsuruoka))).toEqual([]);
  });

  test('what the office keeps for itself tells nobody: LINE WORKS hears of who joins by 申請フォーム alone', () => {
    expect(numbers(papersAfter({ kind: 'join' }, formsOf(openPack('line-works'))))).toEqual(['申請フォーム']);
  });
});

describe('a form that was made on the screen', () => {
  const office = anOffice({ serviceKind: '訪問看護' });
  const offered = (...packs: Pack[]): string[] =>
    papersAboutStaff(formsOfOffice(office, [], packs, '2026-11-20')).map(
      ({ receiver, number }) => `${receiver} ${number}`,
    );
  const LEAVE: HandInRule = { event: 'leave', within: null };

  test('is offered from the person where it has places for them, of no network too, by who gives it out', () => {
    expect(offered(ownAboutPeople())).toEqual(['自分の様式 様式9']);
  });

  test('stands behind those of the networks: what is the first to be handed in is the city’s', () => {
    const forms = formsOfOffice(
      office,
      [anEnrolment({ packId: nagareyama.id })],
      [ownAboutPeople([LEAVE]), nagareyama],
      '2026-11-20',
    );
    expect(numbers(papersAfter({ kind: 'leave' }, forms))).toEqual(['様式1-1', '様式9']);
  });

  test('about the office isn’t, though it is handed in when somebody comes or goes', () => {
    const aboutOffice = anOwnPack({ subject: { kind: 'office' } }, { handIns: [LEAVE] });
    const aboutChanges = anOwnPack(
      { subject: { kind: 'changes', events: [{ kind: 'office-changed', label: '事業所の変更' }] } },
      { handIns: [{ event: 'manager-changed', within: null }] },
    );
    expect(offered(aboutOffice, aboutChanges)).toEqual([]);
  });

  test('isn’t where no paper can be made of it: for another kind of office, of last year, of a network of others', () => {
    expect(offered(ownAboutPeople([], { serviceKinds: ['訪問介護'] }))).toEqual([]);
    expect(offered(ownAboutPeople([], { serviceKinds: ['訪問看護'] }))).toHaveLength(1);
    expect(offered(ownAboutPeople([], { effectiveTo: '2026-11-19' }))).toEqual([]);
    const ofNetwork = { ...ownAboutPeople(), of: 'nagareyama-tritrus' };
    expect(offered(ofNetwork)).toEqual([]);
    const forms = formsOfOffice(office, [anEnrolment({ packId: 'nagareyama-tritrus' })], [ofNetwork], '2026-11-20');
    expect(papersAboutStaff(forms)).toHaveLength(1);
  });

  test('is said to be handed in upon what somebody has said, and upon nothing else', () => {
    expect(papersAfter({ kind: 'leave' }, formsOf(ownAboutPeople()))).toEqual([]);
    expect(numbers(papersAfter({ kind: 'leave' }, formsOf(ownAboutPeople([LEAVE]))))).toEqual(['様式9']);
    expect(papersAfter({ kind: 'join' }, formsOf(ownAboutPeople([LEAVE])))).toEqual([]);
  });
});

describe('what an edit means outside the ledger', () => {
  const offices = new Map(
    [
      anOffice({ id: 'a', city: '流山市' }),
      anOffice({ id: 'b', city: '流山市' }),
      anOffice({ id: 'c', city: '福井市' }),
    ].map((office) => [office.id, office]),
  );
  const person = aStaff({ officeId: 'a' });

  test('a new name is a 氏名の変更, a first day of leaving a 退職', () => {
    expect(staffEventOf(person, { ...person, name: '田中 花子' }, offices)).toEqual({ kind: 'rename' });
    expect(staffEventOf(person, { ...person, leftOn: '2026-11-30' }, offices)).toEqual({ kind: 'leave' });
  });

  test('another office is a 異動, inside the city or out of it', () => {
    expect(staffEventOf(person, { ...person, officeId: 'b' }, offices)).toEqual({
      kind: 'transfer',
      scope: 'same-city',
    });
    expect(staffEventOf(person, { ...person, officeId: 'c' }, offices)).toEqual({ kind: 'transfer', scope: 'outside' });
  });

  test('a day of leaving that only moves, a phone number or a job is nobody else’s business', () => {
    const leaving = { ...person, leftOn: '2026-11-30' };
    expect(staffEventOf(leaving, { ...leaving, leftOn: '2026-12-31' }, offices)).toBeNull();
    expect(staffEventOf(person, { ...person, phone: '090-0000-0000', jobType: '事務職員' }, offices)).toBeNull();
  });
});

test('a network wants a システム利用管理担当者 when one of its forms names them', () => {
  expect(asksForManager(nagareyama)).toBe(true);
  expect(asksForManager(tsuruoka)).toBe(false);
});
