/** What the person at the terminal reads: Japanese first, English in the line after. */

/** Why a command stopped, and what to do about it, in one sentence per language. Anything else that is thrown is a bug. */
export class Problem extends Error {
  /**
   * @param {string} japanese
   * @param {string} english
   * @param {{ cause?: unknown }} [options]
   */
  constructor(japanese, english, options) {
    super(english, options);
    this.name = 'Problem';
    this.japanese = japanese;
    this.english = english;
  }
}

/** @type {NodeJS.WriteStream} */
let stream = process.stdout;

/** For commands whose stdout is data: everything said from now on goes to stderr. */
export function sayOnStderr() {
  stream = process.stderr;
}

/**
 * @param {string} japanese
 * @param {string} english
 */
export function say(japanese, english) {
  stream.write(`${japanese}\n  ${english}\n`);
}

/** The sentences for what a file system refuses, whichever file it was. */
const refusals = /** @type {Record<string, [japanese: string, english: string]>} */ ({
  ENOSPC: [
    'ディスクがいっぱいです。空きをつくってから、もう一度実行してください。',
    'The disk is full. Make room and try again.',
  ],
  EROFS: [
    '書き込めないディスクです。書き込める場所に移してから、もう一度実行してください。',
    'The disk is read-only. Move the folder to a writable place and try again.',
  ],
  EACCES: [
    'このフォルダーに書き込む権限がありません。フォルダーの持ち主を確かめてください。',
    'No permission to write here. Check who owns the folder.',
  ],
  EPERM: [
    'このフォルダーに書き込む権限がありません。フォルダーの持ち主を確かめてください。',
    'No permission to write here. Check who owns the folder.',
  ],
});

/**
 * Prints what stopped the command; the stack only for who asks for it.
 * @param {unknown} error
 * @returns {number} the exit code
 */
export function reportFailure(error) {
  const [japanese, english] = sentences(error);
  console.error(`✖ ${japanese}\n  ${english}`);
  if (process.env['RENKEI_DEBUG'] === '1') console.error(error);
  return 1;
}

/**
 * @param {unknown} error
 * @returns {[japanese: string, english: string]}
 */
export function sentences(error) {
  if (error instanceof Problem) return [error.japanese, error.english];
  const { code, path, message } = /** @type {NodeJS.ErrnoException} */ (
    error instanceof Error ? error : new Error(String(error))
  );
  const refusal = code ? refusals[code] : undefined;
  const where = path ? ` (${path})` : '';
  if (refusal) return [`${refusal[0]}${where}`, `${refusal[1]}${where}`];
  const first = message.split('\n')[0];
  return [
    `思わぬ理由で止まりました: ${first}。RENKEI_DEBUG=1 を付けて実行すると、くわしく表示します。`,
    `Stopped unexpectedly: ${first}. Run again with RENKEI_DEBUG=1 for details.`,
  ];
}
