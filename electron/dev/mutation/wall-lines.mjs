/** Walls, a line at a time: what is changed in which file, and the tests that have to fall. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../places.mjs';
import { Problem } from '../say.mjs';

/**
 * @typedef {readonly [file: string, from: string, to: string]} Change `from` stands in the file once
 * @typedef {object} WallLine
 * @property {string} name what is gone or open
 * @property {readonly Change[]} changes several: a wall and the one behind it
 * @property {readonly string[]} tests files
 */

const security = (/** @type {string} */ name) => `electron/security/${name}.ts`;
const unit = (/** @type {string} */ name) => `test/electron/${name}.test.ts`;

/**
 * Each line of a file that looks so, without it or turned round.
 * @param {string} file
 * @param {RegExp} line
 * @param {(text: string) => string} changed
 * @param {string} test
 * @returns {WallLine[]}
 */
function eachLine(file, line, changed, test) {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  return lines.flatMap((text, at) => {
    if (!line.test(text)) return [];
    // With those before it: the same line may stand in two places.
    const around = (/** @type {string} */ last) => [...lines.slice(Math.max(0, at - 5), at), last].join('\n');
    /** @type {Change} */
    const change = [file, around(text), around(changed(text))];
    return [{ name: `${file}:${at + 1} ${text.trim()}`, changes: [change], tests: [test] }];
  });
}
/** What a page is let do; other options of a window are none. */
const OF_WINDOW =
  /^ {2,8}(?:sandbox|contextIsolation|nodeIntegration\w*|web\w+|spellcheck|navigateOnDragDrop|devTools): (?:true|false),$/;
const WALLS_OF_PAGE = /^ {6,8}\.\.\.closedPage,$/;
/** @type {(file: string) => WallLine[]} */
const windowOf = (file) => [
  ...eachLine(file, WALLS_OF_PAGE, gone, unit('security/windows')),
  ...eachLine(file, OF_WINDOW, turned, unit('security/windows')),
];
const gone = () => '';
const turned = (/** @type {string} */ text) =>
  text.includes('true') ? text.replace('true', 'false') : text.replace('false', 'true');

/** @type {(name: string, file: string, from: string, to: string, ...tests: string[]) => WallLine} */
const line = (name, file, from, to, ...tests) => ({ name, changes: [[file, from, to]], tests });

const navigation = unit('security/navigation');
const permissions = unit('security/permissions');
const waysOut = unit('security/ways-out');
const protocol = unit('security/app-protocol');
const handle = unit('ipc/handle');
const switches = unit('security/start-switches');
const sessions = 'electron/compose/sessions.ts';

