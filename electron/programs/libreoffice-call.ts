import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fontsConfiguration } from './office-fonts';

/** How LibreOffice is called, but for what it is to do. */
export interface LibreOfficeCall {
  args: string[];
  env: Record<string, string>;
}

/**
 * Makes LibreOffice ready to work without a window in `folder`, with a profile of its own there: it doesn't meet a
 * LibreOffice that somebody works in, and no macro, no link and no setting of theirs counts.
 */
export async function prepareLibreOffice(folder: string): Promise<LibreOfficeCall> {
  const profile = join(folder, 'profile');
  const temporary = join(folder, 'temporary');
  await Promise.all([mkdir(join(profile, 'user'), { recursive: true }), mkdir(temporary)]);
  const fonts = join(folder, 'fonts.conf');
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
  await writeFile(fonts, fontsConfiguration());
  return {
    args: [
      ...['--headless', '--norestore', '--nologo', '--nodefault', '--nolockcheck'],
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
    ],
    // Its own copies of the paper lie in our folder, too.
    env: { TMPDIR: temporary, TMP: temporary, TEMP: temporary, FONTCONFIG_FILE: fonts },
  };
}

const setting = (path: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/** Nobody is there: what a file names on the web isn't asked for, whatever of LibreOffice would ask (its INDIRECT asks past all other settings). */
const NOWHERE =
  setting('Inet/Settings', 'ooInetProxyType', '2') +
  ['HTTP', 'HTTPS', 'FTP']
    .map(
      (name) =>
        setting('Inet/Settings', `ooInet${name}ProxyName`, '127.0.0.1') +
        setting('Inet/Settings', `ooInet${name}ProxyPort`, '9'),
    )
    .join('') +
  setting('Inet/Settings', 'ooInetNoProxy', '');

/** No macros at the highest level and none at all, no links followed, a tagged PDF, nothing fetched. */
const SETTINGS =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  setting('Office.Common/Security/Scripting', 'MacroSecurityLevel', '3') +
  setting('Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true') +
  setting('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true') +
  setting('Office.Writer/Content/Update', 'Link', '2') +
  setting('Office.Calc/Content/Update', 'Link', '2') +
  setting('Office.Common/Filter/PDF/Export', 'UseTaggedPDF', 'true') +
  setting('Office.Common/Misc', 'CrashReport', 'false') +
  setting('Setup/Office', 'ooSetupInstCompleted', 'true') +
  NOWHERE +
  '</oor:items>\n';
