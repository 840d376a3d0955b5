import { channelNames, type ChannelName } from '@shared/ipc/channel-names';

/**
 * What a page may ask of main so that nothing of it is left there once the page has gone, keys are erased and settings are as they
 * were. What isn't named here leaves something in main's memory until it ends: wrong tries, hosts that were agreed to, papers on
 * their way, a lock's name, packs on the shelf.
 */
const FORGOTTEN: readonly (ChannelName | RegExp)[] = [
  /^(app|settings|samples|audit|tables|printing|documents|papers|procedures):/,
  ...([
    'packs:list',
    'clipboard:write',
    'screen:state',
    'backup:list',
    'records:expected',
    'records:opened',
    'records:mend',
  ] as const),
  ...(['keys:state', 'keys:create', 'keys:unlock', 'keys:erase'] as const),
  ...(['secrets:state', 'secrets:known', 'secrets:hide', 'secrets:protect', 'endpoint:state'] as const),
  ...(['mail:account', 'mail:clear-drafts', 'mail:end-test'] as const),
  ...(['outbox:results', 'outbox:confirm', 'outbox:unsent', 'outbox:hold'] as const),
];

/** Of all that was asked, what main still remembers. Electron's own questions are none of the app's. */
export const remembered = (asked: readonly string[]): ChannelName[] =>
  channelNames
    .filter((channel) => asked.includes(channel))
    .filter((channel) => !FORGOTTEN.some((one) => (one instanceof RegExp ? one.test(channel) : one === channel)));
