import { execFile } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { WinePc } from './wine-pc.ts';

const run = promisify(execFile);
const SCRIPT = join(import.meta.dirname, 'powershell.nsi');
/** Where Windows has it, and Wine one that answers nothing. */
const PLACE = 'C:\\windows\\system32\\WindowsPowerShell\\v1.0\\powershell.exe';

/** From now on it is answered on this PC who may change files and keys (powershell.nsi). */
export async function hasGetAcl(pc: WinePc): Promise<void> {
  const made = pc.onDisk('C:\\stand-in-powershell.exe');
  await run('makensis', ['-V2', '-WX', '-NOCD', '-INPUTCHARSET', 'UTF8', `-DOUT=${made}`, SCRIPT]);
  copyFileSync(made, pc.onDisk(PLACE));
}
