import type { Channel } from '@shared/packs/network-schema';
import type { IconName } from '../ui/icon';

/**
 * The picture of each way by which a paper leaves, the same on every screen. The paper plane is for what the app sends itself; into
 * LINE WORKS a person pastes, in a talk.
 */
export const channelIcons: Record<Channel['kind'], IconName> = {
  mail: 'mail',
  counter: 'office',
  post: 'post',
  endpoint: 'send',
  'line-works': 'chat',
  inside: 'folder',
};
