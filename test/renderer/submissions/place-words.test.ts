import { describe, expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import { problem } from '@shared/problems/problem';
import type { Submission } from '@shared/submission/submission';
import { transition, type SubmissionEvent, type Timeless } from '@shared/submission/transition';
import { placeWords } from '../../../renderer/features/submissions/place-words';
import { historyEntryWords } from '../../../renderer/words/history-words';
import { kindOf } from '../../builders/by-channels';
import { aSubmission } from '../../builders/submission';

const ready = (kind: string): Submission =>
  aSubmission({
    state: 'to-hand-over',
    channel: { kind: kindOf(kind), id: kind, recipient: '鶴岡市 長寿介護課' },
    history: [{ at: '2026-11-20T03:00:00.000Z', what: 'finalized', note: '' }],
  });
const after = (one: Submission, ...events: Timeless<SubmissionEvent>[]): Submission =>
  events.reduce((now, event) => transition(now, { ...event, at: '2026-11-20T04:00:00.000Z' }, channels), one);
const listed = (one: Submission): string => placeWords(one, channels, '2026-11-20', null).join('｜');

describe('the list says what was done before it leaves, as これまで does', () => {
  test.each([
    ['counter', '', /^印刷 \D*\d/, 'プリンターへ送りました'],
    ['post', '', /^印刷 \D*\d/, 'プリンターへ送りました'],
    ['mail', '', /^メールソフトで開いた｜.*\d/, 'メールソフトで開きました'],
    ['mail', '様式３.eml', /^下書きを保存｜.*\d/, 'メールの下書きを保存しました（様式３.eml）'],
    ['line-works', '', /^ファイルを保存｜.*\d/, 'ファイルを保存しました'],
  ])('%s %s', (kind, file, list, line) => {
    const one = after(ready(kind), { kind: 'printed', file });
    const entry = one.history.at(-1);
    expect(listed(one)).toMatch(list);
    expect(entry && historyEntryWords(one, entry, channels)).toBe(line);
  });
});

test('確定 keeps its own time, also after what was recorded since is taken back', () => {
  const by = { on: '2026-11-20', by: '' } as const;
  const back = after(ready('counter'), { kind: 'handed-over', how: 'handed-over', ...by }, { kind: 'taken-back' });
  expect(back.history).toHaveLength(3);
  expect(listed(back)).toBe(listed(ready('counter')));
});

test('of a letter out of a backup nothing was cut off', () => {
  const unsure = (code: 'mail/restored' | 'mail/ended-while-sending') =>
    listed({ ...ready('mail'), state: 'unsure', problem: problem(code, {}) });
  expect(unsure('mail/restored')).toMatch(/^バックアップから戻した/);
  expect(unsure('mail/ended-while-sending')).toMatch(/^送信の途中で切断/);
});
