import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, clipboard, session, type BrowserWindow } from 'electron';
import { today } from '@shared/text/calendar-date';
import type { Ledger } from '@shared/ledger/entities';
import { sampleLedger } from '@shared/ledger/sample';
import { success } from '@shared/problems/problem';
import { defaultTools } from '@shared/vault/ledger-keys';
import { BackupService } from './backup/backup-service';
import { chosenPlace } from './backup/places';
import { portableKeys } from './backup/portable-keys';
import { FillThread } from './filling/fill-thread';
import { ManyPapers } from './documents/many-papers';
import { PaperService } from './documents/paper-service';
import { PrintJob } from './documents/print-job';
import { askAboutRoutes } from './documents/routes/ask-about-routes';
import { thisMachine } from './programs/find-programs';
import { finishPdf } from './documents/routes/finish-pdf';
import { MachineRoutes } from './documents/routes/machine-routes';
import { PdfLook } from './documents/look-at-pdf';
import { ownRoute } from './documents/routes/own-route';
import { PaperRoutes } from './documents/routes/paper-routes';
import { dropKeptWindow } from './documents/kept-window';
import { runProgram } from './programs/run-program';
import { clearWork } from './programs/work-folder';
import { answerAppChannels } from './ipc/app-channels';
import { answerAuditChannels } from './ipc/audit-channels';
import { answerBackupChannels } from './ipc/backup-channels';
import { answerDocumentChannels } from './ipc/document-channels';
import { answerKeyChannels } from './ipc/key-channels';
import { answerManyPapersChannels } from './ipc/many-papers-channels';
import { answerPackChannels } from './ipc/pack-channels';
import { answerMailChannels, askWhetherMailMayGo, openWithMailProgram, revealDraft } from './ipc/mail-channels';
import { answerPrintingChannels } from './ipc/printing-channels';
import { answerOutboxChannels, askWhetherPapersMayGo } from './ipc/outbox-channels';
import { answerTableChannels } from './ipc/table-channels';
import { answerTableOutChannels } from './ipc/table-out-channels';
import { whenPageGoes } from './ipc/when-page-goes';
import { answerRecordChannels } from './ipc/record-channels';
import { answerNotifyChannel, answerScreenChannels } from './ipc/screen-channels';
import { answerSecretChannels } from './ipc/secret-channels';
import { KeyFiles } from './keychain/key-files';
import { KeyStore } from './keychain/key-store';
import { keychainService, openKeychain, systemEntries, type Keychain } from './keychain/keychain';
import { Secrets } from './keychain/secrets';
import { stretchInThread } from './keychain/stretch-thread';
import { thisDevice } from './keychain/this-device';
import { MailAccounts } from './mail/mail-accounts';
import { MailService } from './mail/mail-service';
import { electronSend } from './outbox/electron-send';
import { Endpoints } from './outbox/endpoints';
import { askAfterCrashes, reopenCrashedPage } from './shell/crashed-page';
import { ContentProtection } from './shell/content-protection';
import { CopiedSecret } from './shell/copied-secret';
import { endWorkBeforeQuitting } from './shell/end-work';
import { lockBeforeClosing, lockWithSystem } from './shell/lock-with-system';
import { PageLock } from './shell/page-lock';
import { ScreenLock } from './shell/screen-lock';
import { UnsentPapers } from './shell/unsent-papers';
import { OfficialFiles } from './packs/official-files';
import { mendPacks } from './packs/pack-copy';
import { PackService } from './packs/pack-service';
import { PackRepository, packsIn } from './packs/pack-repository';
import { registerAppScheme, serveApp } from './security/app-protocol';
import { guardNavigation } from './security/navigation';
import { fetchNoDictionaries } from './security/no-dictionaries';
import { guardPermissions } from './security/permissions';
import { openMainWindow } from './shell/main-window';
import { setMenu } from './shell/menu';
import { sayAndQuit } from './shell/say-and-quit';
import { readBuildInfo } from './storage/build-info';
import { removeStaleTemporaryFiles } from './storage/stale-temporary-files';
import { logEvent, logProblem, openLog } from './storage/log';
import { setProfileFolder } from './storage/profile';
import { keepRecords } from './storage/database-snapshot';
import { mendLogs } from './storage/truncated-log';
import { openSettings, type SettingsStore } from './storage/settings';
import { profileProblem } from './storage/writable-profile';
import { TableImportService } from './tables/table-import-service';
import { TableExportService } from './tables/table-export-service';
import { makeTableFile } from './tables/table-out-thread';
import { readTableFile } from './tables/table-thread';

