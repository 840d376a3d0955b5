import { expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import { channelRegistry } from '@shared/channels/registry';
import { newOwnForm } from '@shared/form-studio/write/own-pack';
import { ChannelKind } from '@shared/packs/channel-kind';

const kind = ChannelKind.parse('mail');

test('which channel it is can’t be compared with a word: the compiler refuses that, also in a switch and as a key', () => {
  // @ts-expect-error which it is, only the channels know
  expect(kind === 'mail').toBe(true);
  // @ts-expect-error nor by cases
  const isCase = () => { switch (kind) { case 'mail': return true; } }; // prettier-ignore
  expect(isCase()).toBe(true);
  // @ts-expect-error nor as a key of words
  expect({ mail: 'メール' }[kind]).toBe('メール');
  // @ts-expect-error nor in a list of words
  expect(['mail'].includes(kind)).toBe(true);
  expect(kind === ChannelKind.parse('mail')).toBe(true);
});

test('… nor one by which a form of the office’s own goes: it is brought until somebody says a way', () => {
  const { channels: ways } = newOwnForm('届出', channels);
  // @ts-expect-error what it needs, the channel says
  expect(ways.includes('counter')).toBe(true);
  expect(ways.map((one) => channels.of(one).name)).toEqual(['窓口']);
});

test('the words that ledgers and packs of offices have in them are there for good', () => {
  for (const word of ['mail', 'counter', 'post', 'endpoint', 'line-works', 'inside'])
    expect(channels.find(ChannelKind.parse(word))?.word).toBe(word);
});

test('each word stands for one channel, and finds it; one that isn’t there says so of itself', () => {
  const words = channels.all.map(({ word }) => word);
  expect(new Set(words).size).toBe(words.length);
  for (const channel of channels.all) expect(channels.of(ChannelKind.parse(channel.word))).toBe(channel);
  const none = channelRegistry([]);
  expect([none.find(kind), none.of(kind).isKnown, none.of(kind).ways]).toEqual([null, false, []]);
});
