/**
 * The package by which administrators put the app on many PCs (group policy, `msiexec /i … /qn`): for everybody on the PC, in Program Files, where
 * only they write. By `wixl` and `msibuild` (Debian: wixl and msitools; Windows: MSYS2's msitools). What a single office installs by itself is the
 * setup (make-setup.mjs).
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { keepLog } from '../keep-log.mjs';
import { run } from '../processes.mjs';
import { Problem, say } from '../say.mjs';
import { APP_ID, installerName, nameAndTitle, ownVersion, WINDOWS_ICON } from './make-setup.mjs';

/**
 * The package of an unpacked app.
 * @param {string} folder
 * @param {{ kind: 'test' | 'release', version?: string, to?: string, seconds?: number }} choice `seconds`: the files are given this time, which
 *   stands in the package: two builds of the same app then are the same but for when they were made
 * @returns {Promise<string>} the file
 */
export async function msiOf(folder, { kind, version = ownVersion(), to, seconds }) {
  const { name, title } = nameAndTitle(kind);
  const file = to ?? join(folder, '..', installerName(kind, version, 'msi'));
  say('管理者用のパッケージ（MSI）をつくっています…', 'Making the package for administrators (MSI)…');
  const source = `${file}.wxs`;
  const codePage = join(dirname(file), '_ForceCodepage.idt');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name: own }) => within(folder, join(parentPath, own)))
    .sort();
  if (seconds !== undefined) for (const path of files) utimesSync(join(folder, path), seconds, seconds);
  const order = { name, title, version, icon: within(folder, WINDOWS_ICON), files };
  try {
    rmSync(file, { force: true });
    writeFileSync(source, msiSource(order));
    // It takes no path from the root on.
    await must('wixl', ['--arch', 'x64', '--output', file, source], folder);
    writeFileSync(codePage, UTF8);
    const words = msiWords(order).flatMap((query) => ['-q', query]);
    // msibuild takes the summary for the end of what it is told.
    await must('msibuild', [file, '-i', codePage, ...words, ...summaryOf(name, contentOf(folder, files))], folder);
  } finally {
    for (const made of [source, codePage]) rmSync(made, { force: true });
  }
  return file;
}

/** wixl wants these slashes. @param {string} folder @param {string} path */
const within = (folder, path) => relative(folder, path).split(sep).join('/');

/**
 * Language, and the code by which Windows tells packages apart: `wixl` draws lots for it, here the same app has the same one.
 * @param {string} name
 * @param {string} content a digest of its files
 */
export const summaryOf = (name, content) => ['-s', name, 'authors', 'x64;1041', `{${guidOf(`package ${content}`)}}`];