// The order matters: the profile's place before anything that writes, the scheme and the guards before the app is ready.
const dist = join(import.meta.dirname, '..');
const appFolder = join(dist, '..');
const resources = join(appFolder, 'resources');
const build = readBuildInfo(appFolder);
const profile = setProfileFolder(build.isTestBuild);
// Without it even the lock of the single instance would fail, and the app end without a word.
const unwritable = profileProblem(profile);
if (!unwritable) openLog(join(profile, 'logs'));
const devServer = app.isPackaged ? undefined : process.env['RENKEI_DEV_SERVER'];
registerAppScheme();
guardNavigation();
// As root Chromium has no sandbox to offer, and enabling it would leave every page blank.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

const printAt = process.argv.indexOf('--render-pdf');
if (printAt !== -1) void renderPdf(process.argv.slice(printAt + 1));
else if (unwritable) void sayAndQuit(unwritable);
else if (app.requestSingleInstanceLock()) void start();
else app.quit();

async function start(): Promise<void> {
  process.on('uncaughtException', (error) => logProblem('main/uncaught', { error }));
  process.on('unhandledRejection', (error) => logProblem('main/unhandled', { error }));
  const backups = join(profile, 'backups');
  const papersAtWork = join(profile, 'papers-at-work');
  const letters = join(profile, 'letters');
  const leftBehind = [
    removeStaleTemporaryFiles([profile, join(profile, 'keys'), backups]),
    clearWork(papersAtWork),
    clearWork(letters),
  ];
  await Promise.all([app.whenReady(), ...leftBehind]);
  // In memory only, and apart from the page's session: no cookie, no cache, nothing on disk.
  const outside = session.fromPartition('outbox', { cache: false });
  fetchNoDictionaries([session.defaultSession, outside]);
  guardPermissions(session.defaultSession);

  const settings = openSettings(profile);
  await mendPacks(packsIn(profile)).catch((error: unknown) => logProblem('packs/mended', { error }));
  const official = new OfficialFiles(join(profile, 'official-forms'));
  const repository = new PackRepository(packsIn(resources), packsIn(profile), official);
  // While Chromium makes a process for the page there is nothing else to do here, and packs are what it asks for first.
  serveApp(session.defaultSession, dist, devServer, () => setImmediate(() => void repository.list()));
  const thread = new FillThread(join(import.meta.dirname, 'fill-worker.js'));
  answerAppChannels(settings, build, resources);
  const screenLock = new ScreenLock();
  answerScreenChannels(screenLock);
  const keychain = openKeychain(systemEntries(keychainService(profile, process.env['RENKEI_PROFILE'])));
  const keys = openKeyStore(keychain);
  // Before the page, with which Chromium opens the records.
  const sessionFolder = app.getPath('sessionData');
  await keepRecords(profile, sessionFolder).catch((error: unknown) => logProblem('records/kept', { error }));
  await mendLogs(sessionFolder).catch((error: unknown) => logProblem('records/mended', { error }));
  const window: BrowserWindow = openMainWindow(settings);
  answerNotifyChannel(window);
  const endpoints = new Endpoints({ settings, keychain, mayGoTo: askWhetherPapersMayGo(window) });
  const mailAccounts = new MailAccounts({ settings, keychain, mayGoTo: askWhetherMailMayGo(window) });
  const mail = new MailService({
    accounts: mailAccounts,
    now: () => new Date(),
    draftFolder: letters,
    open: openWithMailProgram,
    reveal: revealDraft,
  });
  const secrets = new Secrets({ settings, keychain, isOpen: (kind) => keys.isOpen(kind) });
  const copied = new CopiedSecret(clipboard);
  const protection = new ContentProtection(window);
  // A page that is loaded anew, or has crashed, will never say that it shows nothing any more.
  whenPageGoes(window, () => protection.end());
  answerSecretChannels(secrets, copied, protection);
  answerKeyChannels(keys, {
    unlocked: () => screenLock.open(),
    locked: () => protection.end(),
    erased: async (kind) => {
      await mail.clearDrafts();
      await endpoints.forget(kind);
      const mailForgotten = await mailAccounts.forget(kind);
      const secretsForgotten = await secrets.forgetAll(kind);
      const forgotten = secretsForgotten.ok ? mailForgotten : secretsForgotten;
      return forgotten.ok ? null : { code: forgotten.code, message: forgotten.message, details: forgotten.details };
    },
  });
  const programs = new MachineRoutes(thisMachine(runProgram), papersAtWork);
  const look = new PdfLook(join(dist, 'paper', 'fonts'));
  const routes = new PaperRoutes({
    choice: () => settings.read().printRoute,
    printer: () => settings.read().printer,
    routes: () => programs.routes(),
    own: ownRoute,
    printers: async () => (await window.webContents.getPrintersAsync()).map(({ name }) => name),
    finish: finishPdf,
    look,
    ask: askAboutRoutes(window),
    onWork: (work) => {
      if (!window.isDestroyed()) window.webContents.send('printing:work', work);
    },
  });
  const papers = new PaperService(repository, thread, routes, look);
  answerDocumentChannels(repository, papers, window);
  const manyPapers = new ManyPapers(
    repository,
    thread,
    async (bytes, title, without) => {
      const made = await routes.pdf({ bytes, title }, without);
      return made.ok ? success(made.value.pdf) : made;
    },
    look,
  );
  const printJob = new PrintJob(repository, manyPapers, (pdf, values) => routes.mayPrint(pdf, values));
  answerManyPapersChannels(manyPapers, printJob, window);
  const sample = async (): Promise<Ledger> =>
    sampleLedger(JSON.parse(await readFile(join(resources, 'samples', 'himawari.json'), 'utf8')), today());
  answerPackChannels(
    new PackService({
      ...{ shelf: repository, official, thread, packs: packsIn(profile), sample },
      convertOld: (bytes, signal) => programs.convertOld(bytes, signal),
    }),
    window,
  );
  whenPageGoes(window, dropKeptWindow);
  answerPrintingChannels(programs, routes, papers, window);
  answerAuditChannels(window);
  const tables = new TableImportService({
    read: (job, options) => readTableFile(join(import.meta.dirname, 'table-worker.js'), job, options),
    today: () => today(),
    onProgress: (progress) => {
      if (!window.isDestroyed()) window.webContents.send('tables:progress', progress);
    },
  });
  answerTableChannels(tables, window);
  const tablesOut = new TableExportService({
    make: (job, options) => makeTableFile(join(import.meta.dirname, 'table-out-worker.js'), job, options),
    onProgress: (progress) => {
      if (!window.isDestroyed()) window.webContents.send('tables:out-progress', progress);
    },
  });
  answerTableOutChannels(tablesOut, window);
  const service = openBackupService(settings, backups);
  answerBackupChannels(service, settings, backups, window);
  answerRecordChannels(profile, settings, keys, service);
  const unsent = new UnsentPapers();
  answerMailChannels(mailAccounts, mail, papers, window);
  answerOutboxChannels(endpoints, electronSend(outside), (order, watch) => mail.send(order, watch), unsent, window);
  const forget = async (): Promise<void> => {
    screenLock.lock('');
    await Promise.all([keys.lock('own'), keys.lock('sample')]);
  };
  const page = new PageLock({ window, isOpen: () => keys.isAnyOpen, forget });
  reopenCrashedPage({
    window,
    isOurs: () => page.isEndingPage,
    lock: async () => {
      if (!keys.isAnyOpen) return;
      await forget();
      screenLock.pageHasEnded();
    },
    now: () => performance.now(),
    ask: askAfterCrashes(window),
  });
  lockWithSystem(window, page);
  lockBeforeClosing(window, page, unsent);
  setMenu(window, !app.isPackaged);
  logEvent('app/started', { version: app.getVersion(), electron: process.versions.electron });

  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  endWorkBeforeQuitting(app, async () => {
    tables.forget();
    tablesOut.cancel();
    await copied.clear();
    await mail.clearDrafts();
    await Promise.all([thread.close(), routes.close()]);
    await clearWork(papersAtWork);
  });
}

