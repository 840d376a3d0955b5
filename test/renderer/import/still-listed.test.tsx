import { beforeEach, expect, test, vi } from 'vitest';
import type { TableRead } from '@shared/ipc/tables';
import type { ImportQuestion } from '@shared/tables/import/reading';
import { TableQuestions } from '../../../renderer/features/import/table-questions';
import { untouched } from '../../../renderer/features/import/import-state';
import { anEnrolment } from '../../builders/organization';
import { aReading } from '../../shared/tables/matching/planning';
import { screenOf } from '../roles/screen-of';

let enrolments = [anEnrolment()];
vi.mock('../../../renderer/features/import/import-state', async (real) => ({
  ...(await real<typeof import('../../../renderer/features/import/import-state')>()),
  useImportView: () => ({ state: untouched, view: {} }),
}));
vi.mock('../../../renderer/state/open-ledger', async (real) => ({
  ...(await real<typeof import('../../../renderer/state/open-ledger')>()),
  useRecords: () => new Map(enrolments.map((one) => [one.id, one])),
}));

const inFukui = (status: 'preparing' | 'active' | 'ended'): void =>
  void (enrolments = [anEnrolment({ packId: 'fukui-mimamori', status })]);
beforeEach(() => inFukui('active'));

const LEFT = [
  [23, '(見本 文代) R8.3.31退職 ID返却済'],
  [24, '見本 次郎 R8.3.31退職 video係'],
] as const;

/** What is asked about lines of who has left. */
function asked(code: ImportQuestion['code'], kind = 'staff'): string {
  const skipped = LEFT.map(([line, text]) => ({ line, text, count: 1, code: 'row/left', message: '', isAsked: true }));
  const questions = [{ code, message: '', lines: [23, 24] }];
  const read = { notes: [], reading: { ...aReading([]), kind, skipped, questions } } as unknown as TableRead;
  return screenOf(<TableQuestions read={read} onRead={() => {}} />, '/import', 'clerk').replaceAll(/<[^>]*>/g, '');
}

const said = (users: string, who = 'がいれば'): string =>
  `ふくいみまもりSNS の管理台帳には、使い終えた方も残します。使っていた方${who}、${users}取り込んでください`;
// Above it stands that those whose papers are done may stay out.
const SAID = said('退職の書類が済んでいても、');

test('where a register goes on listing who ended, that is said of who has left, and which line speaks of an ID', () => {
  for (const code of ['table/left-days', 'table/left-rows', 'table/struck-rows', 'table/grey-rows'] as const)
    expect(asked(code)).toContain(`${SAID}（「ID」とある行：23行目）。`);
  // Whoever comes in unasked isn't to come in by a choice.
  expect(asked('table/left-lately')).toContain(said('退職の書類が済んでいても、', 'は'));
  inFukui('preparing');
  expect(asked('table/left-days')).toContain(SAID);
});

test('in a list of IDs each line is one; of what isn’t about users, and where no such network is, nothing is said', () => {
  expect(asked('table/left-rows', 'account')).toContain(`${said('')}。`);
  expect(asked('table/left-rows', 'device')).not.toContain('使い終えた');
  expect(asked('table/foreign-rows')).not.toContain('使い終えた');
  inFukui('ended');
  expect(asked('table/left-days')).not.toContain('使い終えた');
  enrolments = [anEnrolment({ packId: 'nagareyama-tritrus' })];
  expect(asked('table/left-days')).not.toContain('使い終えた');
});
