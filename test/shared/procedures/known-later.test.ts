import { expect, test } from 'vitest';
import { newRun, type KeptRun } from '@shared/procedures/kept-run';
import {
  asksForDevice,
  deviceFound,
  kindOfLost,
  papersWithDevice,
  withDeviceFound,
} from '@shared/procedures/known-later';
import { begunEvent } from '@shared/procedures/wizard/settled-event';
import { isOfficeSaid, withDeviceUnknown, withOfficeSaid } from '@shared/procedures/wizard/unknown-device';
import { PaperDocument } from '@shared/ledger/document';
import { aDevice } from '../../builders/staff';

const lost = { ...withDeviceUnknown(begunEvent('device-lost', null), true), date: '2026-11-18', officeId: 'o' };
const run: KeptRun = { ...newRun('run', '2026-11-18T00:00:00Z'), state: 'running', title: '端末の紛失', event: lost };
const device = aDevice({ id: 'd', kind: 'tablet', assetNumber: 'T-08' });

test('who finds out later which device it was strikes it off as of the day it was missed, and taking back takes that back', () => {
  expect(asksForDevice(run)).toBe(true);
  const made = deviceFound(run, device, '2026-11-20');
  expect(made).toMatchObject({
    sentence: '端末の紛失：なくしたのは、タブレット T-08です',
    records: [{ table: 'devices', id: 'd', kind: 'edit' }],
  });
  expect(made?.records[0]?.edits).toContainEqual({ field: 'struckOffOn', before: null, after: '2026-11-18' });
  const known = withDeviceFound(run, device, { changeId: 'c', on: '2026-11-20', made });
  expect(asksForDevice(known)).toBe(false);
  expect(known.event?.deviceIds).toEqual(['d']);
  expect(known.planned).toMatchObject([{ state: 'made', changeId: 'c', records: made?.records }]);
  // Said twice, it is made once.
  expect(withDeviceFound(known, aDevice({ id: 'other' }), { changeId: 'e', on: '2026-11-20', made })).toBe(known);
});

test('one that is struck off already changes nothing in the ledger', () => {
  expect(deviceFound(run, { ...device, status: 'struck-off' }, '2026-11-20')).toBeNull();
  const known = withDeviceFound(run, device, { changeId: null, on: '2026-11-20', made: null });
  expect([known.event?.deviceIds, known.planned]).toEqual([['d'], []]);
});

test('drafts of the procedure have it from then on; what is final, and what is of another one, stays', () => {
  const instant = '2026-11-18T00:00:00Z';
  const paper = (id: string, more: Partial<PaperDocument> = {}): PaperDocument =>
    PaperDocument.parse({
      ...{ id, packId: 'p', formId: '1', officeId: 'o', createdAt: instant, updatedAt: instant, date: '2026-11-18' },
      ...{ run: 'run', event: lost, ...more },
    });
  const papers = [paper('draft'), paper('final', { state: 'finished' }), paper('other', { run: 'another' })];
  expect(papersWithDevice(papers, 'run', 'd').map(({ id, event }) => [id, event?.deviceIds])).toEqual([
    ['draft', ['d']],
  ]);
});

test('an office that was said holds until a device says where it was', () => {
  const begun = { ...begunEvent('device-lost', null), officeId: 'usual' };
  expect(isOfficeSaid(begun)).toBe(false);
  const said = withOfficeSaid(begun, 'o');
  expect([isOfficeSaid(said), said.officeId]).toEqual([true, 'o']);
  expect(isOfficeSaid({ ...said, deviceIds: ['d'] })).toBe(false);
  expect(isOfficeSaid({ ...begunEvent('incident', null), officeId: 'usual' })).toBe(true);
});

test('which kind it was follows from what was told of it; where nothing says so it is asked', () => {
  const told = (note: string, words = '') => kindOfLost({ ...run, event: { ...lost, note }, typed: { words } });
  expect(told('訪問先にスマホを置き忘れた')).toBe('phone');
  expect(told('', 'ノートパソコンを電車に')).toBe('pc');
  expect(told('iPad がない')).toBe('tablet');
  expect(told('')).toBeNull();
});
