import { expect, test } from 'vitest';
import { noDecisions } from '@shared/tables/matching/import-decisions';
import { planImport } from '@shared/tables/matching/import-plan';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { leftBesides } from '../../../renderer/features/import/beside-lines';
import { anEnrolment, anOffice } from '../../builders/organization';
import { aStaff } from '../../builders/staff';
import { aBook, aSheet } from '../../support/sheet-book';
import { aView, TODAY } from '../../shared/tables/matching/planning';

test('whose memo speaks of an ID, a device or a network is named, also by 〃', () => {
  const rows = [
    ['氏名', 'ふりがな', '職種', '備考'],
    ['見本 一郎', 'みほん いちろう', '看護師', 'トリトラス利用者'],
    ['見本 二郎', 'みほん じろう', '看護師', '〃'],
    ['見本 三郎', 'みほん さぶろう', '看護師', '夜勤なし'],
    ['見本 四郎', 'みほん しろう', '看護師', 'LINE WORKSあり'],
    ['見本 五郎', 'みほん ごろう', '看護師', 'タブレット貸与中'],
  ];
  const reading = unwrap(readTable(aBook(aSheet('名簿', rows)), { today: TODAY, kind: 'staff' }));
  const { memos } = leftBesides(planImport(reading, aView(), noDecisions, TODAY));
  expect(memos).toEqual(['見本 一郎', '見本 二郎', '見本 四郎', '見本 五郎']);
});

test('IDs of a list of devices that stay out are counted, whether they aren’t certain or somebody left them out', () => {
  const rows = [
    ['端末番号', '種類', '使用者', 'TRITRUS ID'],
    ['①', 'iPad', '共用', 'ng-12301'],
    ['②', 'iPad', '', 'ng-12302'],
  ];
  const reading = unwrap(readTable(aBook(aSheet('端末', rows)), { today: TODAY, kind: 'device' }));
  const ledger = aView({
    offices: [anOffice({ id: 'o' })],
    enrolments: [anEnrolment({ officeId: 'o', packId: 'nagareyama-tritrus' })],
  });
  const outcome = (besides: boolean) => {
    const { headings, ofDevices } = leftBesides(planImport(reading, ledger, { ...noDecisions, besides }, TODAY));
    return [headings, ofDevices];
  };
  expect(outcome(true)).toEqual([[], 1]);
  expect(outcome(false)).toEqual([['TRITRUS ID'], 2]);
});

test('IDs of a network that isn’t here are told as kept, where they are kept with somebody, and as left out where not', () => {
  const rows = [
    ['端末番号', '種類', '使用者', 'みほんネットID'],
    ['①', 'iPad', '見本 一郎', 'mh-12301'],
    ['②', 'iPad', '', 'mh-12302'],
  ];
  const reading = unwrap(readTable(aBook(aSheet('端末', rows)), { today: TODAY, kind: 'device' }));
  const ledger = aView({
    offices: [anOffice({ id: 'o' })],
    people: [aStaff({ id: 'p', officeId: 'o', name: '見本 一郎' })],
  });
  const decisions = { ...noDecisions, networks: { みほんネットID: null } };
  const { left, elsewhere, kept } = leftBesides(planImport(reading, ledger, decisions, TODAY));
  expect([left, elsewhere].map((all) => all.map(({ text }) => text))).toEqual([['mh-12302'], ['mh-12301']]);
  expect(kept).toBe(0);
});