/** Policies, windows and fuses: line by line. @returns {WallLine[]} */
const linesOfLists = () => [
  ...eachLine(security('csp'), /^ {4}'[a-z-]+': /, gone, unit('security/csp')),
  ...eachLine(security('closed-page'), OF_WINDOW, turned, unit('security/windows')),
  ...['electron/shell/main-window.ts', 'electron/documents/paper-window.ts', 'electron/asks/asking-window.ts'].flatMap(
    windowOf,
  ),
  ...windowOf('electron/jobs/sandbox-place.ts'),
  ...eachLine('electron/jobs/serve-sandbox.ts', /^ {2}"[a-z-]+/, gone, unit('jobs/serve-sandbox')),
  ...eachLine('electron/dev/package/fuses.mjs', /^ {2}\[FuseV1Options\.\w+\]: /, turned, unit('dev/fuses')),
];

/** Who asks, where pages go, what they are let do, what is served. @returns {WallLine[]} */
const linesOfSenders = () => [
  line(
    'a frame of the page asks',
    security('trusted-sender'),
    'frame.parent === null && ',
    '',
    unit('security/origins'),
  ),
  line('anybody asks', security('trusted-sender'), 'isOrigin(frame.url, APP_ORIGIN)', 'true', unit('security/origins')),
  line('who asks isn’t looked at', 'electron/ipc/handle.ts', '!isTrustedSender(event.senderFrame)', 'false', handle),
  line('what is asked isn’t looked at', 'electron/ipc/handle.ts', 'if (!parsed.success) {', 'if (false) {', handle),
  line('no role is held back', 'electron/ipc/handle.ts', 'if (!asked.ok) {', 'if (false) {', handle),
  line(
    'who isn’t known may everything',
    'electron/ipc/handle.ts',
    "Promise.resolve('nobody')",
    "Promise.resolve('admin')",
    handle,
  ),
  line(
    'who opened it last counts',
    'electron/keychain/at-page.ts',
    'lesser(this.role, role)',
    'role',
    unit('keychain/users'),
  ),
  line(
    'users are nobody’s matter',
    'electron/keychain/at-page.ts',
    "(await this.hasUsers()) ? 'nobody' : 'admin'",
    "'admin'",
    unit('keychain/users'),
  ),
  line('permissions are granted', security('permissions'), 'decide(granted(permission, details.requestingUrl))', 'decide(true)', permissions), // prettier-ignore
  line('permissions are there', security('permissions'), '=> granted(permission, requestingOrigin)', '=> true', permissions), // prettier-ignore
  line('devices are handed out', security('permissions'), 'setDevicePermissionHandler(() => false)', 'setDevicePermissionHandler(() => true)', permissions), // prettier-ignore
  line('devices are paired', security('permissions'), 'confirmed: false', 'confirmed: true', permissions),
  line('permissions of any origin', security('permissions'), ' && isOrigin(url, APP_ORIGIN)', '', permissions),
  line('the page goes anywhere', security('navigation'), "    event.preventDefault();\n    logProblem('navigation/blocked'", "    logProblem('navigation/blocked'", navigation), // prettier-ignore
  line('windows open', security('navigation'), "action: 'deny'", "action: 'allow'", navigation),
  line('foreign pages are set in', security('navigation'), '(event) => event.preventDefault()', '() => {}', navigation),
  line('redirects are followed', security('navigation'), "    event.preventDefault();\n    logProblem('navigation/redirect'", "    logProblem('navigation/redirect'", navigation), // prettier-ignore
  line('addresses lead up', security('app-protocol'), " || path.split('/').includes('..')", '', protocol),
  line('links lead out', security('app-protocol'), 'if (!file.startsWith(root + sep)) return null;', '', protocol),
  line('kinds are guessed', security('answer-headers'), "  'x-content-type-options': 'nosniff',\n", '', protocol),
  line('openers are kept', security('answer-headers'), "  'cross-origin-opener-policy': 'same-origin',\n", '', protocol), // prettier-ignore
  line('referrers are told', security('answer-headers'), "  'referrer-policy': 'no-referrer',\n", '', protocol),
  line('anything but GET', security('app-protocol'), " || request.method !== 'GET'", '', protocol),
  line(
    'every name asks main',
    'electron/preload.ts',
    '!channels.has(channel)',
    'false',
    'test/electron/preload.test.ts',
  ),
  line('every notice is heard', 'electron/preload.ts', '!notices.has(name)', 'false', 'test/electron/preload.test.ts'),
];

/** What leaves, how the app is started, what becomes markup. @returns {WallLine[]} */
const linesOfExits = () => [
  line('peers are there', 'electron/preload.ts', 'contextBridge.executeInMainWorld({ func: withoutPeers });', '', 'test/electron/preload.test.ts'), // prettier-ignore
  line('frames are made', 'electron/preload.ts', 'contextBridge.executeInMainWorld({ func: withoutFrames });', '', 'test/electron/preload.test.ts'), // prettier-ignore
  line('frames of papers are got at', 'electron/preload.ts', "mode: 'closed'", "mode: 'open'", 'test/electron/preload.test.ts'), // prettier-ignore
  line('papers are no strangers to the page', 'electron/preload.ts', "  frame.setAttribute('sandbox', 'allow-scripts');\n", '', 'test/electron/preload.test.ts'), // prettier-ignore
  ...eachLine('shared/ipc/without-frames.ts', /^ {8}kind === /, (text) => text.replace('kind ===', 'null ==='), 'test/shared/ipc/without-frames.test.ts'), // prettier-ignore
  line('frames by an element that extends one', 'shared/ipc/without-frames.ts', 'apply(define, this, [name, kind])', 'apply(define, this, [name, kind, { extends: "iframe" }])', 'test/shared/ipc/without-frames.test.ts'), // prettier-ignore
  line('frames of another document', 'shared/ipc/without-frames.ts', "for (const name of ['DOMParser', 'XSLTProcessor']) deleteProperty(globalThis, name);", '', 'test/shared/ipc/without-frames.test.ts'), // prettier-ignore
  line('markup is read that declares trees', 'shared/ipc/without-frames.ts', 'deleteProperty(reader, name);', '{}', 'test/shared/ipc/without-frames.test.ts'), // prettier-ignore
  line('a paper lies in the page’s own tree', 'electron/preload.ts', 'place.attachShadow(', 'host.attachShadow(', 'test/electron/preload.test.ts'), // prettier-ignore
  line('who makes elements is put back', 'shared/ipc/without-frames.ts', 'writable: false, configurable: false', 'writable: true, configurable: true', 'test/shared/ipc/without-frames.test.ts'), // prettier-ignore
  line(
    'frames of papers are of their own origin',
    security('csp'),
    '    sandbox: STRANGER,\n',
    '',
    unit('security/csp'),
  ),
  line('frames of a question are of its own origin', 'electron/asks/serve-question.ts', '  `sandbox ${STRANGER} allow-forms`,\n', '', unit('asks/serve-question')), // prettier-ignore
  line('… of the page without powers', 'electron/jobs/serve-sandbox.ts', '  `sandbox ${STRANGER}`,\n', '', unit('jobs/serve-sandbox')), // prettier-ignore
  line('peers go past the proxy', security('peers'), "'disable_non_proxied_udp'", "'default'", waysOut),
  line('names are looked up ahead', security('peers'), 'dnsPrefetchingEnabled=false', '', waysOut),
  line('requests go anywhere', security('ways-out'), '!OWN.test(url) && hostOf(url) !== host', 'false', waysOut),
  line('the proxy is the system’s', security('ways-out'), "mode: 'fixed_servers'", "mode: 'system'", waysOut),
  line('this PC is reached', security('ways-out'), "'<-loopback>', ", '', waysOut),
  line(
    'downloads',
    security('ways-out'),
    "session.on('will-download', (event) => event.preventDefault());",
    '',
    waysOut,
  ),
  line('pages send as main does', security('ways-out'), 'webContentsId !== undefined || ', '', waysOut),
  line('later sessions are open', sessions, 'closing.push(closeWaysOut(made, devServer));', '', waysOut),
  line('later sessions grant', sessions, 'guardPermissions(made);', '', waysOut),
  line('pages don’t wait for their walls', sessions, '  await Promise.all(closing);\n', '', waysOut),
  line('unknown switches', security('start-switches'), '!HARMLESS.has(', 'HARMLESS.has(', switches),
  line('words of the command line lead the page', 'electron/shell/given.ts', 'args.includes(goTo(place))', 'args.some((arg) => arg.startsWith(goTo(place)))', unit('shell/given')), // prettier-ignore
  line('switches of Windows', security('start-switches'), "isWindows && arg.startsWith('/')", 'false', switches),
  line('a package is no release', 'electron/storage/build-info.ts', "isRelease: info['isTestBuild'] !== true", 'isRelease: false', unit('storage/build-info')), // prettier-ignore
  line('no build.json, no release', 'electron/storage/build-info.ts', 'isDevelopmentRuntime: false, isRelease: true', 'isDevelopmentRuntime: false, isRelease: false', unit('storage/build-info')), // prettier-ignore
  line('text becomes markup', 'renderer/walls/trusted-text.ts', "|| !text.includes('<') ? text : null", '? text : text', 'test/renderer/walls/trusted-text.test.ts'), // prettier-ignore
  line('any worker', 'renderer/walls/trusted-text.ts', '.test(pathname) ? address : null', '.test(pathname) ? address : address', 'test/renderer/walls/trusted-text.test.ts'), // prettier-ignore
  line('rules for the page', 'renderer/paper/papers-own.ts', "split(',').every(", "split(',').some(", 'test/renderer/paper/papers-own.test.ts'), // prettier-ignore
];

/** Hosts, TLS, keys, packs; and a wall together with the one behind it. @returns {WallLine[]} */
const linesOfSecrets = () => [
  line('a new host isn’t asked about', 'electron/outbox/endpoints.ts', 'const isAgreed = await this.parts.mayGoTo(', 'const isAgreed = true || this.parts.mayGoTo(', unit('outbox/endpoints')), // prettier-ignore
  line('papers to this PC aren’t asked about', 'electron/outbox/endpoints.ts', "    if (network.kind === 'sample') return url", "    if (/127|localhost/.test(url ?? '')) return true;\n    if (network.kind === 'sample') return url", unit('outbox/endpoints')), // prettier-ignore
  line('a 接続キー goes unasked', 'electron/outbox/endpoints.ts', 'return !loses || this.parts.mayForget(', 'return true || this.parts.mayForget(', unit('outbox/endpoints')), // prettier-ignore
  line('mail to this PC isn’t asked about', 'electron/mail/mail-accounts.ts', 'if (isKnown) return true;', "if (isKnown || isLoopback(place.replace(/:\\d+$/, ''))) return true;", unit('mail/mail-accounts')), // prettier-ignore
  line('any port of this PC', 'electron/mail/mail-accounts.ts', 'port < 1024 && !isLoopback(host) ? host', 'port > 0 ? host', unit('mail/mail-accounts')), // prettier-ignore
  line('a mail account goes unasked', 'electron/mail/mail-accounts.ts', 'return !server || this.parts.mayForget(', 'return true || this.parts.mayForget(', unit('mail/mail-accounts')), // prettier-ignore
  line('one yes for all papers', 'electron/outbox/agreed-withdrawals.ts', '`${kind} ${host} ${id}`', '`${kind} ${host}`', unit('outbox/agreed-withdrawals')), // prettier-ignore
  line('a wait in one place', 'electron/keychain/lost-paper.ts', 'beside?.id === there.id && beside.of === there.of && ', '', unit('keychain/lost-paper')), // prettier-ignore
  line('a wait for any key', 'electron/keychain/lost-paper.ts', ' && there.of === markOf(keys)', '', unit('keychain/lost-paper')), // prettier-ignore
  line('the longer of two waits', 'electron/keychain/lost-paper.ts', 'there.waited <= beside.waited', 'there.waited > beside.waited', unit('keychain/lost-paper')), // prettier-ignore
  line('a wait that never lapses', 'shared/asks/lost-paper.ts', 'if (waited >= (WAIT_HOURS[counts] + OPEN_HOURS) * HOUR) return null;', '', 'test/shared/asks/lost-paper.test.ts'), // prettier-ignore
  line('a wait while the PC is off', 'shared/asks/lost-paper.ts', 'uptime >= wait.countedAt ? uptime - wait.countedAt : uptime', 'uptime', 'test/shared/asks/lost-paper.test.ts'), // prettier-ignore
  line('a wait opens all acts', 'shared/asks/what-to-ask.ts', "  if (isWaitedFor && opens !== 'passphrase')", "  if (opens !== 'passphrase')", 'test/shared/asks/what-to-ask.test.ts'), // prettier-ignore
  line('a wait that was taken back', 'electron/asks/asking.ts', " && (await this.parts.ledger(kind)).lostPaper?.hoursLeft !== 0", ' && false', unit('asks/asking')), // prettier-ignore
  line('a key goes elsewhere', 'electron/outbox/endpoints.ts', 'origin === new URL(url).origin && token', 'token', unit('outbox/endpoints')), // prettier-ignore
  line('mail trusts any certificate', 'electron/mail/smtp-connection.ts', 'rejectUnauthorized: true', 'rejectUnauthorized: false', unit('mail/mail-encryption')), // prettier-ignore
  line('… where a variable of the PC says so', 'electron/mail/smtp-connection.ts', 'rejectUnauthorized: true, ', '', unit('mail/mail-encryption')), // prettier-ignore
  line('a pack in the profile says who gets mail', 'electron/mail/known-receivers.ts', "origin === 'bundled'", 'true', unit('mail/known-receivers')), // prettier-ignore
  line('mail by TLS 1.0', 'electron/mail/smtp-connection.ts', "minVersion: 'TLSv1.2'", "minVersion: 'TLSv1'", unit('mail/tls-floor')), // prettier-ignore
  line(
    'cheap passphrases',
    'shared/vault/passphrase.ts',
    'min(19_456)',
    'min(8)',
    'test/shared/vault/passphrase.test.ts',
  ),
  line('dear passphrases', 'shared/vault/passphrase.ts', '.max(262_144)', '', 'test/shared/vault/passphrase.test.ts'),
  line('few passes', 'shared/vault/passphrase.ts', 'min(2)', 'min(1)', 'test/shared/vault/passphrase.test.ts'),
  line('the sample’s key', 'electron/keychain/daily-key.ts', "kind === 'sample' ? openByPublicKey(file) : null", 'openByPublicKey(file)', unit('keychain/key-store')), // prettier-ignore
  line('secrets of a closed ledger', 'electron/keychain/secrets.ts', "this.parts.isOpen(kind) ? null : failure('secrets/ledger-closed', {})", 'null', unit('keychain/secrets')), // prettier-ignore
  line('copied secrets stay', 'electron/shell/copied-secret.ts', '=== left.digest)', "=== '')", unit('shell/copied-secret')), // prettier-ignore
  line('secrets are in pictures', 'electron/shell/content-protection.ts', 'setContentProtection(this.reasons.size > 0)', 'setContentProtection(false)', unit('shell/copied-secret')), // prettier-ignore
  line('revoked keys stay', 'electron/keychain/key-files.ts', 'if (written.ok && isRevoked(from, to))', 'if (false)', unit('keychain/key-store')), // prettier-ignore
  line('any word of a log', 'electron/storage/read-log.ts', "kind.read(details.find((detail) => detail.name === name)?.word ?? '')", "(details.find((detail) => detail.name === name)?.word ?? '') as never", unit('storage/read-log')), // prettier-ignore
  line('places in any file', 'electron/storage/logged-fault.ts', 'ownFiles().has(file)', 'file', unit('storage/log')),
  line('a supporter gets any text', 'electron/support/collect-facts.ts', 'pattern.exec(text)?.[0] ?? OTHER', 'text', unit('support/support-file')), // prettier-ignore
  line('… and any number', 'electron/support/support-facts.ts', 'Math.min(most, ', 'Math.max(0, ', unit('support/support-file')), // prettier-ignore
  line('… and any number of the page', 'shared/ipc/support.ts', '.max(999_999)', '', unit('support/support-file')),
  line('… what nobody has read', 'electron/support/support-service.ts', "if (this.shown === null) return failure('support/not-read', {});", 'this.shown ??= \'\';', unit('support/support-file')), // prettier-ignore
  line('links lead out of packs', 'electron/packs/pack-folder.ts', 'real && home && leadsOut(relative(home, real))', 'false', unit('packs/pack-folder')), // prettier-ignore
  line('other official files', 'electron/packs/official-files.ts', 'sha256(bytes.value) === file.digest', 'true', unit('packs/pack-files'), unit('packs/pack-service')), // prettier-ignore
  line('records are exchanged', 'shared/vault/attachment-cipher.ts', "isLast ? 'last' : 'more'", "'more'", 'test/shared/vault/attachment-cipher.test.ts'), // prettier-ignore
  {
    name: 'windows have Node, no isolation and no sandbox, and the app enables none',
    changes: [
      [security('closed-page'), 'sandbox: true', 'sandbox: false'],
      [security('closed-page'), 'contextIsolation: true', 'contextIsolation: false'],
      [security('closed-page'), 'nodeIntegration: false', 'nodeIntegration: true'],
      ['electron/compose/before-ready.ts', "if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();", ''],
    ],
    tests: [unit('security/windows')],
  },
];

const queue = 'electron/filling/fill-queue.ts';
const queued = unit('filling/fill-queue');
const alone = 'electron/jobs/run-alone.ts';
const read = unit('tables/read-table-file');

/** The process in which others' files are read: what it is let do and take, and how far it is believed. @returns {WallLine[]} */
const linesOfSandbox = () => [
  line('it asks anywhere', security('lone-page'), 'cancel: !url.startsWith(`${origin}/`)', 'cancel: false', unit('jobs/serve-sandbox')), // prettier-ignore
  line('it takes any memory', queue, '> this.limits.megabytes) return', '> Infinity) return', queued),
  line('a job has no end', queue, 'if (running.worked(usage) > this.limits.job)', 'if (false)', queued),
  line('a job that only rests has none', 'electron/jobs/work-clock.ts', 'Math.max(usage.processor - before, waited / MOST_WAITING)', 'usage.processor - before', queued, read), // prettier-ignore
  line('strangers share one', queue, 'OF_STRANGERS.has(job.kind)', 'OF_STRANGERS.has(undefined as never)', queued), // prettier-ignore
  line('a table takes any memory', alone, '> megabytes) return', '> Infinity) return', read),
  line('a table has no end', alone, 'if (worked(usage) > seconds * 1_000)', 'if (false)', read),
  line('its page stays', alone, '      place.end();\n', '', read),
  line('what is read of it isn’t looked at', alone, 'value: outcome }', 'value: z.unknown() }', read),
  line('it says what it likes', alone, 'const problem = refused.success ? inOurWords(refused.data) : null;', 'const problem = refused.success ? refused.data : null;', read), // prettier-ignore
  line('its look at a PDF is believed', 'electron/documents/look-at-pdf.ts', 'const lost = Lost.safeParse(looked.value);', 'const lost = { success: true as const, data: looked.value };', unit('documents/look-at-pdf')), // prettier-ignore
  line('what it calls a PDF is one', 'electron/documents/routes/finish-pdf.ts', 'return isPdf ?', 'return true ?', unit('documents/look-at-pdf')), // prettier-ignore
  line('it names a kind of file', 'shared/submission/known-kinds.ts', 'all.find((kind) => kind.extension === extension) ?? null', "all.find((kind) => kind.extension === extension) ?? ({ ...PDF, extension } as never)", unit('documents/look-at-pdf')), // prettier-ignore
  line('its files aren’t looked at', 'electron/packs/pack-copy.ts', 'const given = Unpacked.safeParse(unpacked.value);', 'const given = { success: true as const, data: unpacked.value };', unit('packs/pack-service')), // prettier-ignore
];

/** What the second attack found open (docs/attack-findings.md). @returns {WallLine[]} */
const linesOfSecondRound = () => [
  line('a page that begins to go is gone', 'electron/ipc/when-page-goes.ts', "'did-navigate'", "'did-start-navigation'", unit('ipc/when-page-goes')), // prettier-ignore
  line('a page proves by opening again', 'electron/keychain/key-store.ts', 'isTyped && !this.isOwnGiven', 'isTyped', unit('keychain/key-store')), // prettier-ignore
  line('a page proves by typing back again', 'electron/keychain/ways-in.ts', 'key === null || !isRecoveryOnPaper(file));', 'true);', unit('keychain/key-store')), // prettier-ignore
  line('a made-up backup opens', 'electron/keychain/backup-key.ts', "kind === 'sample' ? openByPublicKey(file) : null", 'openByPublicKey(file)', unit('keychain/key-store')), // prettier-ignore
  line('the settings vouch for a host', 'electron/outbox/endpoints.ts', '(isNew || !(await this.isVouchedFor(network, url)))', 'isNew', unit('outbox/endpoints')), // prettier-ignore
  line('the sample’s may be the office’s: papers', 'electron/outbox/endpoints.ts', '!this.parts.isOwnShown() ||', 'true ||', unit('outbox/endpoints')), // prettier-ignore
  line('the sample’s may be the office’s: mail', 'electron/mail/mail-accounts.ts', 'isSamples ? !this.parts.isOwnShown()', 'isSamples ? true', unit('mail/mail-accounts')), // prettier-ignore
  line('letters go on in the question', 'renderer/asking/asking.ts', '  typed.readOnly = true;\n', '', 'test/renderer/asking/too-soon.test.ts'), // prettier-ignore
  line('… once half a second is over', 'renderer/asking/asking.ts', '  else if (typed.readOnly) restsAMoment();\n', '', 'test/renderer/asking/too-soon.test.ts'), // prettier-ignore
  line('… where it comes up late', 'renderer/asking/asking.ts', "  window.addEventListener('focus', takesNoLetter, { once: true });\n", '', 'test/renderer/asking/too-soon.test.ts'), // prettier-ignore
  line('a wait tells who exists', 'test/city-endpoint/staff/login.ts', ', counterOf(name)];', ', ...(officer ? [counterOf(name)] : [])];', 'test/city-endpoint/staff.test.ts'), // prettier-ignore
  line('a double click is a yes', 'renderer/asking/asking.ts', '  yes.disabled = true;\n', '', 'test/renderer/asking/too-soon.test.ts'), // prettier-ignore
];

const signedKeys = 'test/shared/vault/known-keys.test.ts';
const knownKeys = 'shared/vault/known-keys.ts';
const vouching = unit('keychain/vouching');
const laterBackup = 'test/renderer/data/later-backup.test.ts';

/** The key file, the end of the list in backups, and the wait: what the second attack had left. @returns {WallLine[]} */
const linesOfThirdRound = () => [
  line('any MAC signs', 'shared/vault/signed-keys.ts', 'file.mac !== undefined && file.mac === macOf(file, dataKey)', 'file.mac !== undefined', signedKeys, vouching), // prettier-ignore
  line('no MAC is none that was taken out', knownKeys, "remembered === 'none' && file.mac === undefined", 'file.mac === undefined', signedKeys, vouching), // prettier-ignore
  line('older keys are put back', knownKeys, "isLater || file.mac === remembered.mac ? 'as-left' : 'altered'", "isLater ? 'as-left' : 'as-left'", signedKeys, vouching), // prettier-ignore
  line('any passphrase goes on', knownKeys, 'way !== null && remembered.ways.includes(way)', 'way !== null', signedKeys, vouching), // prettier-ignore
  line('a page remembers nothing, and so nothing is asked', knownKeys, 'return !isProtected(ours) || way !== null;', 'return true;', signedKeys, vouching), // prettier-ignore
  line('… and takes all ways in out', knownKeys, ' || (isProtected(ours) && !isProtected(remembered))', '', vouching), // prettier-ignore
  line('… and 「紙に控えた」', knownKeys, 'remembered.onPaperSince ?? ours?.onPaperSince ?? null', 'remembered.onPaperSince', vouching), // prettier-ignore
  line('… and the keychain opens it again', knownKeys, 'ours && asksForWords(file.wraps) && !asksForWords(known)', 'ours && false', vouching), // prettier-ignore
  line('… of keys that it has vouched for', 'electron/keychain/key-store.ts', 'if (isSame) {', 'if (false) {', vouching), // prettier-ignore
  line('what isn’t remembered stays', knownKeys, '!isWayTyped(wrap) || remembered.ways.includes(wayMark(wrap))', 'true', signedKeys, vouching), // prettier-ignore
  line('the keychain opens altered keys', 'electron/keychain/key-store.ts', "if (by.by === 'keychain' && this.isAltered && kind === 'own') return failure('keys/altered', {});", '', vouching), // prettier-ignore
  line('altered keys are signed', 'electron/keychain/key-store.ts', 'stored.file.mac === open.mac && isSignedBy(stored.file, open.dataKey)', 'true', vouching), // prettier-ignore
  line('a proof by altered keys', 'electron/keychain/key-store.ts', "if (this.isAltered && kind === 'own') return failure('keys/altered', {});\n      const proven", 'const proven', vouching), // prettier-ignore
  line('a memory that was taken out', 'renderer/data/known-keys.ts', 'kept === undefined && !isListLost', 'kept === undefined', 'test/renderer/data/known-keys.test.ts'), // prettier-ignore
  line('an older ledger is none', 'shared/backup/later-end.ts', 'end.write > newest || ', '', laterBackup), // prettier-ignore
  line('a ledger that went on by itself is none', 'shared/backup/later-end.ts', '(tags.get(end.write) ?? end.tag) !== end.tag', 'false', laterBackup), // prettier-ignore
  line('a made-up backup is later', 'renderer/data/later-backup.ts', 'await verifySentBackup(id, dataKey)', "{ ok: true as const, code: '' }", laterBackup), // prettier-ignore
  line('another ledger’s backup is later', 'electron/backup/backup-folder.ts', 'peek.value.header.ledgerId !== ledgerId', 'false', unit('backup/backup-service')), // prettier-ignore
  line('a restore is older than its backup', 'renderer/data/restore.ts', 'Math.max(outside, backup.header.end?.write ?? 0)', 'outside', laterBackup), // prettier-ignore
  line('a night counts', 'shared/asks/lost-paper.ts', '(isSeen && passed <= UNSEEN_AFTER)', 'true', 'test/shared/asks/lost-paper.test.ts'), // prettier-ignore
  line('a weekend counts', 'shared/asks/lost-paper.ts', ' && passed <= UNSEEN_AFTER', '', 'test/shared/asks/lost-paper.test.ts'), // prettier-ignore
  line('a wait that somebody wrote', 'electron/keychain/lost-paper.ts', 'wait.mac !== null && wait.mac === macOf(wait, dataKey)', 'true', unit('keychain/lost-paper')), // prettier-ignore
  line('a wait that is no ledger’s', 'electron/keychain/lost-paper.ts', 'wait.mac !== null && wait.mac === macOf(wait, dataKey)', 'wait.mac === null || wait.mac === macOf(wait, dataKey)', unit('keychain/lost-paper')), // prettier-ignore
  line('a wait for erasing makes a key', 'shared/asks/what-to-ask.ts', "lostPaper?.counts !== (opens === 'closed' ? 'power' : 'use')", 'lostPaper === null', 'test/shared/asks/what-to-ask.test.ts'), // prettier-ignore
  line('a restore brings older keys', 'renderer/data/restore.ts', 'USER_NAMES, KNOWN_KEYS];', 'USER_NAMES];', 'test/renderer/data/known-keys.test.ts'), // prettier-ignore
];

const odd = 'test/shared/forms/odd-spellings.test.ts';
const links = 'shared/forms/opc/outside-links.ts';
const host = 'shared/forms/opc/outside-host.ts';
const asking = 'shared/forms/excel/outside-content.ts';
const fields = 'shared/forms/word/outside-content.ts';
const codes = 'shared/forms/word/field-codes.ts';
const places = 'shared/forms/excel/formula-places.ts';
const targets = 'shared/forms/excel/link-targets.ts';
const scans = 'test/shared/forms/scan/clean-scan.test.ts';
const unseen = 'test/shared/forms/unseen-places.test.ts';
const tame = 'shared/forms/excel/tame-formulas.ts';
const tamed = 'test/shared/forms/excel/tame-formulas.test.ts';
const libreOffice = unit('documents/routes/libreoffice');

/** What the third attack found open: files of others. @returns {WallLine[]} */
const linesOfFiles = () => [
  line('LibreOffice has the web', 'electron/programs/libreoffice-call.ts', '  NOWHERE +\n', '', libreOffice), // prettier-ignore
  line('programs read what a text names', 'electron/documents/routes/tame-paper.ts', 'await tame(bytes)', '{ ok: true, value: bytes }', libreOffice), // prettier-ignore
  line('Word reads the paper as it came', 'electron/documents/routes/word.ts', 'writeFile(source, harmless.value,', 'writeFile(source, paper.bytes,', unit('documents/routes/word')), // prettier-ignore
  line('CELL tells where the paper lies', tame, '(INDIRECT|CELL|INFO)', '(INDIRECT|INFO)', tamed),
  line('… by what is put together', tame, 'OF_CELL.map((one)', '[...OF_CELL, "filename"].map((one)', tamed),
  line('… in the head of a page', tame, "code === '&&' ? code : ''", 'code', tamed),
  line('fields tell where the paper lies', 'shared/forms/word/tame-fields.ts', 'OF_PC.test(field.code)', 'false', 'test/shared/forms/word/tame-fields.test.ts'), // prettier-ignore
  line('an old form has read another workbook', 'electron/packs/in-new-format.ts', 'converted?.ok === true ? withoutElsewhere(converted.value, jobs) : converted', 'converted', unit('packs/pack-service')), // prettier-ignore
  line('… and sums of it', 'shared/forms/excel/forget-elsewhere.ts', 'cells[sheet]?.some(wholeArea(token)) === true', 'false', 'test/shared/forms/excel/forget-elsewhere.test.ts'), // prettier-ignore
  line('… and names for it', 'shared/forms/excel/forget-elsewhere.ts', 'names.has(token.text.toLowerCase())', 'false', 'test/shared/forms/excel/forget-elsewhere.test.ts'), // prettier-ignore
  line('a text names a file', tame, '"#",""),"[","")${', '"",""),"","")${', tamed),
  line('two documents', 'shared/forms/opc/relationships.ts', 'main && !another && !main.isExternal', 'main && !main.isExternal', odd), // prettier-ignore
  line('two links of one name', 'shared/forms/opc/relationships.ts', "id !== '' && seen.has(id)", 'false', odd), // prettier-ignore
  line('external in small letters', 'shared/forms/opc/relationships.ts', "!['', 'Internal'].includes(value('TargetMode').trim())", "value('TargetMode').trim() === 'External'", odd), // prettier-ignore
  line('a branch that says something else', 'shared/forms/word/find-anchors.ts', '    unread.push(isInSomeBranches(controls));\n', '', 'test/shared/forms/word/stories.test.ts'), // prettier-ignore
  line('a place in a field’s code', 'shared/forms/word/find-anchors.ts', '    unread.push(isInCode(text, root, names));\n', '', 'test/shared/forms/word/stories.test.ts'), // prettier-ignore
  line('a file in the file', links, '  aFChunk: ANOTHER_FILE,\n', '', odd), // prettier-ignore
  line('a document in the document', links, '  subDocument: ANOTHER_FILE,\n', '', odd), // prettier-ignore
  line('a link that nobody clicks', links, '    refuseUnclicked(directory, codec, owner, toClick, refused);\n', '', odd), // prettier-ignore
  line('links in another code', links, 'editablePart(directory, entry, codec).text', 'lookedAtText(directory, entry, codec)', odd), // prettier-ignore
  line('controls that are programs', links, '!PLAIN_CONTROLS.has(', 'false && PLAIN_CONTROLS.has(', odd), // prettier-ignore
  line('other schemes', host, "scheme !== undefined && scheme.toLowerCase() !== 'file'", 'false', odd), // prettier-ignore
  line('other schemes of a link', host, 'ANY_SCHEME.exec(asPrograms(target))?.[1] ?? null', 'null', odd), // prettier-ignore
  line('devices', host, "plain.replace(AS_DEVICE, '$1//')", 'plain', odd), // prettier-ignore
  line('percent signs', host, 'round < 2', 'round < 0', odd), // prettier-ignore
  line('a field’s code by another field', codes, 'field.code += MADE_UP', "field.code += ''", odd), // prettier-ignore
  line('a short field', codes, "if (tag.local === 'fldSimple') yield simpleCode(tag, text);", '', odd), // prettier-ignore
  line('a picture of the author’s disk', links, 'isExternal && !FROM_DISK.has(type)', 'false', odd), // prettier-ignore
  line('an old picture of the author’s disk', links, 'NAMES_PICTURE.has(local) && A_PATH.test(value)', 'false', odd), // prettier-ignore
  line('a text of the author’s disk', fields, "if (name !== undefined) refuse('word/linked-file'", "if (name === '') refuse('word/linked-file'", odd), // prettier-ignore
  line('formulas in references', asking, '!MAY_ASK.test(text) && !WRITTEN_OTHERWISE.test(text)', '!MAY_ASK.test(text)', odd), // prettier-ignore
  line('functions handed on', asking, '(ASKING.exec(bare) ?? HANDED_ON.exec(bare))', '(ASKING.exec(bare))', odd), // prettier-ignore
  line('INDIRECT of an address', asking, '/INDIRECT/i.test(bare) && readsFromElsewhere(formula)', 'false', odd), // prettier-ignore
  line('a quote in the name of a sheet', places, "|'(?:[^']|'')*'?|", '|', 'test/shared/forms/bad-files.test.ts'),
  line('a quote in the name of a column', places, "|\\[(?:'[^]|[^\\]'])*\\]?/g", '/g', 'test/shared/forms/bad-files.test.ts'), // prettier-ignore
  line('links that are put together', 'shared/forms/form-template.ts', 'refuseCarryingLinks(opened.value)', 'null', odd), // prettier-ignore
  line('… of a cell that puts them together', targets, ' && this.isWhole(cell.formula,', ' && !this.isWhole(cell.formula,', odd), // prettier-ignore
  line('… of signs by number', targets, 'MAKES_SIGNS.test(token.text) ||', 'false ||', odd),
  line('… of cells that hold a sign', targets, 'SIGN.test(text) ||', 'false ||', odd),
  line('… of an array’s cells', 'shared/forms/excel/loose-cells.ts', 'cell.formula ??= formula', 'cell.formula ??= null', odd), // prettier-ignore
  line('hidden text is filled untold', 'shared/forms/word/unseen-text.ts', "if (isOn(runs, 'vanish')) return '隠し文字';", '', unseen), // prettier-ignore
  line('white text is filled untold', 'shared/forms/unseen.ts', '<= NEAR', '< 0', unseen),
  line('white letters of a PDF field are filled untold', 'shared/forms/pdf-rooms.ts', 'isNearColour(hexOf(letters), hexOf(ground))', 'false', 'test/shared/forms/pdf/pdf-pack.test.ts'), // prettier-ignore
  line('… tiny ones', 'shared/forms/pdf-rooms.ts', 'size > 0 && size < SMALLEST_POINTS', 'false', 'test/shared/forms/pdf/pdf-pack.test.ts'), // prettier-ignore
  line('hidden rows are filled untold', 'shared/forms/sheet/unseen-cells.ts', "whyUnseen(place, view) ||", 'null ||', unseen), // prettier-ignore
  line('a PDF that is certified against changes', 'shared/forms/pdf/file/open-pdf.ts', "  if (certified && allowedBy(file, certified) < 2) refuse('pdf/signed', {});\n", '', 'test/shared/forms/pdf/describe-pdf.test.ts'), // prettier-ignore
  line('… a field that a signature locks', 'shared/forms/pdf/fill/write-fields.ts', "lockedFields(this.template).has(name)", 'false', 'test/shared/forms/pdf/fill-pdf.test.ts'), // prettier-ignore
  line('a finished PDF in which the city’s own bytes are others', 'shared/forms/finished/check-pdf.ts', "  if (!beginsWith(bytes, template.bytes)) return unsound('changed');\n", '', 'test/shared/forms/pdf/fill-pdf.test.ts'), // prettier-ignore
  line('… in which another field has another value', 'shared/forms/finished/check-pdf.ts', "if (!taken.has(name) && now.get(name) !== value) return elsewhere(name, name);", '{}', 'test/shared/forms/pdf/fill-pdf.test.ts'), // prettier-ignore
  line('who takes a pack in isn’t told', 'shared/pack-check/check-pack.ts', "add('warning', sound ? unseenPlaceFindings(pack, form, sound, codec) : []);", '', unseen), // prettier-ignore
  line('who makes a paper isn’t told', 'shared/forms/unseen-places.ts', "found && one.shown !== ''", 'found && false', unseen), // prettier-ignore
  line('macros by an ending', 'shared/forms/opc/content-types.ts', ' ?? byExtension.get(extension)', '', odd), // prettier-ignore
  line('a prefix is a pattern', 'shared/forms/word/names.ts', ' || !areNames', '', odd), // prettier-ignore
  line('a name that zod leaves out, written otherwise', 'shared/packs/read-pack.ts', '|\\\\u00(?:5f|6f|7[024])', '', 'test/shared/packs/read-pack.test.ts'), // prettier-ignore
  line('endless lists in a pack', 'shared/packs/name-faults.ts', 'many.length > 0 ? many : ', '', 'test/shared/packs/read-pack.test.ts'), // prettier-ignore
];

/** … and scans, on the screen and on their way out. @returns {WallLine[]} */
const linesOfScans = () => [
  line('words over a scan', 'shared/forms/pdf/only-picture.ts', 'state.mode !== INVISIBLE', 'false', 'test/renderer/paper/scanned-pages.test.ts'), // prettier-ignore
  line('lines over a scan', 'shared/forms/pdf/only-picture.ts', '!UNSEEN.has(text)) return null', 'false) return null', 'test/renderer/paper/scanned-pages.test.ts'), // prettier-ignore
  line('notes on a scan', 'renderer/paper/scanned-pages.ts', '(page.node.Annots()?.size() ?? 0) > 0 ||', 'false ||', 'test/renderer/paper/scanned-pages.test.ts'), // prettier-ignore
  line('scans go out as they are', 'renderer/papers/read-scan.ts', 'scan: { ...scan, bytes }, removed', 'scan, removed', 'test/renderer/papers/read-scan.test.ts'), // prettier-ignore
  line('a photo tells its place', 'shared/forms/scan/clean-jpeg.ts', 'marker === COM || (marker >= APP0 && marker <= APP15)', 'marker === COM', scans), // prettier-ignore
  line(
    'a picture tells its place',
    'shared/forms/scan/clean-png.ts',
    'if (OF_PIXELS.has(name)) chunks',
    'chunks',
    scans,
  ),
  {
    name: 'a fax tells its place',
    changes: [
      ['shared/forms/scan/clean-tiff.ts', 'if (OF_PIXELS.has(tag) || ', 'if (true || '],
      ['shared/forms/scan/clean-tiff.ts', 'if (OF_PIXELS.has(entry.tag)) kept', 'kept'],
    ],
    tests: [scans],
  },
  {
    // Names of scripts would go by the first, and what they do by the second.
    name: 'a PDF runs scripts',
    changes: [
      ['shared/forms/scan/clean-pdf.ts', 'if (!OF_CATALOG.has(key.decodeText()))', 'if (false)'],
      [
        'shared/forms/scan/clean-pdf.ts',
        'if (dict.delete(PDFName.of(key))) this.removed.add(trace)',
        'this.removed.add(trace)',
      ],
    ],
    tests: [scans],
  },
  line('a PDF leads elsewhere', 'shared/forms/scan/clean-pdf.ts', '        notes.remove(i);\n', '', scans),
  line('a PDF keeps what nobody sees', 'shared/forms/scan/clean-pdf.ts', 'if (!reached.has(ref))', 'if (false)', scans), // prettier-ignore
];

/** What a page and a colleague with a lesser role found in the third round. @returns {WallLine[]} */
const linesOfRoles = () => [
  line('a closed ledger’s door is open', 'shared/ipc/channel-roles.ts', 'held[channel].isOfOpen && !isOwnOpen', 'held[channel].isOfOpen && false', 'test/shared/ipc/channel-roles.test.ts', unit('ipc/handle')), // prettier-ignore
  line('the sample’s order takes the office’s along', 'shared/ipc/channel-roles.ts', 'orders.every(isOfSample)', 'orders.some(isOfSample)', 'test/shared/ipc/channel-roles.test.ts'), // prettier-ignore
  line('a page loaded anew has nothing of the one before', 'electron/keychain/key-store.ts', "return this.isOwnGiven || this.wasOwnGiven ? 'own'", "return this.isOwnGiven ? 'own'", unit('keychain/key-store')), // prettier-ignore
  line('questions that nobody saw fill the record', 'electron/asks/asking.ts', "if (ended.aborted) return failure('asked/declined', {});", '', unit('asks/asking')), // prettier-ignore
  line('a page asks again by going away', 'electron/asks/asking.ts', "answer === 'no' || answer === 'gone'", "answer === 'no'", unit('asks/asking')), // prettier-ignore
  line('a question outlives its page', 'electron/asks/asking.ts', "ended.aborted ? 'gone' : await show(question, hear, ended)", 'await show(question, hear, ended)', unit('asks/asking')), // prettier-ignore
  line('a proof lasts as long as the window', 'electron/asks/asking.ts', "answer === 'yes' && typed.length === 0", 'false', unit('asks/asking')), // prettier-ignore
  line('one’s own passphrase buys guesses', 'electron/keychain/tries.ts', 'Math.max(0, MISTYPED - this.forgiven)', 'MISTYPED', unit('keychain/users')), // prettier-ignore
  line('a new start buys guesses', 'electron/keychain/tries.ts', 'this.forgiven = stored.success ? stored.data.forgiven : 0;', '', unit('keychain/users')), // prettier-ignore
  line('a backup of one’s own buys guesses', 'electron/keychain/unlocking.ts', 'anyBackup.forgiveSome()', 'anyBackup.forgive()', unit('keychain/tries')), // prettier-ignore
  line('a free passphrase is told while one waits', 'electron/keychain/user-service.ts', 'const changed = await asTry(', 'const changed = await ((_kind: LedgerKind, work: () => Promise<Result<KeysFile>>, _isHit: unknown) => work())(', unit('keychain/users')), // prettier-ignore
  line('a first passphrase takes the place of another', 'electron/keychain/ways-in.ts', "if (hasOne && proof !== 'seen') {", "if (hasOne && proof !== 'seen' && proof !== 'none-yet') {", unit('keychain/key-store')), // prettier-ignore
  line('the settings vouch for a mail server', 'electron/mail/mail-accounts.ts', 'await this.isVouchedFor(kind, place);', 'placeOf(this.server(kind) ?? { host: place, port: 1 }) === place;', unit('mail/mail-accounts')), // prettier-ignore
  line('a fact of main’s question is as the page has it', 'shared/asks/question-words.ts', '.map(asSeen)', '', 'test/shared/asks/question-words.test.ts'), // prettier-ignore
  line('a refusal in a stranger’s words', 'electron/filling/fill-queue.ts', 'this.finish(toldAnew(message.result))', 'this.finish(message.result)', 'test/electron/filling/fill-queue.test.ts'), // prettier-ignore
  line('a name turns main’s words round', 'shared/text/invisible.ts', "    .replaceAll(UNSEEN, '')\n", '', 'test/shared/ipc/user-names.test.ts', 'test/shared/asks/question-words.test.ts'), // prettier-ignore
  line('mail goes unasked', 'electron/mail/mail-service.ts', 'await this.parts.mayGetMail(order.kind, to)', 'success(null)', unit('mail/mail-arrives')), // prettier-ignore
  line('the sample’s end takes the office’s drafts', 'electron/mail/mail-service.ts', "SAMPLES.test(name) === (kind === 'sample');", 'true;', unit('mail/mail-draft')), // prettier-ignore
  line('a copy is printed as the page gives it', 'electron/documents/paper-service.ts', "const looked = await this.looked([{ name: title, bytes }]);\n    if (!looked.ok) return looked;", '', unit('documents/paper-service')), // prettier-ignore
  line('a copy is saved as the page gives it', 'shared/filling/look-at-copies.ts', ', codec).ok ? kind.extension : null', ', codec) ? kind.extension : null', unit('documents/paper-service')), // prettier-ignore
  line('a letter’s file is called as the page says', 'electron/mail/compose-mail.ts', 'filename: namedAsIs(name, kind),', 'filename: name,', unit('mail/mail-draft')), // prettier-ignore
  line('a record of deeds becomes formulas', 'electron/documents/audit-writing.ts', '!this.work.table.isNext(text)', 'false', unit('documents/audit-writing')), // prettier-ignore
  line('what a page shows itself is a proof', 'electron/keychain/key-store.ts', 'isTyped && !this.isOwnGiven', '!this.isOwnGiven', unit('keychain/key-store')), // prettier-ignore
  line('keys of the page before count', 'electron/keychain/key-store.ts', '    this.pressedKeys.pageGone();\n', '', unit('keychain/key-store')), // prettier-ignore
  line('事務 replace a password for good', 'electron/keychain/secrets.ts', 'if (await this.parts.mayLose(account.kind)) return success(null);', 'return success(null);', unit('keychain/secrets')), // prettier-ignore
  line('… and push the old one out', 'electron/keychain/secrets.ts', "if (count >= MOST_BEFORE) return failure('secrets/many-before', { count });", '', unit('keychain/secrets')), // prettier-ignore
  line('事務 let a kept password go', 'shared/ipc/channel-roles.ts', "'secrets:let-go': adminHere", "'secrets:let-go': work", 'test/shared/ipc/channel-roles.test.ts'), // prettier-ignore
  line('a page overwrites a new password', 'electron/ipc/secret-channels.ts', "isLost ? asking.mayDo('forget-password', account.kind, { which: 'next' }) : success(null)", 'success(null)', unit('ipc/secret-channels')), // prettier-ignore
  line('a closed ledger tells of its papers', 'shared/ipc/channel-roles.ts', "'outbox:results': ofOpen(work)", "'outbox:results': work", 'test/shared/ipc/channel-roles.test.ts'), // prettier-ignore
  line('… and has them forgotten', 'shared/ipc/channel-roles.ts', "'outbox:confirm': ofOpen(work)", "'outbox:confirm': work", 'test/shared/ipc/channel-roles.test.ts'), // prettier-ignore
  line('… and how far they are', 'electron/ipc/outbox-channels.ts', 'if (isGiven(kind)) tell(', 'tell(', unit('ipc/outbox-channels')), // prettier-ignore
  line('the sample’s page forgets the office’s papers', 'electron/outbox/outbox.ts', 'this.kept.delete(keyOf({ kind, id }));', "{ this.kept.delete(keyOf({ kind: 'own', id })); this.kept.delete(keyOf({ kind: 'sample', id })); }", unit('outbox/outbox')), // prettier-ignore
  line('backups push out the morning’s', 'shared/backup/rotation.ts', "  mark('today', ofToday.slice(-1));\n", '', 'test/shared/backup/rotation.test.ts'), // prettier-ignore
];

const reviews = unit('reviews/paper-reviews');
const folders = unit('ipc/folder-channels');
const FOLDER = 'electron/documents/folder-writing.ts';

/** 運営指導: what an office has, in a folder of a person's choice. @returns {WallLine[]} */
const linesOfFolder = () => [
  line('an office’s papers leave unasked', 'electron/ipc/folder-channels.ts', '    if (!agreed.ok) return agreed;\n', '', folders), // prettier-ignore
  line('… and nobody says whose', 'electron/ipc/folder-channels.ts', 'shown(), { facts }', 'shown(), {}', folders),
  line('… and what was begun stays when its page goes', 'electron/ipc/folder-channels.ts', '  whenPageGoes(window, () => void writing.drop());\n', '', folders), // prettier-ignore
  {
    name: 'a file comes in by any id',
    changes: [
      [FOLDER, "    if (this.work?.id !== to.id) return failure('folder/ended', {});\n", ''],
      [FOLDER, "if (work?.id !== to.id) return Promise.resolve(failure('folder/ended', {}));", "if (!work) return Promise.resolve(failure('folder/ended', {}));"], // prettier-ignore
    ],
    tests: [folders],
  },
  line('… is whole by any id', FOLDER, "if (work?.id !== id) return failure('folder/ended', {});", "if (!work) return failure('folder/ended', {});", folders), // prettier-ignore
  line('… ends by any id', FOLDER, 'if (this.work?.id === id) await this.drop();', 'await this.drop();', folders),
  line(
    '… is shown by any id',
    FOLDER,
    'this.written.get(id) ?? null',
    '[...this.written.values()][0] ?? null',
    folders,
  ),
  line('what no paper is comes in', FOLDER, 'looked.ok ? this.put(to, looked.value.extension, bytes) : looked', "this.put(to, looked.ok ? looked.value.extension : 'pdf', bytes)", unit('documents/folder-writing')), // prettier-ignore
  line('a name leads out of it', FOLDER, 'safeFileName(name), extension', 'name, extension', unit('documents/folder-writing')), // prettier-ignore
  line('閲覧 write it', 'shared/ipc/channel-roles.ts', "'folder:begin': work,", "'folder:begin': everybody,", 'test/shared/ipc/channel-roles.test.ts'), // prettier-ignore
];

const printJob = unit('documents/print-job');
const PRINT = 'electron/documents/print-job.ts';

/** What stands among an office's papers on their way to the printer. @returns {WallLine[]} */
const linesOfPrint = () => [
  line('a copy comes before the printer that nobody looked at', PRINT, "looked.ok ? this.addBytes(job, title, bytes, 'paper') : looked", "this.addBytes(job, title, bytes, 'paper')", printJob), // prettier-ignore
  line('… into any job', PRINT, 'if (work?.id !== job || !work.isMixed)', 'if (!work?.isMixed)', printJob),
  line(
    '… between papers of one form',
    PRINT,
    'if (work?.id !== job || !work.isMixed)',
    'if (work?.id !== job)',
    printJob,
  ),
  line('閲覧 do', 'shared/ipc/channel-roles.ts', "'papers:print-add-copy': work,", "'papers:print-add-copy': everybody,", 'test/shared/ipc/channel-roles.test.ts'), // prettier-ignore
];

/** Acts on the own ledger's records that are a person's word. @returns {WallLine[]} */
const linesOfRecords = () =>
  /** @type {const} */ ([
    ['a later backup is forgotten unasked', "return asking.mayDo('keep-earlier', 'own', { facts: [`${dayAndTime(backup)} のバックアップ`] });", 'return void dayAndTime(backup) ?? success(null);'], // prettier-ignore
    ['an altered ledger is opened unasked', "asking.mayDo('open-altered', 'own')", 'success(null)'],
  ]).map(([name, from, to]) => line(name, 'electron/ipc/record-channels.ts', from, to, unit('ipc/record-channels')));

const released = unit('reviews/release-frozen');
const reviewChannels = unit('reviews/review-channels');
const paperService = unit('documents/paper-service');
const packService = unit('packs/pack-service');

/** 確認してから出す. @returns {WallLine[]} */
const linesOfReviews = () => [
  line('事務 get papers out without 管理者', 'electron/reviews/paper-reviews.ts', "who === 'nobody' ? this.parts.isOwnShown() : who !== 'admin';", 'false;', reviews), // prettier-ignore
  line('… once they have locked it and loaded the page anew', 'electron/reviews/paper-reviews.ts', "who === 'nobody' ? this.parts.isOwnShown() : who !== 'admin'", "who !== 'admin' && who !== 'nobody'", reviews), // prettier-ignore
  line('… with any word', 'electron/reviews/paper-reviews.ts', 'return given.length === own.length && timingSafeEqual(given, own);', "return seal !== null && seal !== '';", reviews), // prettier-ignore
  line('… with the word for another ledger', 'electron/reviews/paper-reviews.ts', "`${of} ${ownLedger ?? ''} ${digest}`", '`${of} ${digest}`', reviews), // prettier-ignore
  line('… with the word for a paper, for bytes', 'electron/reviews/paper-reviews.ts', "`${of} ${ownLedger ?? ''} ${digest}`", "`${ownLedger ?? ''} ${digest}`", reviews), // prettier-ignore
  line('… as a draft that lacks nothing', 'electron/documents/may-leave.ts', "mode === 'draft' && errorsOf(evaluation.findings).length > 0", "mode === 'draft'", paperService), // prettier-ignore
  line('a paper is saved unasked', 'electron/documents/paper-service.ts', "fillMode(input.mode, input.output));\n    if (!filled.ok) return filled;\n    const may = await this.mayLeave(opened.value, filled.value.evaluation, input);\n    if (!may.ok) return may;\n", 'fillMode(input.mode, input.output));\n    if (!filled.ok) return filled;\n', paperService), // prettier-ignore
  line('… printed', 'electron/documents/paper-service.ts', "fillMode(input.mode, 'print'));\n    if (!filled.ok) return filled;\n    const may = await this.mayLeave(opened.value, filled.value.evaluation, input);\n    if (!may.ok) return may;\n", "fillMode(input.mode, 'print'));\n    if (!filled.ok) return filled;\n", paperService), // prettier-ignore
  line('… one of many', 'electron/documents/many-papers.ts', 'papers.push(may.ok ? paper : { id, result: may });', 'papers.push(paper);', unit('documents/many-papers')), // prettier-ignore
  line('what is approved is another paper', 'electron/ipc/review-channels.ts', "    if (!isSeen) return noted('reviews/approve', failure('review/other-paper', {}));\n", '', reviewChannels), // prettier-ignore
  line('frozen: a paper without its word', 'electron/reviews/release-frozen.ts', '      if (!may.ok) return may;\n', '', released), // prettier-ignore
  line('… another file', 'electron/reviews/release-frozen.ts', "inside.some(({ bytes }) => !approved.has(sha256(bytes)))", 'false', released), // prettier-ignore
  line('… bytes beside the files', 'electron/reviews/release-frozen.ts', "    if (anew.value.contentDigest !== contentDigestOf(body)) return failure('submission/other-bytes', {});\n", '', released), // prettier-ignore
  line('… a scan', 'electron/reviews/release-frozen.ts', "    if (files.some(({ role }) => role !== 'form')) return failure('review/scan', {});\n", '', released), // prettier-ignore
  line('words are collected beforehand', 'electron/reviews/release-frozen.ts', "  if (!(await reviews.isOn())) return failure('review/not-released', {});\n", '', released), // prettier-ignore
  line('bytes leave unasked', 'electron/outbox/outbox.ts', '    if (!may.ok) return refusedBy(may);\n', '', unit('ipc/outbox-channels')), // prettier-ignore
  line('… behind a locked screen', 'electron/ipc/outbox-channels.ts', 'orders.filter((_, i) => may[i]?.ok)', 'orders', unit('ipc/outbox-channels')), // prettier-ignore
  line('… as a letter for the mail program', 'electron/ipc/mail-channels.ts', 'may.ok ? await service.openDraft(order) : may', 'await service.openDraft(order)', unit('ipc/mail-channels')), // prettier-ignore
  line('… as a letter in a file', 'electron/ipc/mail-channels.ts', 'may.ok ? await service.draft(order) : may', 'await service.draft(order)', unit('ipc/mail-channels')), // prettier-ignore
  line('事務 approve', 'shared/ipc/channel-roles.ts', "'reviews:approve': ofOpen(adminHere)", "'reviews:approve': ofOpen(workHere)", 'test/shared/ipc/channel-roles.test.ts'), // prettier-ignore
  line('… switch it off', 'shared/ipc/channel-roles.ts', "'reviews:set': adminHere", "'reviews:set': workHere", 'test/shared/ipc/channel-roles.test.ts'), // prettier-ignore
  line('… vouch', 'shared/ipc/channel-roles.ts', "'reviews:vouch': ofOpen(adminHere)", "'reviews:vouch': ofOpen(workHere)", 'test/shared/ipc/channel-roles.test.ts'), // prettier-ignore
];

const studio = unit('packs/studio/studio-service');

/** 様式づくり. @returns {WallLine[]} */
const linesOfStudio = () => [
  {
    name: 'a page names any folder a draft',
    changes: [
      [
        'electron/packs/studio/form-drafts.ts',
        "    if (!z.uuid().safeParse(id).success) return failure('studio/no-draft', {});\n",
        '',
      ],
      // What lies there says another id.
      ['electron/packs/studio/form-drafts.ts', 'return draft.id === id ? draft : null;', 'return draft;'],
    ],
    tests: [studio],
  },
  line('… puts another file into one', 'electron/packs/studio/form-drafts.ts', 'bytes.ok && sha256(bytes.value) === draft.value.digest', 'bytes.ok', studio), // prettier-ignore
  line('… fills the disk with them', 'electron/packs/studio/form-drafts.ts', "      if (there.length >= MOST) return failure('studio/many-drafts', { limit: MOST });\n", '', studio), // prettier-ignore
  line('… changes a pack that was not made here', 'electron/packs/studio/studio-service.ts', ' || !ids.value.has(packId)', '', studio), // prettier-ignore
  line('… writes whatever it likes', 'electron/packs/studio/save-form.ts', '!pack || errors.length > 0', '!pack', studio), // prettier-ignore
  line('whoever read a city’s file tells main anything', 'electron/packs/studio/studio-service.ts', "return read.success ? success(read.data) : failure('studio/too-much', {});", 'return success((read.data ?? told.value) as ReadForm);', studio), // prettier-ignore
  line('a form that is tried is read where the app’s own are', 'electron/packs/studio/studio-service.ts', '(job, `draft ${id}`)', '(job)', studio), // prettier-ignore
];

const packExchange = unit('packs/pack-exchange');

/** Packs from office to office. @returns {WallLine[]} */
const linesOfSharing = () => [
  line('a signed pack is changed', 'electron/packs/pack-signing.ts', 'areSigned(described(files.value), signature) && isOfKey(signature)', 'isOfKey(signature)', packExchange), // prettier-ignore
  line('… signed by anybody', 'electron/packs/pack-signing.ts', 'areSigned(described(files.value), signature) && isOfKey(signature)', 'areSigned(described(files.value), signature)', packExchange), // prettier-ignore
  line('… so that its signature isn’t read', 'electron/packs/pack-signing.ts', "if (!signature) return failure('pack/odd-signature', {});", 'if (!signature) return success(null);', packExchange), // prettier-ignore
  line('another’s update comes in unasked', 'electron/packs/look-at-incoming.ts', "signer.standing === 'other' || ", '', packExchange), // prettier-ignore
  line('… without a signature', 'electron/packs/look-at-incoming.ts', " || signer.standing === 'unsigned'", '', packExchange), // prettier-ignore
  line('… under a name of the app’s own', 'electron/packs/look-at-incoming.ts', 'claims.length > 0 || ', '', packExchange), // prettier-ignore
  line('… and is then this office’s own', 'electron/packs/pack-service.ts', 'isMine ? success(null) : await own.remove(pack.id)', 'success(null)', packExchange), // prettier-ignore
  line('… and nobody knows whose the one before was', 'electron/packs/pack-service.ts', 'signature ? await signers.remember(pack.id, signature.key) : success(null)', 'success(null)', packExchange), // prettier-ignore
  line('a name is made here for one of the app’s own', 'electron/packs/studio/save-form.ts', '  if (!claimed.ok) return claimed;\n', '', studio), // prettier-ignore
  line('a signer gets a name unasked', 'electron/packs/pack-exchange.ts', 'return agreed.ok ? signers.accept(key, name, today()) : agreed;', 'return signers.accept(key, name, today());', packExchange), // prettier-ignore
  line('this PC vouches for others’ packs', 'electron/packs/pack-exchange.ts', " && made.value.has(packId);", ';', unit('packs/pack-exchange')), // prettier-ignore
  line('a page names any folder an earlier version', 'electron/packs/pack-versions.ts', "    if (opened.value.pack.id !== packId) return failure('pack/no-earlier', {});\n", '', packExchange), // prettier-ignore
];

const formsBack = 'test/electron/packs/return-forms.test.ts';

/** A page could say of anything that it came out of a backup. @returns {WallLine[]} */
const linesOfForms = () => [
  line('forms out of a backup come unasked', 'electron/packs/return-forms.ts', '    told.isDeclined = !agreed.ok;\n', '', formsBack), // prettier-ignore
  line('… altered after they were signed', 'electron/packs/return-forms.ts', ' || !signed.ok) return null', ') return null', formsBack), // prettier-ignore
  line('… into the place of another', 'electron/packs/return-forms.ts', '!read?.ok || read.value.pack.id !== id ||', '!read?.ok ||', formsBack), // prettier-ignore
  line('… or of a newer one', 'electron/packs/return-forms.ts', ': isNewer(pack.version, here.version)', ': true', formsBack), // prettier-ignore
];

const PDF_PACK = 'test/shared/forms/pdf/pdf-pack.test.ts';

/** What the sixth attack found open. @returns {WallLine[]} */
const linesOfSixth = () => [
  line('what nobody has signed is read', 'electron/packs/pack-folder.ts', "  if (path.split('/').some(isOfSystem)) return failure('file/not-found', { file });\n", '', packExchange), // prettier-ignore
  line('a key that fits every text is somebody’s', 'electron/packs/pack-signing.ts', '  if (isAnybodys(signer)) return false;\n', '', packExchange), // prettier-ignore
  line('… with its sign turned', 'electron/packs/pack-signing.ts', 'point.readUInt8(31) & 0x7f', 'point.readUInt8(31)', packExchange), // prettier-ignore
  line('a name with letters that nobody sees is another', 'shared/text/at-a-glance.ts', 'searchKey(asSeen(text))', 'searchKey(text)', 'test/shared/packs/claimed-names.test.ts'), // prettier-ignore
  line('… with letters that look alike', 'shared/text/at-a-glance.ts', 'ALIKE.get(letter) ?? letter', 'letter', 'test/shared/packs/claimed-names.test.ts'), // prettier-ignore
  line('what is put into place goes meanwhile', 'electron/packs/pack-service.ts', '    this.incoming = null;\n    const placed', '    const placed', packService), // prettier-ignore
  line('a list grows until nobody can read it', 'electron/packs/list-file.ts', 'Buffer.byteLength(text) > LARGEST || !this.schema.safeParse(next.value).success', 'Buffer.byteLength(text) > LARGEST', studio), // prettier-ignore
  line('… a draft', 'electron/packs/studio/form-drafts.ts', 'Buffer.byteLength(said) > this.mostSaid', 'this.mostSaid < 0', studio), // prettier-ignore
  line('a page names any folder last year’s form', 'electron/packs/studio/studio-service.ts', 'form.ok ? readKeptDecisions(pack.folder, form.value.id) : form', 'readKeptDecisions(pack.folder, form.ok ? form.value.id : formId)', studio), // prettier-ignore
  line('a PDF does anything by itself', 'shared/forms/pdf/file/refuse-acts.ts', "  if (!HARMLESS.has(kind)) refuse(", "  if (kind === 'Launch' || kind === 'SubmitForm') refuse(", 'test/shared/forms/pdf/describe-pdf.test.ts'), // prettier-ignore
  line('… runs programs by their names', 'shared/forms/pdf/file/refuse-acts.ts', "  if (['Names', 'Kids'].some((key) => file.listAt(scripts, key).length > 0)) refuseKind('JavaScript');\n", '', 'test/shared/forms/pdf/describe-pdf.test.ts'), // prettier-ignore
  line('… as a page is opened', 'shared/forms/pdf/file/refuse-acts.ts', '    open.push(...actsOf(file, dict));\n', '', 'test/shared/forms/pdf/describe-pdf.test.ts'), // prettier-ignore
  line('… as a place is seen', 'shared/forms/pdf/file/refuse-acts.ts', 'if (note instanceof PDFDict) open.push(...actsOf(file, note, OF_NOTES));', '', 'test/shared/forms/pdf/describe-pdf.test.ts'), // prettier-ignore
  line('… shows another file', 'shared/forms/pdf/file/refuse-acts.ts', "  if (file.at(catalog, 'Collection')) refuse('form/reaches-out', { what: '別のファイル', place: 'PDF' });\n", '', 'test/shared/forms/pdf/describe-pdf.test.ts'), // prettier-ignore
  {
    name: 'a value in a layer nobody sees, on the screen and on paper',
    changes: [
      ['shared/forms/pdf-rooms.ts', " && !isOff(dict, 'View')", ''],
      ['shared/forms/pdf-rooms.ts', " && !isOff(dict, 'Print')", ''],
    ],
    tests: [PDF_PACK],
  },
  line('a page puts anything among the versions before', 'electron/packs/return-forms.ts', "becomes === 'bring' || before.length > 0", "becomes === 'bring'", formsBack), // prettier-ignore
  line('lists within lists keep main busy', 'shared/ipc/form-studio.ts', 'export const ReadForm = upToEntries(MOST_ENTRIES, LISTS, ReadParts);', 'export const ReadForm = ReadParts;', studio), // prettier-ignore
];

/** What the fifth attack found open. @returns {WallLine[]} */
const linesOfFifth = () => [
  line('another pack makes something else of what was approved', 'electron/reviews/paper-digest.ts', 'form: formDigest(form)', 'form: form.id', released), // prettier-ignore
  line('what was approved leaves as another network’s', 'electron/reviews/release-frozen.ts', "      if (pack.id !== facts.network) return failure('review/not-approved', {});\n", '', released), // prettier-ignore
  line('… as another form', 'electron/reviews/release-frozen.ts', '!isNamed || inside.some(', 'inside.some(', released), // prettier-ignore
  line('a page takes a pack in by itself', 'electron/packs/pack-service.ts', 'incoming.isUnchosen || isOdd ? await', 'isOdd ? await', packService), // prettier-ignore
  line('… in the place of the one that was asked about', 'electron/packs/pack-service.ts', "    if (this.incoming !== incoming) return failure('pack/no-incoming', {});\n", '', packService), // prettier-ignore
  line('the settings switch approvals off', 'electron/reviews/paper-reviews.ts', 'const isKept = kept.ok && kept.value !== null;', 'const isKept = false;', reviews), // prettier-ignore
  line('… where they were chosen before the keychain was told', 'electron/reviews/paper-reviews.ts', "(await keychain.write(SWITCH, 'on')).ok", 'true', reviews), // prettier-ignore
  line('who sits at 管理者’s ledger switches them off', 'electron/ipc/review-channels.ts', "isOn ? success(null) : await asking.mayDo('stop-reviewing', 'own')", 'success(null)', reviewChannels), // prettier-ignore
  line('backups go where the settings say', 'electron/backup/second-place.ts', 'kept.ok && kept.value !== null && kept.value !== markOf(folder)', 'false', unit('backup/second-place')), // prettier-ignore
  line('… where none was chosen', 'electron/backup/second-place.ts', '(await this.isVouchedFor(folder)) || folder === null', 'folder === null || (await this.isVouchedFor(folder))', unit('backup/second-place')), // prettier-ignore
  line('… unasked', 'electron/ipc/backup-channels.ts', '    await settled(facts.kind);\n', '', unit('ipc/backup-channels')), // prettier-ignore
  line('a loaded pack is read where the app’s own is', 'electron/filling/job-places.ts', 'if (owner === OWN) return (', 'if (owner !== FOR_ONE_JOB) return (', queued), // prettier-ignore
  line('… where another loaded one was', 'electron/filling/job-places.ts', '(owner === FOR_ONE_JOB || this.others.owner !== owner)', '(owner === FOR_ONE_JOB)', queued), // prettier-ignore
  line('… in a process of the app’s own', 'electron/filling/job-places.ts', 'this.opened(this.openOthers, heard)', 'this.opened(this.open, heard)', queued), // prettier-ignore
  line('… its papers are made harmless where the app’s own are', 'electron/filling/fill-queue.ts', '(paper && this.madeBy.get(paper)) ?? OWN', 'OWN', queued), // prettier-ignore
  line('… the one that took its place is the same', 'electron/packs/pack-repository.ts', '    this.refreshes += 1;\n', '', packService), // prettier-ignore
  line('… a city’s file is the app’s own', 'electron/packs/pack-repository.ts', 'owner: `${owner} ${packId}/${formId} ${file.digest}`', 'owner', packService), // prettier-ignore
  line('… it says what another network asks for', 'electron/documents/paper-service.ts', 'run.value.networks.filter((one) => packs.some(({ id }) => id === one.packId))', 'run.value.networks', paperService), // prettier-ignore
  line('… nobody says whose a paper is', 'electron/documents/paper-service.ts', "{ kind: 'fill', form, context, overrides, template, mode }, owner)", "{ kind: 'fill', form, context, overrides, template, mode })", paperService), // prettier-ignore
  line('… nor of many', 'electron/documents/many-papers.ts', "{ kind: 'fill-many', form, template, shared, items, mode }, owner)", "{ kind: 'fill-many', form, template, shared, items, mode })", unit('documents/many-papers')), // prettier-ignore
  line('an office’s folder is made anew after its end', FOLDER, '    this.work = null;\n    const named', '    const named', unit('documents/folder-writing')), // prettier-ignore
  line('… is whole though a file is missing', FOLDER, 'if (work.isBroken) {', 'if (false) {', unit('documents/folder-writing')), // prettier-ignore
  line('ways in go by what a page says', 'electron/keychain/vouching.ts', '  if (takesOut && agreed === null) return { takesOut };\n  if (takesOut && agreed !== takesOut.mark)', '  if (takesOut && agreed === undefined)', unit('keychain/vouching')), // prettier-ignore
  line('… others than a person was asked about', 'electron/keychain/vouching.ts', 'agreed !== takesOut.mark', "agreed === ''", unit('keychain/vouching')), // prettier-ignore
  line('… unasked', 'electron/ipc/key-channels.ts', "(await asking.mayDo('drop-ways', 'own', { facts })).ok", 'facts.length > 0', unit('ipc/key-channels')), // prettier-ignore
  line('… by who only looks', 'electron/ipc/backup-channels.ts', 'if (await mayChoose()) await chosen.settle(', 'await chosen.settle(', unit('ipc/backup-channels')), // prettier-ignore
];

const UNSEEN = 'test/shared/forms/unseen-places.test.ts';

/** The seventh attack. @returns {WallLine[]} */
const linesOfSeventh = () => [
  line('a pipe called like a backup is waited for', 'electron/storage/open-file.ts', 'constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)', 'constants.O_RDONLY', unit('backup/backup-repository')), // prettier-ignore
  line('… is a file', 'electron/storage/open-file.ts', '(await handle.stat()).isFile()', 'handle.fd > 0', unit('storage/open-file')), // prettier-ignore
  line('drafts grow together', 'electron/packs/studio/form-drafts.ts', '(await this.saidOfOthers(draft.id)) + Buffer', '0 + Buffer', studio), // prettier-ignore
  line('what looks now and then holds a window’s services', 'electron/shell/while-there.ts', "  window.once('closed', () => clearInterval(calls));\n", '', unit('shell/while-there')), // prettier-ignore
  line('a value on the screen alone', 'shared/forms/pdf-rooms.ts', " && !isOff(dict, 'Print')", '', PDF_PACK), // prettier-ignore
  line('… in a layer of layers', 'shared/forms/pdf/layers.ts', "if (file.nameAt(said, 'Type') !== 'OCMD') return isOn(said);", 'return isOn(said);', PDF_PACK), // prettier-ignore
  line('… beside the paper', 'shared/forms/pdf-rooms.ts', 'whyNoRoom(pdf, widget) ?? ', '', PDF_PACK), // prettier-ignore
  line('… in a theme’s white', 'shared/forms/word/text-colours.ts', "const themed = this.themed(of('theme'));", 'const themed = null as string | null;', UNSEEN), // prettier-ignore
  line('… drawn with nothing', 'shared/forms/word/unseen-text.ts', "return letters === 'none';", 'return false;', UNSEEN), // prettier-ignore
  line('… in a format’s white', 'shared/forms/sheet/unseen-cells.ts', 'colour ?? font.colour', 'font.colour', UNSEEN), // prettier-ignore
  line('letters of a file’s own', 'shared/forms/word/own-fonts.ts', "type === 'font'", "type === 'fonts'", UNSEEN), // prettier-ignore
  line('a damaged PDF keeps its reader busy', 'shared/forms/pdf/load-pdf.ts', 'Object.assign(PDFParser.prototype, { skipJibberish: skipNoObjects });', '', 'test/shared/forms/pdf/load-pdf.test.ts'), // prettier-ignore
];

const idleLock = unit('shell/idle-lock');
const UPDATES = 'electron/updates/update-service.ts';
const updateTest = unit('updates/update-service');
const packSource = unit('pack-source/pack-source');
const fitting = 'test/shared/updates/fitting.test.ts';

/** A new version: whose it is, that it is newer, and when it is put in. @returns {WallLine[]} */
const linesOfUpdates = () => [
  line('a page that says nothing stays open', 'electron/shell/idle-lock.ts', 'running() - last >= allowed + LEFT_TO_THE_PAGE', 'false', idleLock), // prettier-ignore
  line('… that moves the mouse by itself', 'electron/shell/idle-lock.ts', '    if (place === mouse) return;\n', '', idleLock), // prettier-ignore
  line('a network that wasn’t decided', 'electron/outbox/endpoints.ts', "    if (address.value !== null && !(await this.mayTakePart(network))) return failure('policy/decided', {});\n", '', unit('outbox/endpoints')), // prettier-ignore
  line('tries at a true name aren’t told among made-up ones', 'test/city-endpoint/staff/login.ts', ' AND who = $2",\n    [since, who],', '",\n    [since],', 'test/city-endpoint/staff.test.ts'), // prettier-ignore
  line('a form is signed while it is exchanged', 'electron/packs/pack-exchange.ts', 'this.parts.turns.take(() => this.write(packId, author, place))', 'this.write(packId, author, place)', unit('packs/pack-exchange')), // prettier-ignore
  line('another’s form is signed as the office’s', 'electron/packs/pack-exchange.ts', '    if (!own.ok) return own;\n    const files = await unsignedFiles(own.value.folder);', '    const files = await unsignedFiles(own.ok ? own.value.folder : (await this.parts.shelf.find(packId))!.folder);', unit('packs/pack-exchange')), // prettier-ignore
  line('a new version by anybody', 'electron/updates/signed-release.ts', '!keys.some((key) => verify(null, bytes, publicKey(key), signed))', 'keys.length > 9', updateTest), // prettier-ignore
  line('keys from beside the source', 'electron/updates/publisher-keys.ts', "  if (!appFolder.endsWith('.asar')) return [];\n", '', unit('updates/publisher-keys')), // prettier-ignore
  line('an older version', 'shared/updates/fitting.ts', "  if (!isNewer(version, here.version)) return failure('update/older', { version, here: here.version });\n", '', fitting), // prettier-ignore
  line('a release from before', 'shared/updates/fitting.ts', 'seen !== null && Date.parse(release.issued) < Date.parse(seen)', 'seen === release.version', fitting), // prettier-ignore
  line('… as nobody keeps what was seen', UPDATES, 'seen: signed, ready', 'ready', updateTest), // prettier-ignore
  line('a made-up word keeps later versions out', UPDATES, 'const release = seen && releaseIn(seen, this.parts.keys);', 'const release = seen && ({ ok: true, value: JSON.parse(seen.release) } as never);', updateTest), // prettier-ignore
  line('… another app’s word', UPDATES, 'release?.ok && release.value.product === this.parts.here.product', 'release?.ok', updateTest), // prettier-ignore
  line('a day to come asks for a backup for ever', UPDATES, 'ready.since < this.begun ? ready.since : this.begun', 'ready.since', updateTest), // prettier-ignore
  line('a day long ago for none', UPDATES, 'Math.max(Date.parse(issued), Date.parse(since))', 'Date.parse(since)', updateTest), // prettier-ignore
  line('a test package’s for an office', 'shared/updates/fitting.ts', "  if (release.product !== here.product) return failure('update/other-product', {});\n", '', fitting), // prettier-ignore
  line('another setup behind the signature', 'electron/updates/lay-down.ts', "length !== size || hash.digest('base64') !== sha512", 'length !== size', updateTest), // prettier-ignore
  line('… put there later', UPDATES, "      const whole = await this.stillWhole(record);\n      if (!whole.ok) return whole;\n", '', updateTest), // prettier-ignore
  line('… and started', UPDATES, '        (await this.stillWhole(record)).ok &&\n', '', updateTest), // prettier-ignore
  line('… that a hand on the disk has named', UPDATES, 'release?.ok ? release.value : null', 'read.ready && JSON.parse(read.ready.signed.release)', updateTest), // prettier-ignore
  line('… of another product', UPDATES, 'if (!ready || !file.ok) return null;', 'if (!ready) return null; if (!file.ok) return { ...ready, ...release, ...release.files[0] };', updateTest), // prettier-ignore
  line('… with parts of a program beside it', 'electron/updates/update-record.ts', 'recursive: true, force: true', 'force: true', updateTest), // prettier-ignore
  line('a linked folder is emptied', 'electron/updates/update-record.ts', "    await dropLink(this.folder);\n    const kept", '    const kept', updateTest), // prettier-ignore
  line('… of cities’ files', 'electron/packs/official-files.ts', '    if (await isLaidLink(this.folder)) return;\n', '', unit('packs/official-files')), // prettier-ignore
  line('put in without a backup', UPDATES, "      if (!this.isBackedUp(ready)) return failure('update/backup-first', {});\n", '', updateTest), // prettier-ignore
  line('… while papers leave', UPDATES, "      if (this.parts.isSending()) return failure('update/sending', {});\n", '', updateTest), // prettier-ignore
  line('… while Windows shuts down', UPDATES, ' || this.isSessionEnding', '', updateTest), // prettier-ignore
  line('… though nobody agreed', UPDATES, '!ready?.atQuit', '!ready', updateTest), // prettier-ignore
  line('an older word takes a newer one’s place', UPDATES, 'place, seen: signed }', 'place }', updateTest), // prettier-ignore
  line('new versions from anywhere', security('ways-out'), ': url.startsWith(base)', ': true', unit('updates/download')), // prettier-ignore
  line('… by a redirect', 'electron/updates/download.ts', "request.on('redirect', () => fail(new Error('redirected')));", "request.on('redirect', () => request.followRedirect());", unit('updates/download')), // prettier-ignore
  line('… that stand still', 'electron/updates/download.ts', 'new IdleTimeout(patience, stop)', 'new IdleTimeout(patience, () => {})', unit('updates/download')), // prettier-ignore
  line('a pack that nobody vouches for is unpacked', 'electron/packs/zip-seal.ts', 'return hasSigned(key, sealedText(zip), signature) ?', 'return key !== signature ?', packSource), // prettier-ignore
  line('… sealed by another than has signed it', 'electron/pack-source/pack-source.ts', "    if (signature.value?.key !== signer) return failure('pack/altered', {});\n", '', packSource), // prettier-ignore
  line('… when it is taken in', 'electron/packs/pack-service.ts', "    if (signer !== undefined && signed.value?.key !== signer) return failure('pack/altered', {});\n", '', packSource), // prettier-ignore
  line('… without a person’s word', 'electron/packs/pack-service.ts', 'return this.takeIn({ name, isUnchosen: true, signer }', 'return this.takeIn({ name, isUnchosen: false, signer }', packSource), // prettier-ignore
  line('… exchanged after it was looked at', 'electron/pack-source/pack-source.ts', "        if (this.seen.get(file) !== sha256(sealed.value.zip)) return failure('pack/source-changed', {});\n", '', packSource), // prettier-ignore
  line('any name there is asked for', 'electron/pack-source/place-of-packs.ts', '/^[^%?#]+\\.(?:renkei-pack|zip)$/i.test(name) && isFileName(name)', 'name !== ""', packSource), // prettier-ignore
  line('newer packs from an address that a page has named', 'electron/ipc/pack-source-channels.ts', 'const agreed = await mayLook(address.data);', 'const agreed = success(null);', unit('ipc/pack-source-channels')), // prettier-ignore
  line('what anybody wrote is a policy', 'electron/policy/read-policy.ts', '    if (!guarded.ok) return ignored(problemOf(guarded));\n', '', unit('policy/read-policy')), // prettier-ignore
  line('… in a folder that others write', 'electron/policy/administrators-only.ts', 'folder.isDirectory() && isTheirs(folder)', 'folder.isDirectory()', unit('policy/read-policy')), // prettier-ignore
  line('… on Windows', 'electron/policy/security-descriptor.ts', '|| !ADMINISTRATORS.has(owner)', '', unit('policy/security-descriptor')), // prettier-ignore
  line('… that others write there', 'electron/policy/security-descriptor.ts', "others === 'not-replace' ? !replaces(right) : isReading(right, READING[others])", 'true', unit('policy/security-descriptor')), // prettier-ignore
  line('… in a key that others write', 'electron/policy/windows-policy.ts', "!keys.every(({ sddl }) => isAdministratorsOnly(sddl, 'read-key'))", 'false', unit('policy/windows-policy')), // prettier-ignore
  line('… in a file on Windows', 'electron/policy/windows-policy.ts', "return isGuarded ? success(null) : failure('policy/not-protected', {});", 'return success(null);', unit('policy/windows-policy')), // prettier-ignore
  line('… of which Windows says half', 'electron/policy/ask-windows.ts', 'said?.isWhole ? said.keys : null', 'said?.keys ?? null', unit('policy/windows-policy')), // prettier-ignore
  line('a folder beside the policy’s', 'electron/ipc/backup-channels.ts', "    if (await chosen.isDecided()) return noted('backup/choose-folder', failure('policy/decided', {}));\n", '', unit('ipc/backup-channels')), // prettier-ignore
  line('papers beside the policy’s address', 'electron/outbox/endpoints.ts', "    if (decided !== null && address.value !== decided) return failure('policy/decided', {});\n", '', unit('outbox/endpoints')), // prettier-ignore
];

/** The eighth attack. @returns {WallLine[]} */
const linesOfEighth = () => [
  line('a paper that came too late stands in the print', 'electron/documents/paper-window.ts', 'done.\n      if (this.isThere) this.window.destroy();', 'done.', unit('documents/paper-window')), // prettier-ignore
  line('… and the job goes on without its window', 'electron/documents/print-job.ts', 'isMixed && paper.isThere', 'isMixed', unit('documents/print-job')), // prettier-ignore
  line('a page of papers is busy for ever', 'renderer/papers/paper-watch.ts', '      this.parts.onLost();\n', '', 'test/renderer/papers/paper-watch.test.ts'), // prettier-ignore
  line('… and gets the same file again', 'renderer/papers/paper-watch.ts', "if (what !== 'coming') this.endless = what;", '', 'test/renderer/papers/paper-watch.test.ts'), // prettier-ignore
  line('a page of all that a sheet has', 'shared/forms/sheet/cut-pages.ts', '  if (pages.reduce((sum, page) => sum + cellsOf(page), 0) > MOST_CELLS)\n    throw new TooLarge(`more than ${MOST_CELLS} cells`);\n', '', 'test/shared/forms/sheet/pages.test.ts'), // prettier-ignore
  line('hours of a desk without end', 'shared/packs/many-faults.ts', 'deep(pack[list], `/${list}`)', 'count([], list)', 'test/shared/packs/read-pack.test.ts'), // prettier-ignore
  line('a terminal does what a file says', 'electron/cli/command.ts', '.replace(ACTS,', '.replace(/(?!)/g,', unit('cli/run-command')), // prettier-ignore
];

/** The ninth attack. @returns {WallLine[]} */
const linesOfNinth = () => [
  line('a pack that says nothing of an entry ends the reading of all', 'shared/packs/schema-faults.ts', '(sure.length > 0 ? sure : issues)', 'sure', 'test/shared/packs/read-pack.test.ts'), // prettier-ignore
  line('a misspelt word of a million letters', 'shared/text/nearest-word.ts', '  if (word.length > MOST_LETTERS) return null;\n', '', 'test/shared/text/nearest-word.test.ts'), // prettier-ignore
  line('what was meant is looked for of each of a million', 'shared/packs/read-pack.ts', '    .slice(0, packLimits.told)\n', '', 'test/shared/packs/read-pack.test.ts'), // prettier-ignore
  line('brackets in brackets of a pack', 'shared/packs/json-bounds.ts', 'depth >= packLimits.depth', 'depth < 0', 'test/shared/packs/read-pack.test.ts'), // prettier-ignore
  line('values of a pack without end', 'shared/packs/json-bounds.ts', 'this.left -= names.length;', '', 'test/shared/packs/read-pack.test.ts'), // prettier-ignore
];

/**
 * The files with a line taken out or turned round, by their whole paths.
 * @param {WallLine} line
 * @throws {Problem} where it doesn't stand as it is written here: a wall has moved
 */
export function changedFiles({ name, changes }) {
  /** @type {Map<string, string>} */
  const changed = new Map();
  for (const [file, from, to] of changes) {
    const path = join(root, file);
    const text = changed.get(path) ?? readFileSync(path, 'utf8');
    if (text.split(from).length !== 2)
      throw new Problem(`${file} にない行です: ${name}`, `${file} has no such line, or several: ${name}`);
    changed.set(
      path,
      text.replace(from, () => to),
    );
  }
  return changed;
}

/** @returns {WallLine[]} */
export const wallLines = () => [
  ...linesOfLists(),
  ...linesOfSenders(),
  ...linesOfExits(),
  ...linesOfSecrets(),
  ...linesOfSandbox(),
  ...linesOfSecondRound(),
  ...linesOfThirdRound(),
  ...linesOfUpdates(),
  ...linesOfFiles(),
  ...linesOfScans(),
  ...linesOfRoles(),
  ...linesOfFolder(),
  ...linesOfPrint(),
  ...linesOfRecords(),
  ...linesOfReviews(),
  ...linesOfStudio(),
  ...linesOfSharing(),
  ...linesOfFifth(),
  ...linesOfForms(),
  ...linesOfSixth(),
  ...linesOfSeventh(),
  ...linesOfEighth(),
  ...linesOfNinth(),
];
