import type { Channel } from './channel';
import { unknown } from './unknown';

/** 施設で保管: a paper that stays in the office. No submission goes by it: what only those are asked is as of nobody's. */
export const inside: Channel = {
  ...unknown,
  word: 'inside',
  guide: 'stays in the office: never handed in',
  name: '施設で保管',
  icon: 'folder',
  handIn: 'を保管する',
  isKnown: true,
};
