import { describe, expect, test } from 'vitest';

import { PackChannel } from '@shared/packs/network-schema';
import { letterFaults } from '../../builders/by-channels';

const faultsOf = (letter: object, kind = 'mail'): string[] =>
  letterFaults(PackChannel.parse({ id: 'mail', kind, label: 'メール', letter }), ['手引き（令和6年）'], '/letter').map(
    ({ at, reason }) => `${at} ${reason}`,
  );
const sound = { subject: '{forms}の提出', body: ['{recipient} 御中', '{papers}'], inferred: true };

describe('a letter in a pack', () => {
  test('is taken when it names what the app knows, and says where its words come from', () => {
    expect(faultsOf(sound)).toEqual([]);
    const { inferred: _inferred, ...words } = sound;
    expect(faultsOf({ ...words, source: { document: '手引き', place: '3ページ' } })).toEqual([]);
  });

  test.each([
    [
      'names what nobody knows',
      { ...sound, body: ['{patient} 様'] },
      '/letter/body/0 文面に使える項目「patient」はありません',
    ],
    ['has no subject', { ...sound, subject: undefined }, '/letter メールには件名（subject）が要ります'],
    ['has a list in its subject', { ...sound, subject: '{papers}' }, '/letter/subject 件名（subject）は1行です'],
    [
      'says not where it is from',
      { ...sound, inferred: undefined },
      '/letter source か inferred のどちらか一つが要ります',
    ],
    [
      'is from a document that the pack has not',
      { ...sound, inferred: undefined, source: { document: '別の本', place: '1' } },
      '/letter/source 「別の本」で始まる出典が、sources にありません',
    ],
  ])('is told of when it %s', (_, letter, fault) => {
    expect(faultsOf(letter)).toEqual([fault]);
  });

  test('belongs to mail and LINE WORKS, not to the counter', () => {
    expect(faultsOf(sound, 'line-works')).toEqual([]);
    expect(faultsOf(sound, 'counter')).toEqual(['/letter 文面（letter）は、メールと LINE WORKS だけに付きます']);
  });
});
