import type { Decision } from '@shared/form-studio/write/decision';
import type { IconName } from '../../ui/icon';

/** How a place stands; `left`: nothing of ours is written there. */
export type PlaceState = 'decided' | 'proposed' | 'open' | 'left';

const OTHERS = new Set<string | null>([null, 'city', 'signature']);

export const placeStateOf = ({ state, item }: Decision): PlaceState =>
  state === 'decided' && OTHERS.has(item) ? 'left' : state;

/** Said beside each, as its line on the page says it by how it is drawn. */
export const placeStateWords = {
  decided: { words: '決定', tone: 'ok', icon: 'check' },
  proposed: { words: '提案', tone: 'info', icon: 'info' },
  open: { words: '未定', tone: 'act', icon: 'edit' },
  left: { words: '空欄', tone: 'plain', icon: 'refused' },
} as const satisfies Record<PlaceState, { words: string; tone: string; icon: IconName }>;
