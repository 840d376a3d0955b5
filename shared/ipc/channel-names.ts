/** Every question that the page may ask the main process. The preload knows these names and nothing else. */
export const channelNames = [
  'app:info',
  'app:report-error',
  'settings:read',
  'settings:write',
  'packs:list',
  'samples:ledger',
  'documents:evaluate',
  'documents:fill',
  'documents:save',
  'documents:print',
  'documents:reveal',
  'clipboard:write',
  'screen:lock',
  'screen:state',
  'keys:state',
  'keys:create',
  'keys:unlock',
  'keys:lock',
  'keys:confirm-recovery',
  'keys:change-passphrase',
  'keys:renew-recovery',
  'keys:set-unlock',
  'keys:erase',
  'keys:open-backup',
  'backup:begin',
  'backup:frames',
  'backup:finish',
  'backup:cancel',
  'backup:list',
  'backup:choose-folder',
  'backup:choose-file',
  'backup:read-header',
  'backup:read-frames',
  'backup:close',
] as const;
export type ChannelName = (typeof channelNames)[number];

/** What the main process tells the page without being asked. */
export const noticeNames = ['menu:command'] as const;
export type NoticeName = (typeof noticeNames)[number];
