/**
 * The one door of every `npm run …`: checks Node, runs one command, and turns whatever goes wrong into one sentence.
 * Node's own modules only, up to the point where the packages are installed.
 */

// Before anything else is parsed: an old Node would otherwise stop at a syntax error in one of the other files.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) {
  console.error(
    `✖ Node.js ${process.versions.node} では動きません。https://nodejs.org/ja から 22 以降(または 20.19 以降)を入れてから、もう一度実行してください。`,
  );
  console.error(
    `  Node.js ${process.versions.node} is too old. Install 22 or later (or 20.19 or later) from https://nodejs.org and try again.`,
  );
  process.exit(1);
}

const commands = [
  ...['start', 'dev', 'gallery', 'demo', 'guides', 'cli', 'bench', 'soak', 'city-endpoint', 'package', 'release'],
  ...['test', 'test-windows', 'check', 'watch', 'repeat', 'mutate', 'fuzz', 'lint', 'types'],
];
const [name = '', ...args] = process.argv.slice(2);
if (!commands.includes(name)) {
  console.error(`usage: node electron/dev/run.mjs ${commands.join(' | ')}`);
  process.exit(2);
}

const { reportFailure } = await import('./say.mjs');
try {
  const command = await import(`./commands/${name}.mjs`);
  process.exitCode = await command.run(args);
} catch (error) {
  process.exitCode = reportFailure(error);
}
