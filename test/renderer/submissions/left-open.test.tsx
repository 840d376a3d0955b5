import { afterEach, beforeEach, expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import { PaperDocument } from '@shared/ledger/document';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { LeftOpenNote, openOnLetter, useLeftOpen } from '../../../renderer/features/submissions/left-open';
import { NotToForget } from '../../../renderer/features/submissions/not-to-forget';
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
const OPEN = [{ label: 'カナミックの利用（有・無）', todo: '○を付けてください' }];

async function shown(kind: string, given: { leftOpen?: typeof OPEN; state?: 'to-hand-over' | 'handed-over' } = {}) {
  const { leftOpen = OPEN, state = 'to-hand-over' } = given;
  const paper = { packId: 'nagareyama-tritrus', formId: '1-1' } as const;
  await store.documents.save(
    PaperDocument.parse({
      ...{ ...paper, id: 'd1', officeId: 'office-mihon', createdAt: AT, updatedAt: AT, date: '2026-11-20' },
      ...{ state: 'finished', leftOpen },
    }),
  );
  const submission = aSubmission({
    ...{ ...paper, documentId: 'd1', state },
    channel: { kind: kindOf(kind), id: kind, recipient: '流山市 介護支援課' },
  });
  const Letter = () => <p>{useLeftOpen()(submission).map(openOnLetter).join('')}</p>;
  const words = (part: Parameters<typeof drawnPart>[0]): string =>
    drawnPart(part, { store, channels, packs: [openPack('nagareyama-tritrus')] }).replace(
      /<style[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>|<[^>]*>|\n/g,
      '',
    );
  return {
    panel: words(<LeftOpenNote papers={[submission]} />),
    letter: words(<Letter />),
    foot: words(<NotToForget submission={submission} papers={[submission]} />),
  };
}

test('what a paper leaves open is asked where it is handed over', async () => {
  const { panel, foot } = await shown('counter');
  expect(panel).toBe('カナミックの利用（有・無）は、空けたまま出せます。窓口で聞いて、○を付けてください。');
  expect(foot).toContain('窓口で「カナミックの利用（有・無）」を聞く');
});

test('by post it is asked before, or the letter above it says so', async () => {
  const { panel, letter } = await shown('post');
  expect(letter).toBe('カナミックの利用（有・無）は空けてあります。どう書くか、教えてください');
  expect(panel).toBe(
    `カナミックの利用（有・無）は、空けたまま出せます。流山市 介護支援課に聞いて、○を付けてください。空けたまま送るときは、送付状を入れてください。「${letter}」と印刷されます。`,
  );
});

test('of a paper that is full, or has left, nothing is said', async () => {
  expect((await shown('counter', { leftOpen: [] })).panel).toBe('');
  expect((await shown('counter', { state: 'handed-over' })).panel).toBe('');
});
