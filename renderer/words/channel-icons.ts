import type { Channel } from '@shared/packs/network-schema';
import type { IconName } from '../ui/icon';

/** The picture of each way by which a paper leaves. */
export const channelIcons: Record<Channel['kind'], IconName> = {
  mail: 'mail',
  counter: 'office',
  post: 'post',
  endpoint: 'send',
  'line-works': 'send',
  inside: 'folder',
};
