import { expect, test } from 'vitest';
import { ipcChannelNames, type ChannelName } from '@shared/ipc/channel-names';
import { heldBack, isForEverybody, mayUse, type AtPage } from '@shared/ipc/channel-roles';

/** だれも: a ledger with users, of which none has opened it yet. Written down here by itself: a channel that is new has to be placed. */
const may: readonly { who: string; channels: readonly ChannelName[] }[] = [
  // Looks, keeps the screen going, opens
  {
    who: '管理者 事務 閲覧 だれも',
    channels: [
      'app:info',
      'app:report-error',
      'app:has-room',
      'app:notify',
      'app:badge',
      'app:progress',
      'app:given-place',
      'support:make',
      'support:save',
      'updates:state',
      'updates:take-back',
      'policy:state',
      'settings:read',
      'settings:write',
      'packs:list',
      'samples:ledger',
      'documents:evaluate',
      'documents:fill',
      'procedures:for',
      'papers:evaluate',
      'printing:state',
      'printing:cancel',
      'files:stop-waiting',
      'clipboard:write',
      'screen:lock',
      'screen:end-page',
      'screen:state',
      'keys:state',
      'keys:unlock',
      'keys:vouch',
      'keys:lock',
      'secrets:state',
      'secrets:hide',
      'secrets:known',
      'secrets:protect',
      'audit:cancel',
      'folder:cancel',
      'asks:record',
      'asks:end-wait',
      'backup:begin',
      'backup:forms',
      'backup:frames',
      'backup:finish',
      'backup:cancel',
      'backup:list',
      'backup:ends',
      'backup:close',
      'records:expected',
      'records:opened',
      'records:open-altered',
      'records:set-aside',
      'records:mend',
      'records:anchor',
      'records:set-anchor',
      'endpoint:state',
      'mail:account',
      'mail:end-test',
      'tables:cancel',
      'tables:out-cancel',
      'tables:forget',
      'outbox:unsent',
    ],
  },
  // A passphrase of their own
  {
    who: '管理者 事務 閲覧',
    channels: ['keys:own-passphrase'],
  },
  // The office's work: what changes something, and what leaves the app
  {
    who: '管理者 事務 だれも',
    channels: [
      'documents:save',
      'documents:print',
      'documents:save-copy',
      'documents:save-text',
      'documents:print-copy',
      'documents:clean-scan',
      'documents:reveal',
      'papers:choose-folder',
      'papers:save',
      'papers:reveal',
      'papers:print-begin',
      'papers:print-add',
      'papers:print-add-copy',
      'papers:print-add-table',
      'papers:print-run',
      'papers:print-end',
      'printing:try',
      'secrets:store',
      'secrets:make',
      'secrets:confirm',
      'secrets:give-up',
      'audit:choose',
      'audit:write',
      'audit:finish',
      'folder:begin',
      'folder:file',
      'folder:text',
      'folder:table',
      'folder:finish',
      'folder:reveal',
      'endpoint:check',
      'mail:agree',
      'mail:draft',
      'mail:save-draft',
      'mail:clear-drafts',
      'tables:choose',
      'tables:take',
      'tables:again',
      'tables:read',
      'tables:out-choose',
      'tables:out-make',
      'tables:out-save',
      'tables:out-reveal',
      'outbox:send',
      'outbox:hold',
      'outbox:results',
      'outbox:confirm',
      'outbox:cancel',
      'outbox:keep-going',
      'outbox:poll',
      'outbox:withdraw',
      'outbox:agree-withdrawal',
      'reviews:release',
    ],
  },
  // What holds for all ledgers of the PC, or says where papers go
  {
    who: '管理者 事務',
    channels: [
      'packs:choose',
      'packs:given',
      'packs:take',
      'packs:install',
      'packs:discard',
      'packs:remove',
      'packs:replace-form',
      'packs:stop-replacing',
      'packs:restore-form',
      'packs:earlier',
      'packs:roll-back',
      'packs:export',
      'packs:signers',
      'packs:source',
      'packs:look',
      'packs:take-found',
      'studio:choose',
      'studio:take',
      'studio:edit',
      'studio:drafts',
      'studio:open',
      'studio:keep',
      'studio:discard',
      'studio:spot',
      'studio:list',
      'studio:commented',
      'studio:try',
      'studio:save',
      'studio:packs',
      'backup:choose-folder',
      'endpoint:set',
      'mail:set-account',
      'mail:test',
    ],
  },
  // What there is to do before a ledger that nobody gets open
  {
    who: '管理者 だれも',
    channels: [
      'keys:erase',
      'keys:open-backup',
      'backup:choose-file',
      'backup:given',
      'backup:take',
      'backup:take-piece',
      'backup:read-header',
      'backup:read-frames',
      'backup:return-forms',
      'records:clear',
    ],
  },
  // Ways in, 使う人, passwords in sight
  {
    who: '管理者',
    channels: [
      'packs:accept-signer',
      'packs:forget-signer',
      'packs:set-source',
      'keys:add-user',
      'keys:change-user',
      'keys:remove-user',
      'keys:draft',
      'keys:create',
      'keys:confirm-recovery',
      'keys:change-passphrase',
      'keys:renew-recovery',
      'keys:set-unlock',
      'secrets:reveal',
      'secrets:copy',
      'secrets:put-back',
      'secrets:let-go',
      'secrets:forget',
      'records:keep-earlier',
      'reviews:set',
      'reviews:approve',
      'reviews:vouch',
      'updates:choose-file',
      'updates:fetch',
      'updates:agree',
    ],
  },
];
const everybody = { 管理者: 'admin', 事務: 'clerk', 閲覧: 'reader', だれも: 'nobody' } as const;
const rows = may.flatMap(({ who, channels }) => channels.map((channel) => ({ channel, who })));

