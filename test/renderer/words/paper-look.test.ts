import { expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import { paperLook } from '../../../renderer/words/state-words';
import { aSubmission } from '../../builders/submission';

const draft = { state: 'draft' } as const;

test('a paper that lacks nothing isn’t called つくりかけ; until it is reckoned nobody says that it is whole, nor how much it lacks', () => {
  expect(paperLook(draft, null, channels, 0)).toEqual({ words: '足りない所なし', tone: 'info' });
  expect(paperLook(draft, null, channels, 3).words).toBe('あと3か所');
  expect(paperLook(draft, null, channels).words).toBe('つくりかけ');
});

test('once it is handed in, it is called by what has become of that', () => {
  const submission = aSubmission({
    state: 'handed-over',
    channel: { kind: 'counter', id: 'counter', recipient: '' } as never,
  });
  const finished = { state: 'finished' } as const;
  expect(paperLook(finished, null, channels).words).toBe('できました');
  expect(paperLook(finished, { ...submission, state: 'to-hand-over' }, channels).words).toBe('まだ手渡していません');
  expect(paperLook(finished, submission, channels).words).toBe('手渡し済');
});
