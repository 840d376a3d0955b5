import { expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import type { Submission } from '@shared/submission/submission';

import { kindOf, transition } from '../../builders/by-channels';
import { notWithdrawn } from '../../../renderer/features/submissions/withdrawn-words';
import { aLetter } from '../../builders/order';
import { aSubmission } from '../../builders/submission';

const at = '2026-11-20T04:00:00.000Z';
const letter = aSubmission({
  channel: { kind: kindOf('mail'), id: 'mail', recipient: '鶴岡市 長寿介護課' },
  letter: aLetter(),
});
const begun = transition(letter, { kind: 'send-begun', at });
const asked = (one: Submission): string | null =>
  notWithdrawn(transition(one, { kind: 'withdrawal-asked', at }), channels);

test('a letter that left while somebody was asked whether to take it back: it is said that it has', () => {
  expect(asked(letter)).toBeNull();
  expect(asked(begun)).toBe('取り下げられませんでした。いまは「送信中」です');
  expect(asked(transition(begun, { kind: 'sent', at }))).toBe('取り下げられませんでした。いまは「送信済」です');
});

test('of what a city may have, it is being asked', () => {
  const paper = transition(transition(aSubmission(), { kind: 'send-begun', at }), { kind: 'resumed', at });
  expect(asked(paper)).toBeNull();
});
