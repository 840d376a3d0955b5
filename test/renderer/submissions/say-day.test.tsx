import { afterEach, beforeEach, expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import { PaperDocument } from '@shared/ledger/document';
import { unwrap } from '@shared/problems/problem';
import { currentDay } from '../../../renderer/data/clock';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { update } from '../../../renderer/data/records';
import { CoverSheet } from '../../../renderer/features/submissions/cover-sheet';
import { useDaysToSay } from '../../../renderer/features/submissions/days-to-say';
import { NotToForget } from '../../../renderer/features/submissions/not-to-forget';
import { SubmissionRemark } from '../../../renderer/features/submissions/submission-remark';
import { kindOf } from '../../builders/by-channels';
import { anEvent } from '../../builders/event';
import { aCorporation } from '../../builders/organization';
import { aSubmission } from '../../builders/submission';
import { openPack } from '../../support/open-pack';
import { freshDisk, openOffice } from '../data/office-on-disk';
import { drawnPart } from './drawn-part';

/** 流山市 様式1-1 has no place for a day: somebody who leaves later has to be told of by word, or in the letter above it. */
let store: LedgerStores;
beforeEach(async () => {
  freshDisk();
  store = await openOffice();
  unwrap(await store.records.commit('法人を追加', [update('corporations', aCorporation())]));
});
afterEach(() => store.disk.close());

const packs = [openPack('nagareyama-tritrus')];
const AT = '2026-11-20T01:00:00.000Z';
const LATER = '2999-12-25';

interface Given {
  /** Of what happens, and what that is. */
  date?: string;
  kind?: 'leave' | 'join';
  /** The paper's own day. */
  on?: string;
  formId?: string;
  state?: 'to-hand-over' | 'handed-over';
}

async function shown(way: string, given: Given) {
  const { date = LATER, kind = 'leave', on = '2026-11-20', formId = '1-1', state = 'to-hand-over' } = given;
  const paper = { id: 'd1', packId: 'nagareyama-tritrus', formId } as const;
  await store.documents.save(
    PaperDocument.parse({
      ...{ ...paper, officeId: 'office-mihon', createdAt: AT, updatedAt: AT, date: on, state: 'finished' },
      event: anEvent({ kind, date }),
    }),
  );
  const submission = aSubmission({
    ...{ documentId: 'd1', packId: 'nagareyama-tritrus', formId, state },
    channel: { kind: kindOf(way), id: way, recipient: '流山市 介護支援課' },
  });
  const Sheet = () => {
    const said = useDaysToSay()(submission);
    const from = { recipient: '流山市 介護支援課', place: '', office: null, corporation: null, sender: '' };
    const enclosed = { id: '1', title: '様式1-1', date: '2026-11-27', sheets: '2', said } as const;
    return <CoverSheet {...from} on="2026-11-27" papers={[enclosed]} />;
  };
  const words = (part: Parameters<typeof drawnPart>[0]): string =>
    drawnPart(part, { store, channels, packs }).replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, '');
  return {
    panel: words(<SubmissionRemark submission={submission} />),
    sheet: words(<Sheet />),
    foot: words(<NotToForget submission={submission} papers={[submission]} />).trim(),
  };
}

test('at the counter it is said', async () => {
  const { panel, sheet, foot } = await shown('counter', {});
  // Above 手渡した, in sight where the sentence isn't.
  expect(foot).toMatch(/^忘れずに：押印か署名、窓口で「退職の日は、.*12月25日（.）です」と伝える$/);
  expect(panel).toMatch(
    /窓口で、「退職の日は、.*12月25日（.）です」と伝えてください。書類には、その日を書くところがありません。$/,
  );
  expect(sheet).toMatch(/様式1-1退職の日は、.*12月25日（.）です/);
});

test('by post the letter above it says so', async () => {
  const { panel, foot } = await shown('post', {});
  expect(foot).toBe('忘れずに：押印か署名、送付状を入れる');
  expect(panel).toMatch(/送付状を入れてください。「退職の日は、.*」と印刷されます。/);
});

test('a paper that is dated before the day has it said on the day itself, and after it, until it is handed over', async () => {
  const { panel, foot } = await shown('counter', { date: '2026-11-22' });
  expect(foot).toContain('「退職の日は、令和8年11月22日（日）です」と伝える');
  expect(panel).toContain('と伝えてください');
});

test('a last day is said on that day, too: they are there until the evening', async () => {
  const today = currentDay();
  const { foot } = await shown('counter', { date: today, on: today });
  expect(foot).toMatch(/「退職の日は、.*です」と伝える/);
  expect((await shown('counter', { kind: 'join', date: today, on: today })).foot).not.toContain('伝える');
});

test.each([
  ['the day had come when the paper was dated', { date: '2020-12-25' }],
  ['the form has a place for it', { formId: '5' }],
])('nothing is to be said where %s', async (_, given) => {
  const { panel, sheet, foot } = await shown('counter', given);
  expect(panel).not.toContain('伝えてください');
  expect(foot).not.toContain('伝える');
  expect(sheet).not.toContain('退職');
});

test('handed over, nobody has to say it any more', async () => {
  expect((await shown('counter', { state: 'handed-over' })).panel).not.toContain('伝えてください');
});
