/** `npm start`: from a fresh clone to the open app. */
import { ensureBuilt } from '../build.mjs';
import { hasScreen, openApp } from '../open-app.mjs';
import { Problem, say } from '../say.mjs';
import { setUp } from '../set-up.mjs';
import { run as demo } from './demo.mjs';

/** @param {string[]} args */
export async function run(args) {
  if (!hasScreen()) {
    say(
      '画面がないため、アプリを開くかわりにデモ(npm run demo)を実行します。',
      'There is no screen, so the demo (npm run demo) runs instead of opening the app.',
    );
    return demo([]);
  }
  const runtime = await setUp('window');
  await ensureBuilt(['renderer', 'paper', 'asking', 'sandbox', 'tables', 'electron', 'preload']);
  const code = await openApp(runtime, args);
  if (code !== 0)
    throw new Problem(
      `アプリが途中で終わりました(終了コード ${code})。上の表示を添えて開発者に知らせてください。`,
      `The app ended early (exit code ${code}). Please tell the developers, with the lines above.`,
    );
  return 0;
}
