import { afterEach, beforeEach, expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import type { Channel } from '@shared/channels/channel';

import { unwrap } from '@shared/problems/problem';
import type { Submission, SubmissionHistoryEntry } from '@shared/submission/submission';
import { transition } from '@shared/submission/transition';
import type { LedgerStores } from '../../../renderer/data/ledger-stores';
import { update } from '../../../renderer/data/records';
import { handOverPartsOf, SubmissionActions } from '../../../renderer/features/submissions/submission-actions';
import { SubmissionCopies } from '../../../renderer/features/submissions/submission-copies';
import { SubmissionHistory } from '../../../renderer/features/submissions/submission-history';
import { kindOf } from '../../builders/by-channels';
import { aCorporation } from '../../builders/organization';
import { aSubmission } from '../../builders/submission';
import { openPack } from '../../support/open-pack';
import { freshDisk, openOffice } from '../data/office-on-disk';
import { drawnPart } from './drawn-part';

let store: LedgerStores;
beforeEach(async () => {
  freshDisk();
  store = await openOffice();

  unwrap(await store.records.commit('法人を追加', [update('corporations', aCorporation())]));
});
afterEach(() => store.disk.close());

const finalized: SubmissionHistoryEntry = { at: '2026-11-20T03:00:00.000Z', what: 'finalized', note: '' };
const waiting = (kind: string): Submission =>
  aSubmission({
    channel: { kind: kindOf(kind), id: kind, recipient: '流山市 介護支援課' },
    state: 'to-hand-over',
    history: [finalized],
  });
const at = '2026-11-20T04:00:00.000Z';
const readied = (one: Submission): Submission => transition(one, { kind: 'printed', at }, channels);

/** The words of the filled buttons, in their order. */
function filled(submission: Submission, papers = [submission]): string[] {
  const { Guide } = handOverPartsOf(submission, channels);
  const html = drawnPart(
    <>
      {Guide && <Guide submission={submission} />}
      <SubmissionActions submission={submission} papers={papers} print={(() => {}) as never} onTask={() => {}} />
    </>,
    { store, channels, packs: [openPack('nagareyama-tritrus')] },
  );
  const buttons = html.match(/<button[^>]*class="[^"]*filled[^"]*"[\s\S]*?<\/button>/g) ?? [];
  return buttons.map((one) => one.replace(/<svg[\s\S]*?<\/svg>|<[^>]*>/g, ''));
}

/** What a person does before it leaves, and then. Of the ways by which one takes it there. */
const acts: Record<string, [before: string, then: string]> = {
  counter: ['印刷する', '手渡した'],
  post: ['印刷する', '投函した'],
  mail: ['メールソフトで開く', '送った'],
  'line-works': ['コピー（LINE WORKS に貼る文）', '渡した'],
};
/** … and before any other one, by what stands beside its button. */
const before: Partial<Record<Channel['byHand']['panel'], string>> = { paper: '印刷する', draft: 'メールソフトで開く' };
const byHand = channels.all.filter(({ ways }: Channel) => ways.some(({ sentBy }) => sentBy === null));

test('every way by which somebody takes it there is asked', () => {
  expect(byHand.map(({ word }) => word)).toEqual(expect.arrayContaining(Object.keys(acts)));
});

test.each(byHand.map(({ word, byHand: { panel, done } }) => [word, ...(acts[word] ?? [before[panel], done])] as const))(
  '%s: what comes next is the one filled button',
  (kind, before, then) => {
    const submission = waiting(kind);
    expect(filled(submission)).toEqual([before]);
    expect(filled(readied(submission))).toEqual([then]);
  },
);

test('of several in one envelope all are printed before they are posted', () => {
  const [one, other] = [waiting('post'), { ...waiting('post'), id: 'other' }];
  // What lies printed isn't printed a second time.
  expect(filled(one, [one, other])).toEqual(['印刷する（2件）']);
  expect(filled(one, [one, readied(other)])).toEqual(['印刷する（1件）']);
  expect(filled(readied(one), [readied(one), readied(other)])).toEqual(['投函した（2件）']);
});

test('without a printer its file is kept where it would be printed, and nowhere else; then it is handed over', () => {
  const html = (one: Submission): string =>
    drawnPart(
      <>
        <SubmissionActions submission={one} papers={[one]} print={(() => {}) as never} onTask={() => {}} />
        <SubmissionCopies submission={one} />
      </>,
      { store, channels, packs: [openPack('nagareyama-tritrus')] },
    );
  const ways = (one: Submission): number => html(one).split('ファイルに保存').length - 1;
  const brought = waiting('counter');
  expect(html(brought)).toMatch(/プリンターがないときは.*ファイルに保存/);
  expect(ways(brought)).toBe(1);
  const kept = transition(brought, { kind: 'printed', at, file: '様式1-1.docx' }, channels);
  expect(filled(kept)).toEqual(['手渡した']);
  // It wasn't printed here, so it isn't printed again.
  expect(html(kept)).toContain('印刷する');
  expect(html(kept)).not.toContain('もう一度印刷');
  expect(html(readied(brought))).toContain('もう一度印刷');
  // What has left is kept beside its copy.
  const left = { ...brought, state: 'handed-over' } as const;
  expect(html(left)).not.toContain('プリンターがないときは');
  expect(ways(left)).toBe(1);
});

test('what was erased can’t be printed any more, and is handed over all the same', () => {
  const erased = waiting('counter');
  expect(filled({ ...erased, frozen: { ...erased.frozen, files: [] } })).toEqual(['手渡した']);
});

test('これまで says what was done, in the words of the way', () => {
  const said = (kind: string): string =>
    drawnPart(<SubmissionHistory submission={readied(waiting(kind))} />, { store, channels, packs: [] });
  expect(said('post')).toContain('プリンターへ送りました');
  expect(said('mail')).toContain('メールソフトで開きました');
  expect(said('line-works')).toContain('ファイルを保存しました');
});
