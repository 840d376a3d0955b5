/** Which commit the work tree is at, and whether it is that and nothing else. */
import { root } from '../places.mjs';
import { run } from '../processes.mjs';
import { Problem } from '../say.mjs';

/** @returns {Promise<string>} the commit's name, when nothing in the tree differs from it */
export async function cleanCommit() {
  const head = await run('git', ['rev-parse', 'HEAD'], { cwd: root });
  const status = await run('git', ['status', '--porcelain'], { cwd: root });
  if (head.code !== 0 || status.code !== 0)
    throw new Problem('git で取得したフォルダーで実行してください。', 'Run this in a clone.');
  if (status.output.trim() !== '')
    throw new Problem(
      'まだ記録(コミット)していない変更があります。くり返しは、ひとつの記録の上でだけ比べられます。',
      'The work tree has changes that are not committed: runs can be compared on one commit only.',
    );
  return head.output.trim();
}
