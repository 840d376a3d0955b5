import { join } from 'node:path';
import { ESLint } from 'eslint';

const root = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root, overrideConfigFile: 'test/lint/eslint.config.mjs' });

/** What the project's lint says about code in a file of that path; the file need not exist. */
export async function complaints(path: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(`${code}\n`, { filePath: join(root, path) });
  return results.flatMap(({ messages }) => messages.map(({ message }) => message));
}
