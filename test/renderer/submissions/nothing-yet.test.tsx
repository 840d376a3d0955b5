import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import { beforeEach, expect, test, vi } from 'vitest';
import { NothingYet } from '../../../renderer/features/submissions/nothing-yet';

let event: object | undefined;
let documents: { id: string; state: string; officeId: string; formId: string }[] = [];
let submissions: { documentId: string }[] = [];
let steps: Record<string, { onPaper: boolean; doneOn: string | null }> = {};
let networks: object[] = [];
vi.mock('../../../renderer/state/open-ledger', () => ({
  useDocuments: () => new Map(documents.map((one) => [one.id, one])),
  useSubmissions: () => new Map(submissions.map((one) => [one.documentId, one])),
  useRecords: () => new Map([['here', { id: 'here', city: '鶴岡市', address: '', serviceKind: '居宅介護支援' }]]),
  useRuns: () => new Map([['run', { networks, steps, event, state: 'running', title: '見本さんの退職', chosen: {} }]]),
}));
vi.mock('../../../renderer/state/use-today', () => ({ useToday: () => '2026-12-01' }));
vi.mock('../../../renderer/procedures/use-stays-inside', () => ({
  useStaysInside: () => (_pack: string, form: string) => form === 'ledger',
}));
vi.mock('../../../renderer/words/for-work', () => ({
  ForWork: ({ children }: { children: React.ReactNode }) => children,
  WorkButton: ({ children }: { children: React.ReactNode }) => children,
}));

const shown = (): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <Router ssrPath="/">
        <NothingYet shows={(id) => id === 'here'} />
      </Router>
    </MantineProvider>,
  ).replace(/<(style|svg)[\s\S]*?<\/\1>|<[^>]*>/g, '');
const paper = (id: string, formId: string, more = {}) => ({ id, formId, state: 'finished', officeId: 'here', ...more });

beforeEach(() => {
  documents = [];
  submissions = [];
  steps = {};
  event = undefined;
  networks = [{ officeId: 'here', isCovered: false, papers: [], steps: [], warnings: [] }];
});

test('where nothing is finished, papers are made first', () => {
  documents = [paper('a', '3', { state: 'draft' }), paper('b', '3', { officeId: 'elsewhere' })];
  expect(shown()).toContain('出した書類は、まだありません');
  expect(shown()).toContain('書類をつくりに行く');
});

test('a finished paper that has not left is told, and led to', () => {
  documents = [paper('a', '3'), paper('b', '3'), paper('c', '3')];
  submissions = [{ documentId: 'c' }];
  expect(shown()).toContain('できた書類が 2件あります。まだ出していません');
  expect(shown()).toContain('できた書類を見る');
});

test('of a paper that stays in the office it is said that it is never here', () => {
  documents = [paper('a', 'ledger')];
  expect(shown()).toContain('出した書類は、まだありません');
  expect(shown()).toContain('できた書類のうち 1件は、施設で保管します。出さないので、ここには並びません。');
});

test('of a procedure in which nothing is handed in that is said, and nobody is sent to make any', () => {
  const SAID = '「見本さんの退職」では、市にも事務局にも、出す書類はありません';
  const kept = { id: 'k', form: 'ledger', necessity: 'must', documentId: 'd' };
  const network = {
    packId: 'p',
    officeId: 'here',
    isCovered: true,
    problem: null,
    papers: [kept],
    steps: [],
    warnings: [],
  };
  const step = (medium: string) => ({ actor: { isOurs: true }, medium });
  networks = [network, { ...network, papers: [], steps: [step('phone'), step('inside')] }];
  expect(shown()).toContain(SAID);
  expect(shown()).not.toContain('書類をつくりに行く');
  const leaves = { ...kept, form: '3' };
  for (const other of [
    { ...network, papers: [leaves] },
    { ...network, papers: [], steps: [step('line-works')] },
    { ...network, isCovered: false },
  ]) {
    networks = [network, other];
    expect(shown()).not.toContain(SAID);
    expect(shown()).toContain('書類をつくりに行く');
  }
  networks = [network, { ...network, papers: [{ ...leaves, necessity: 'if-needed', documentId: null }] }];
  expect(shown()).toContain(SAID);
});

test('what was done on paper is told, where it stands', () => {
  expect(shown()).not.toContain('紙で済ませた');
  steps = { a: { onPaper: true, doneOn: '2026-11-20' }, b: { onPaper: false, doneOn: '2026-11-20' } };
  expect(shown()).toContain('紙で済ませた手順が 1つあります');
});

test('what the law asks for, and this app doesn’t make, is told where one looks for what was handed in', () => {
  expect(shown()).not.toContain('変更届');
  event = { kind: 'leave', after: {}, date: '2026-12-31', staff: [{ jobType: '介護支援専門員', officeId: 'here' }] };
  expect(shown()).toContain('手続きを見る');
  expect(shown()).not.toContain('書類をつくりに行く');
  expect(shown()).toContain('変更届を、指定をした鶴岡市に出します。鶴岡市の様式で、令和9年1月10日（日）まで');
  steps = { 'care-law/here/care-law': { onPaper: false, doneOn: '2027-01-05' } };
  expect(shown()).not.toContain('変更届');
});
