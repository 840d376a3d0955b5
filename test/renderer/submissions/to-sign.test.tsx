import { afterEach, beforeEach, expect, test } from 'vitest';
import { PaperDocument } from '@shared/ledger/document';
import { channels } from '@shared/channels/channels';
import type { Submission } from '@shared/submission/submission';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { ToSign } from '../../../renderer/features/submissions/to-sign';
import { kindOf } from '../../builders/by-channels';
import { aSubmission } from '../../builders/submission';
import { openPack } from '../../support/open-pack';
import { freshDisk, openOffice } from '../data/office-on-disk';
import { drawnPart } from './drawn-part';

let store: LedgerStores;
beforeEach(async () => {
  freshDisk();
  store = await openOffice();
});
afterEach(() => store.disk.close());

const AT = '2026-11-20T01:00:00.000Z';
const waiting = (formId: string, given: Partial<Submission> = {}): Submission =>
  aSubmission({
    ...{ packId: 'nagareyama-tritrus', formId, state: 'to-hand-over' },
    channel: { kind: kindOf('counter'), id: 'counter', recipient: '流山市 介護支援課' },
    ...given,
  });
const told = (...papers: Submission[]): string =>
  drawnPart(<ToSign papers={papers} />, { store, channels, packs: [openPack('nagareyama-tritrus')] }).replace(
    /<style[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>|<[^>]*>|\n/g,
    '',
  );

test('before a paper leaves, what it still needs of a hand stands where it is printed, of all that go with it', () => {
  expect(told(waiting('1-1'), waiting('2'))).toBe(
    '出す前に、印刷した紙に押印・署名が要ります様式1-1：代表者印、または代表者の署名（自署）',
  );
  expect(told(waiting('1-1'), waiting('3'))).toContain('様式3：代表者の署名、または記名押印（代表者印）');
});

test('of what nobody signs, or what has left, nothing is said', () => {
  expect(told(waiting('2'))).toBe('');
  expect(told(waiting('1-1', { state: 'handed-over' }))).toBe('');
});

test('who signs is said as it was chosen on the paper itself', async () => {
  const made = async (id: string, formId: string, signatureMode: string): Promise<Submission> => {
    await store.documents.save(
      PaperDocument.parse({
        ...{ id, packId: 'nagareyama-tritrus', formId, officeId: 'office-mihon', date: '2026-11-20' },
        ...{ state: 'finished', createdAt: AT, updatedAt: AT, input: { signatureMode } },
      }),
    );
    return waiting(formId, { documentId: id });
  };
  expect(told(await made('a', '1-1', 'delegate'))).toContain('様式1-1：受任者が押印・署名する');
  expect(told(await made('b', '1-1', 'autograph'))).toContain('様式1-1：代表者が自分で署名する');
  expect(told(await made('c', '1-1', 'seal'))).toContain('様式1-1：代表者印、または代表者の署名（自署）');
  expect(told(await made('d', '3', 'autograph'))).toContain('様式3：代表者が自分で署名する');
});