/** @param {string} folder @param {readonly string[]} files */
function contentOf(folder, files) {
  const hash = createHash('sha256');
  for (const path of files) {
    const bytes = readFileSync(join(folder, path));
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** As msibuild reads which letters a package is written in. */
const UTF8 = '\r\n\r\n65001\t_ForceCodepage\r\n';

/**
 * What wixl can't write: Japanese, and by which name Windows knows whose notifications are.
 * @param {Pick<MsiOrder, 'name' | 'title'>} order
 */
export const msiWords = ({ name, title }) => [
  `UPDATE \`Property\` SET \`Value\` = '${title}' WHERE \`Property\` = 'ProductName'`,
  `UPDATE \`Property\` SET \`Value\` = '連携台帳 authors' WHERE \`Property\` = 'Manufacturer'`,
  `UPDATE \`Shortcut\` SET \`Name\` = '${title}' WHERE \`Shortcut\` = 'StartMenu'`,
  `UPDATE \`Registry\` SET \`Value\` = '連携台帳のバックアップ' WHERE \`Key\` = 'Software\\Classes\\${name}.backup'`,
  `UPDATE \`LaunchCondition\` SET \`Description\` = 'もっと新しい${title}が入っています。' WHERE \`Condition\` = 'NOT WIX_DOWNGRADE_DETECTED'`,
  'CREATE TABLE `MsiShortcutProperty` (`MsiShortcutProperty` CHAR(72) NOT NULL, `Shortcut_` CHAR(72) NOT NULL, `PropertyKey` CHAR(255) NOT NULL, `PropVariantValue` CHAR(255) NOT NULL PRIMARY KEY `MsiShortcutProperty`)',
  `INSERT INTO \`MsiShortcutProperty\` (\`MsiShortcutProperty\`, \`Shortcut_\`, \`PropertyKey\`, \`PropVariantValue\`) VALUES ('AppId', 'StartMenu', 'System.AppUserModel.ID', '${APP_ID}')`,
];

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
async function must(command, args, cwd) {
  const { code, output, error } = await run(command, args, { cwd });
  if (code === 0) return;
  const log = keepLog('windows-msi', output);
  throw new Problem(
    error
      ? `MSI をつくる ${command} がありません。Debian では wixl と msitools を、Windows では MSYS2 の msitools を入れて、もう一度実行してください。`
      : `MSI をつくれませんでした。くわしい記録: ${log}`,
    error
      ? `${command} is not there (Debian: wixl, msitools; Windows: msitools of MSYS2).`
      : `The MSI could not be made. The whole record: ${log}`,
  );
}

/**
 * @typedef {object} MsiOrder
 * @property {string} name of the program, without .exe
 * @property {string} title in the start menu
 * @property {string} version
 * @property {string} icon an .ico, from the unpacked app's folder
 * @property {readonly string[]} files of the unpacked app, from there
 */

/**
 * What `wixl` makes it out of: the same for the same app.
 * @param {MsiOrder} order
 */
export function msiSource({ name, version, icon, files }) {
  const idOf = (/** @type {string} */ path) => `F${sha1(path).slice(0, 24)}`;
  const guid = (/** @type {string} */ what) => guidOf(`${APP_ID} ${name} ${what}`);
  // Windows compares three figures.
  const figures = version.replace(/-.*$/, '');
  const program = `[APP]${name}.exe`;
  const component = (/** @type {string} */ path) =>
    `<Component Id="C${idOf(path)}" Win64="yes" Guid="${guid(path)}"><File Id="${idOf(path)}" Name="${text(basename(path))}" Source="${text(path)}" KeyPath="yes"/></Component>`;
  // A file of the app's own, by the ending of its name (electron/shell/given.ts).
  const opened = (/** @type {string} */ id, /** @type {string} */ ending, /** @type {string} */ what) => {
    const key = `Software\\Classes\\${name}.${what}`;
    return `<Component Id="${id}" Win64="yes" Guid="${guid(id.toLowerCase())}">
<RegistryValue Root="HKLM" Key="Software\\Classes\\.${ending}" Type="string" Value="${name}.${what}" KeyPath="yes"/>
<RegistryValue Root="HKLM" Key="${key}" Type="string" Value="${what}"/>
<RegistryValue Root="HKLM" Key="${key}\\DefaultIcon" Type="string" Value="${program},0"/>
<RegistryValue Root="HKLM" Key="${key}\\shell\\open\\command" Type="string" Value="&quot;${program}&quot; &quot;%1&quot;"/>
</Component>`;
  };
  return `<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="${guid(`product ${version}`)}" Name="${name}" Language="1041" Version="${figures}" Manufacturer="authors" UpgradeCode="${guid('upgrade')}">
<Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine"/>
<MajorUpgrade DowngradeErrorMessage="newer"/>
<Media Id="1" Cabinet="app.cab" EmbedCab="yes"/>
<Icon Id="app.ico" SourceFile="${text(icon)}"/>
<Property Id="ARPPRODUCTICON" Value="app.ico"/>
<Property Id="ARPNOMODIFY" Value="1"/>
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramFiles64Folder"><Directory Id="APP" Name="${name}">
${tree(files, component)}
</Directory></Directory>
<Directory Id="ProgramMenuFolder"><Component Id="StartMenuEntry" Win64="yes" Guid="${guid('start menu')}">
<Shortcut Id="StartMenu" Name="${name}" Target="${program}" WorkingDirectory="APP"/>
<RegistryValue Root="HKLM" Key="Software\\${name}" Name="StartMenu" Type="integer" Value="1" KeyPath="yes"/>
</Component></Directory>
${opened('Backups', 'renkei', 'backup')}
${opened('Packs', 'renkei-pack', 'pack')}
</Directory>
<Feature Id="Everything" Level="1">
${[...files.map((path) => `C${idOf(path)}`), 'StartMenuEntry', 'Backups', 'Packs'].map((id) => `<ComponentRef Id="${id}"/>`).join('\n')}
</Feature>
</Product>
</Wix>
`;
}

/**
 * Files in their folders.
 * @param {readonly string[]} files
 * @param {(path: string) => string} component
 * @param {string} above
 * @returns {string}
 */
function tree(files, component, above = '') {
  const below = files.filter((path) => path.startsWith(above)).map((path) => path.slice(above.length).split('/'));
  const folders = [...new Set(below.filter(({ length }) => length > 1).map(([first = '']) => first))];
  return [
    ...below.filter(({ length }) => length === 1).map(([own]) => component(`${above}${own}`)),
    ...folders.map((own) => {
      const path = `${above}${own}/`;
      return `<Directory Id="D${sha1(path).slice(0, 24)}" Name="${text(own)}">\n${tree(files, component, path)}\n</Directory>`;
    }),
  ].join('\n');
}

/** @param {string} words */
const text = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** @param {string} words */
const sha1 = (words) => createHash('sha1').update(words).digest('hex');

/** The same words always have the same one. @param {string} words */
function guidOf(words) {
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(sha1(words)) ?? [];
  return `${a}-${b}-5${c}-8${d}-${e}`.toUpperCase();
}
