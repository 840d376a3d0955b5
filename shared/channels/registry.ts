import type { ChannelKind } from '../packs/channel-kind';
import type { Channel } from './channel';
import { unknown } from './unknown';

/** The channels there are. A value that is passed in: whoever has another one more is served by the same code. */
export interface Channels {
  readonly all: readonly Channel[];
  /** null: there is none of this kind. */
  find: (kind: ChannelKind) => Channel | null;
  /** One that isn't there is told as such (`unknown`), and nothing leaves by it. */
  of: (kind: ChannelKind) => Channel;
}

export function channelRegistry(all: readonly Channel[]): Channels {
  const byWord: ReadonlyMap<unknown, Channel> = new Map(all.map((channel) => [channel.word, channel]));
  const find = (kind: ChannelKind): Channel | null => byWord.get(kind) ?? null;
  return { all, find, of: (kind) => find(kind) ?? unknown };
}

/** Goes to a city's endpoint, where the city has one and the office has set its address. */
export const isElectronic = ({ ways }: Channel): boolean => ways.some(({ sentBy }) => sentBy === 'endpoint');
