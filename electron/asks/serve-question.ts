import { join } from 'node:path';
import type { Session } from 'electron';
import { STRANGER } from '../security/csp';
import { filesBelow, serveLonePage } from '../security/lone-page';

/** Where main's own questions are shown; no other page ever is. */
export const QUESTION_ORIGIN = 'app://asking';

/** Its own script and its own looks, and nothing else at all. */
const questionPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // An answer is a form's, which goes nowhere.
  `sandbox ${STRANGER} allow-forms`,
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * The session of main's own questions: nothing is in it but the files of this one page and the letters of the papers, for PCs that have
 * none of their own.
 *
 * @param dist folder that holds asking/ and paper/
 */
export function serveQuestion(dist: string): Session {
  return serveLonePage({
    partition: 'asking',
    origin: QUESTION_ORIGIN,
    index: 'asking/index.html',
    policy: questionPolicy,
    files: () => pageAndLetters(join(dist, 'asking'), join(dist, 'paper', 'fonts')),
  });
}

async function pageAndLetters(page: string, fonts: string): Promise<Map<string, string>> {
  const own = (await filesBelow(page)).map((name): [string, string] => [name, join(page, name)]);
  const letters = (await filesBelow(fonts))
    .filter((name) => name.endsWith('.ttf'))
    .map((name): [string, string] => [`fonts/${name}`, join(fonts, name)]);
  return new Map([...letters, ...own]);
}