function openKeyStore(keychain: Keychain): KeyStore {
  return new KeyStore({
    folder: join(profile, 'keys'),
    keychain,
    device: thisDevice(),
    clock: { now: Date.now, running: () => performance.now() },
    tools: { ...defaultTools, stretch: stretchInThread(join(import.meta.dirname, 'stretch-worker.js')) },
    today: () => today(),
  });
}

/** @param folder this PC's own folder of backups */
function openBackupService(settings: SettingsStore, folder: string): BackupService {
  const files = new KeyFiles(join(profile, 'keys'));
  return new BackupService({
    profile,
    folder,
    chosen: () => {
      const { backupFolder } = settings.read();
      return backupFolder === null ? null : chosenPlace(backupFolder);
    },
    keys: (kind) => portableKeys(files, kind),
    appVersion: app.getVersion(),
    now: () => new Date(),
  });
}

/** `--render-pdf SOURCE TARGET TITLE`: a Word or Excel file as PDF, without a window, for the command line. */
async function renderPdf([source = '', target = '', title = '']: string[]): Promise<void> {
  let exit = 1;
  // Closing the paper's window would otherwise end the app before the file is written.
  app.on('window-all-closed', () => {});
  try {
    await app.whenReady();
    fetchNoDictionaries([session.defaultSession]);
    serveApp(session.defaultSession, dist);
    const pdf = await ownRoute.pdf(new Uint8Array(await readFile(source)), title);
    if (pdf.ok) {
      await writeFile(target, pdf.value);
      exit = 0;
    } else process.stderr.write(`${pdf.code} ${JSON.stringify(pdf.details)}\n`);
  } finally {
    app.exit(exit);
  }
}
