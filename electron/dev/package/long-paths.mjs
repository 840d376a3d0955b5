/**
 * Lets Windows give the program paths of more than 260 letters, where the PC's own setting allows them: a word in its manifest, which Electron's
 * lacks. The manifest keeps its length, so that nothing else in the program moves: of two brackets around Windows' settings one goes.
 */
const BETWEEN =
  '</asmv3:windowsSettings><asmv3:windowsSettings xmlns="http://schemas.microsoft.com/SMI/2005/WindowsSettings">';
const WORD = '<longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>'.padEnd(
  BETWEEN.length,
);

/**
 * @param {Buffer} program as Electron comes; changed in its place
 * @throws {Error} where its manifest looks otherwise: it is to be looked at anew
 */
export function allowLongPaths(program) {
  if (program.includes(WORD)) return;
  const at = program.indexOf(BETWEEN);
  if (at === -1 || program.includes(BETWEEN, at + 1) || program.includes('longPathAware'))
    throw new Error(
      'the manifest of the program for Windows is not as Electron had it: electron/dev/package/long-paths.mjs',
    );
  program.write(WORD, at, 'latin1');
}
