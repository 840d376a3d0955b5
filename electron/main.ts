import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, session, type BrowserWindow } from 'electron';
import { today } from '@shared/japanese/calendar-date';
import { defaultTools } from '@shared/vault/ledger-keys';
import { BackupDesk } from './backup/backup-desk';
import { chosenPlace } from './backup/places';
import { portableKeys } from './backup/portable-keys';
import { FillThread } from './documents/fill-thread';
import { Papers } from './documents/papers';
import { answerAppChannels } from './ipc/app-channels';
import { answerBackupChannels } from './ipc/backup-channels';
import { answerDocumentChannels } from './ipc/document-channels';
import { answerKeyChannels } from './ipc/key-channels';
import { answerScreenChannels } from './ipc/screen-channels';
import { KeyFiles } from './keychain/key-files';
import { KeyStore } from './keychain/key-store';
import { keychainService, openKeychain, systemEntries } from './keychain/keychain';
import { stretchInThread } from './keychain/stretch-thread';
import { thisDevice } from './keychain/this-device';
import { ScreenLock } from './shell/screen-lock';
import { PackShelf, packsIn } from './packs/pack-shelf';
import { registerAppScheme, serveApp } from './security/app-protocol';
import { guardNavigation } from './security/navigation';
import { guardPermissions } from './security/permissions';
import { openMainWindow } from './shell/main-window';
import { setMenu } from './shell/menu';
import { readBuildInfo } from './storage/build-info';
import { logEvent, logProblem, openLog } from './storage/log';
import { setProfileFolder } from './storage/profile';
import { openSettings, type SettingsStore } from './storage/settings';

// The order matters: the profile's place before anything that writes, the scheme and the guards before the app is ready.
const dist = join(import.meta.dirname, '..');
const appFolder = join(dist, '..');
const resources = join(appFolder, 'resources');
const build = readBuildInfo(appFolder);
const profile = setProfileFolder(build.isTestBuild);
openLog(join(profile, 'logs'));
const devServer = app.isPackaged ? undefined : process.env['RENKEI_DEV_SERVER'];
registerAppScheme();
guardNavigation();
// As root Chromium has no sandbox to offer, and enabling it would leave every page blank.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

const printAt = process.argv.indexOf('--render-pdf');
if (printAt !== -1) void renderPdf(process.argv.slice(printAt + 1));
else if (app.requestSingleInstanceLock()) void start();
else app.quit();

async function start(): Promise<void> {
  process.on('uncaughtException', (error) => logProblem('main/uncaught', { error }));
  process.on('unhandledRejection', (error) => logProblem('main/unhandled', { error }));
  await app.whenReady();
  guardPermissions(session.defaultSession);
  serveApp(session.defaultSession, dist, devServer);

  const settings = openSettings(profile);
  const shelf = new PackShelf(packsIn(resources), packsIn(profile));
  const thread = new FillThread(join(import.meta.dirname, 'fill-worker.js'));
  const papers = new Papers(shelf, thread);
  answerAppChannels(settings, build, resources);
  const screenLock = new ScreenLock();
  answerScreenChannels(screenLock);
  answerKeyChannels(openKeyStore(), () => screenLock.open());
  const window: BrowserWindow = openMainWindow(settings);
  answerDocumentChannels(shelf, papers, window);
  const backups = join(profile, 'backups');
  answerBackupChannels(openBackupDesk(settings, backups), settings, backups, window);
  setMenu(window, !app.isPackaged);
  logEvent('app/started', { version: app.getVersion(), electron: process.versions.electron });

  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => void thread.close());
}

function openKeyStore(): KeyStore {
  const service = keychainService(profile, process.env['RENKEI_PROFILE']);
  return new KeyStore({
    folder: join(profile, 'keys'),
    keychain: openKeychain(systemEntries(service)),
    device: thisDevice(),
    clock: { now: Date.now, running: () => performance.now() },
    tools: { ...defaultTools, stretch: stretchInThread(join(import.meta.dirname, 'stretch-worker.js')) },
    today: () => today(),
  });
}

/** @param folder this PC's own folder of backups */
function openBackupDesk(settings: SettingsStore, folder: string): BackupDesk {
  const files = new KeyFiles(join(profile, 'keys'));
  return new BackupDesk({
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

/** `--render-pdf SOURCE TARGET TITLE`: a Word file as PDF, without a window, for the command line. */
async function renderPdf([source = '', target = '', title = '']: string[]): Promise<void> {
  let exit = 1;
  // Closing the paper's window would otherwise end the app before the file is written.
  app.on('window-all-closed', () => {});
  try {
    await app.whenReady();
    serveApp(session.defaultSession, dist);
    const papers = new Papers(new PackShelf(packsIn(resources), packsIn(profile)), new FillThread(''));
    const pdf = await papers.pdf(new Uint8Array(await readFile(source)), title);
    if (pdf.ok) {
      await writeFile(target, pdf.value);
      exit = 0;
    } else process.stderr.write(`${pdf.code} ${JSON.stringify(pdf.details)}\n`);
  } finally {
    app.exit(exit);
  }
}
