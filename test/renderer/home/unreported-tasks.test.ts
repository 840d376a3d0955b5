import { expect, test } from 'vitest';
import { LedgerFile } from '@shared/ledger/entities';
import type { ReportableChange } from '@shared/ledger/event-from-changes';
import { unreportedTasks } from '../../../renderer/features/home/unreported-tasks';
import { aCorporation, anOffice, OFFICE_ID } from '../../builders/organization';
import { ownAboutPeople } from '../../builders/own-pack';
import { openPack } from '../../support/open-pack';

const ledger = LedgerFile.parse({ corporation: aCorporation(), offices: [anOffice()], enrolments: [], people: [] });
const packs = [openPack('nagareyama-tritrus'), ownAboutPeople([{ event: 'rename', within: null }])];
const renamed = (staffId: string): ReportableChange => ({
  ...{
    changeId: `change-${staffId}`,
    at: '2026-11-18T05:02:00.000Z',
    kind: 'rename',
    subject: '田中 花子',
    field: 'name',
  },
  ...{ before: '鈴木 花子', after: '田中 花子', officeId: OFFICE_ID, staffId, packId: null },
});

test('one new name is one procedure to begin, though the city and a form of the office’s own both hear of it', () => {
  const of = (formId: string, packId: string, staffId: string) => ({
    ...{ packId, formId, officeId: OFFICE_ID },
    changes: [renamed(staffId)],
  });
  const found = [
    of('2', 'nagareyama-tritrus', 'a'),
    of('form-1', 'own-0a1b2c3d', 'a'),
    of('form-1', 'own-0a1b2c3d', 'b'),
  ];
  const tasks = unreportedTasks(found, { ledger, packs, today: '2026-11-20' }, () => true);
  expect(tasks.map(({ detail }) => detail.split('　').at(1))).toEqual(['流山市 様式2', '自分の様式 様式9']);
  expect(new Set(tasks.map(({ key }) => key)).size).toBe(2);
  // A name that was only mended is told nobody: each can be let be.
  expect(tasks.map(({ leavable }) => leavable?.length)).toEqual([1, 1]);
});
