/** Writes, reads and deletes one entry of the keyring, the way the app does; exit 0 when all of it worked. */
const keytar = require('keytar/keytar.js');

const service = 'jp.renkei-daicho.probe';
const account = `probe-${process.pid}`;

(async () => {
  try {
    await keytar.setPassword(service, account, '鍵');
    process.exitCode = (await keytar.getPassword(service, account)) === '鍵' ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    // Also after a failure: the library keeps a copy in the kernel's keyring even when the real one refused.
    await keytar.deletePassword(service, account).catch(() => {});
  }
})();
