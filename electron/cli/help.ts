import type { Command } from './command';

/** `--help`, in Japanese: whoever makes a city's forms reads it before anything else. */

export const isHelp = (word: string): boolean => word === '--help' || word === '-h';

const CALL = 'npm run -s cli --';
const ENDS = 'できない（わけは message に）';

export function helpOf({ usage, help: { does, words, example, refused = ENDS } }: Command): string {
  const wide = Math.max(...Object.keys(words).map((word) => word.length));
  return [
    does,
    '',
    `書き方: ${CALL} ${usage}`,
    ...Object.entries(words).map(([word, what]) => `  ${word.padEnd(wide)}  ${what}`),
    '',
    `例: ${CALL} ${example}`,
    '',
    '答えは JSON です。終わりの番号（終了コード）:',
    '  0  できた',
    `  1  ${refused}`,
    '  2  書き方が違う（usage に書き方）',
    '',
    'Windows で答えをファイルに残すときは、コマンド プロンプトで > を使います（PowerShell 5 の > は文字の書き方を変えます）。',
  ].join('\n');
}

export function helpOfAll(commands: ReadonlyMap<string, Command>): string {
  const wide = Math.max(...[...commands.keys()].map((name) => name.length));
  return [
    `書き方: ${CALL} 命令 …`,
    '',
    ...[...commands].map(([name, { help }]) => `  ${name.padEnd(wide)}  ${help.does}`),
    '',
    `くわしくは、命令のあとに --help（例: ${CALL} check-pack --help）`,
  ].join('\n');
}