test('each channel has its place, and only one', () => {
  expect(rows.map(({ channel }) => channel).toSorted()).toEqual([...ipcChannelNames].toSorted());
});

test.each(rows)('$channel is for $who', ({ channel, who }) => {
  const found = Object.entries(everybody).filter(([, at]) => mayUse(at, channel));
  expect(found.map(([word]) => word).join(' ')).toBe(who);
  for (const at of Object.values(everybody))
    expect(heldBack(at, channel, {}, true).ok || channel === 'backup:begin').toBe(mayUse(at, channel));
  if (isForEverybody(channel)) expect(who).toBe('管理者 事務 閲覧 だれも');
});

test('who may not is told why, and whom to ask', () => {
  expect(heldBack('clerk', 'secrets:reveal', { kind: 'own' }, true)).toMatchObject({
    code: 'role/not-allowed',
    message: expect.stringContaining('事務の方にはできません'),
  });
  expect(heldBack('reader', 'outbox:send', [], true)).toMatchObject({
    message: expect.stringContaining('閲覧の方には'),
  });
  expect(heldBack('nobody', 'packs:choose', undefined, false)).toMatchObject({ code: 'role/not-open' });
});

test('of the sample everybody may everything: nobody in it is real', () => {
  const input = { kind: 'sample', id: 'a1' };
  for (const at of ['reader', 'nobody'] as const)
    for (const channel of ['secrets:reveal', 'keys:erase', 'endpoint:set'] as const)
      expect(heldBack(at, channel, input, false)).toEqual({ ok: true, value: input });
});

/** Written down here by itself, too. */
const inItsName: readonly ChannelName[] = [
  ...(['endpoint:state', 'endpoint:set', 'endpoint:check'] as const),
  ...(['mail:account', 'mail:set-account', 'mail:agree', 'mail:test', 'mail:draft', 'mail:save-draft'] as const),
  'mail:clear-drafts',
  ...(['outbox:send', 'outbox:keep-going', 'outbox:poll', 'outbox:withdraw', 'outbox:agree-withdrawal'] as const),
  ...(['outbox:hold', 'outbox:results', 'outbox:confirm', 'outbox:cancel'] as const),
  ...(['reviews:approve', 'reviews:release', 'reviews:vouch'] as const),
  ...(['backup:begin', 'backup:forms', 'records:opened', 'records:set-anchor'] as const),
  'records:keep-earlier',
  'records:open-altered',
];

test.each(ipcChannelNames)('a ledger that is closed: %s', (channel) => {
  const isShut = inItsName.includes(channel);
  for (const about of [
    { kind: 'own' },
    { order: { kind: 'own' } },
    { orders: [{ kind: 'sample' }, { kind: 'own' }] },
  ]) {
    const asked = heldBack('admin', channel, about, false);
    expect(asked).toMatchObject(isShut ? { code: 'role/ledger-closed' } : { ok: true });
    expect(heldBack('admin', channel, about, true).ok).toBe(true);
  }
  for (const about of [{ kind: 'sample' }, { order: { kind: 'sample' } }, { orders: [{ kind: 'sample' }] }])
    expect(heldBack('admin', channel, about, false).ok).toBe(true);
  if (isShut) expect(isForEverybody(channel)).toBe(false);
});

test('閲覧 and who has opened nothing write of the settings what is theirs alone: the rest stays as it is', () => {
  const changes = {
    textSize: 'large',
    officeId: null,
    ledger: 'own',
    columns: {},
    lockAfterMinutes: 0,
    printer: 'x',
  } as const;
  const written = (at: AtPage) => heldBack(at, 'settings:write', changes, true);
  for (const at of ['reader', 'nobody'] as const)
    expect(written(at)).toEqual({ ok: true, value: { textSize: 'large', officeId: null, ledger: 'own', columns: {} } });
  for (const at of ['admin', 'clerk'] as const) expect(written(at)).toEqual({ ok: true, value: changes });
  expect(isForEverybody('settings:write')).toBe(false);
});

test('閲覧 begins the backup that a new version wants before it opens, and no other', () => {
  const begun = (at: AtPage, reason: string) => heldBack(at, 'backup:begin', { kind: 'own', reason }, true);
  expect(begun('reader', 'before-migration').ok).toBe(true);
  for (const reason of ['automatic', 'by-hand', 'before-restore', 'before-import'])
    expect(begun('reader', reason)).toMatchObject({ code: 'role/not-allowed' });
  for (const at of ['admin', 'clerk', 'nobody'] as const) expect(begun(at, 'automatic').ok).toBe(true);
  expect(isForEverybody('backup:begin')).toBe(false);
});
