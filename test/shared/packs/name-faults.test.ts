import { describe, expect, test } from 'vitest';
import { nameFaults } from '../../builders/by-channels';
import { officialForm } from '../../support/official-forms.ts';

const { pack } = officialForm('nagareyama-tritrus-1-1');
const told = (channel: string, to: string): unknown[] =>
  nameFaults({ ...pack, channels: pack.channels.map((one) => (one.id === channel ? { ...one, to } : one)) });

describe('where a channel’s papers go', () => {
  test('is a desk of the pack; of a mail it may be an address', () => {
    expect(nameFaults(pack)).toEqual([]);
    expect(told('post', 'kanamic')).toEqual([]);
    expect(told('post', 'kaigo@city.nagareyama.chiba.jp')).toEqual([]);
    expect(told('mail', 'sonota@city.example.jp')).toEqual([]);
  });

  test.each([
    ['post', 'nobody'],
    ['counter', '000-000-0000'],
    ['post', '流山市平和台1-1-1'],
    ['mail', 'nobody'],
  ])('%s to %s, which is none, is refused: another desk’s place would be shown', (channel, to) => {
    const at = `/channels/${pack.channels.findIndex(({ id }) => id === channel)}/to`;
    expect(told(channel, to)).toEqual([{ at, reason: `「${to}」という連絡先（contacts）がありません` }]);
  });
});
