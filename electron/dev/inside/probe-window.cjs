/** Run by Electron itself: opens one hidden sandboxed window and prints which versions and which sandbox it got. */
const { readFileSync } = require('node:fs');
const { app, BrowserWindow } = require('electron');

app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('about:blank');
  const { electron, chrome, node } = process.versions;
  process.stdout.write(
    `probe:${JSON.stringify({ electron, chrome, node, sandbox: sandboxOf(window.webContents.getOSProcessId()) })}\n`,
  );
  app.exit(0);
});

/**
 * On Linux the kernel tells whether the page's process is confined (Seccomp 2: a filter); elsewhere it always is.
 * @param {number} pid
 */
function sandboxOf(pid) {
  if (process.platform !== 'linux') return true;
  return /^Seccomp:\s*2$/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
}
