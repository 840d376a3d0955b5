import './security/no-compiling';
import { app } from 'electron';
import { beforeReady } from './compose/before-ready';
import { composeJobs } from './compose/jobs';
import { openKeys } from './compose/keys';
import { clearLeftBehind, mendRecords } from './compose/mend-profile';
import { openPacks } from './compose/packs';
import { appPlacesOf } from './compose/places';
import { openPolicy, settingsUnder } from './compose/policy';
import { renderPdfAndExit } from './compose/render-pdf';
import { composeServices } from './compose/services';
import { guardedSessions } from './compose/sessions';
import { startAsReleased } from './compose/start-as-released';
import { serveApp } from './security/app-protocol';
import { endWorkBeforeQuitting } from './shell/end-work';
import { openMainWindow } from './shell/main-window';
import { setMenu } from './shell/menu';
import { sayAndQuit } from './shell/say-and-quit';
import { offerPlaces, showOnSecondStart } from './shell/second-start';
import { logEvent, logProblem } from './storage/log';
import { versionOf } from './storage/log-words';

// The order matters, here and in `start`: the profile's place before anything that writes, the guards before the app is ready.
const places = appPlacesOf(import.meta.dirname);
const refused = places.build.isRelease ? startAsReleased() : null;
const unopened = refused ?? beforeReady(places);
const printAt = process.argv.indexOf('--render-pdf');
if (unopened) void sayAndQuit(unopened);
else if (printAt !== -1) void renderPdfAndExit(places.dist, process.argv.slice(printAt + 1));
else if (app.requestSingleInstanceLock()) void start();
else app.quit();

async function start(): Promise<void> {
  process.on('uncaughtException', (error) => logProblem('main/uncaught', { error }));
  process.on('unhandledRejection', (error) => logProblem('main/unhandled', { error }));
  const policy = openPolicy();
  // The records are kept and mended before the page, with which Chromium opens them; the disk does it while Chromium gets ready.
  const mended = Promise.all([openPacks(places), mendRecords(places), ...clearLeftBehind(places)]);
  await app.whenReady();
  const [packs] = await mended;
  const { pages, outside } = await guardedSessions();
  const settings = settingsUnder(policy, places.profile);
  // Packs are what the page asks for first. Read before its script is there, they would keep it waiting.
  serveApp(pages, places.dist, places.devServer, () => setImmediate(() => void packs.repository.list()));
  const keys = openKeys(places, settings);
  const window = openMainWindow(settings, !places.build.isRelease);
  // From here on nothing is waited for: the page that now loads finds every channel answered.
  const { end, last } = composeServices(
    { places, settings, policy, window, ...keys },
    { packs, jobs: composeJobs(places), outside },
  );
  setMenu(window, !places.build.isRelease);
  offerPlaces(window);
  logEvent('app/started', { version: versionOf(app.getVersion()), electron: versionOf(process.versions.electron) });

  showOnSecondStart(window);
  app.on('window-all-closed', () => app.quit());
  endWorkBeforeQuitting(app, end, last);
}
