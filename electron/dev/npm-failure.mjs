/** What npm's output means for the person who waits for it. */
import { Problem } from './say.mjs';

/** Tried in this order: npm often prints several codes, and the first that matches here is the cause. */
const causes = /** @type {const} */ ([
  {
    signs: /ENOSPC/,
    japanese:
      'ディスクがいっぱいで、部品(npm のパッケージ)を入れられません。空きをつくってから、もう一度実行してください。',
    english: 'The disk is full, so the npm packages could not be installed. Make room and try again.',
  },
  {
    signs: /EINTEGRITY/,
    japanese:
      '受け取った部品が、記録された中身と違うため使いません。時間をおいてもう一度実行し、続くときは開発者に知らせてください。',
    english:
      'A downloaded package differs from the recorded checksum and was refused. Try again later; if it goes on, tell the developers.',
  },
  {
    signs: /in sync|EUSAGE/,
    japanese:
      'package.json と package-lock.json が合っていません。`npm install` で合わせてから、もう一度実行してください。',
    english: 'package.json and package-lock.json disagree. Run `npm install` to bring them together, then try again.',
  },
  {
    signs: /CERT_|certificate|SELF_SIGNED/i,
    japanese:
      'npm のサーバーの証明書を確かめられません。社内のプロキシーをお使いなら、その証明書を NODE_EXTRA_CA_CERTS で教えてください。',
    english:
      "The npm registry's certificate could not be verified. Behind a company proxy, point NODE_EXTRA_CA_CERTS at its certificate.",
  },
  {
    signs: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|SOCKET_TIMEOUT|network/i,
    japanese:
      'インターネット(npm のサーバー)につながらないため、部品を入れられません。接続を確かめて、もう一度実行してください。',
    english:
      'The npm registry could not be reached, so the packages could not be installed. Check the connection and try again.',
  },
  {
    signs: /\bE40[0-9]\b|\bE5[0-9][0-9]\b/,
    japanese: 'npm のサーバーに断られました。npm の設定(registry)を確かめて、もう一度実行してください。',
    english: 'The npm registry refused. Check the npm settings (registry) and try again.',
  },
  {
    signs: /EACCES|EPERM|EROFS/,
    japanese: 'このフォルダーに部品を書き込めません。フォルダーの持ち主と権限を確かめて、もう一度実行してください。',
    english: 'The packages could not be written to this folder. Check its owner and permissions, then try again.',
  },
]);

/**
 * @param {import('./processes.mjs').Ended} ended
 * @returns {Problem}
 */
export function npmProblem({ output, error }) {
  if (error)
    return new Problem(
      'npm が見つかりません。https://nodejs.org/ja から Node.js を(npm と一緒に)入れてください。',
      'npm was not found. Install Node.js together with npm from https://nodejs.org.',
    );
  const cause = causes.find(({ signs }) => signs.test(output));
  const line = output.split('\n').find((text) => /npm (error|ERR!)/.test(text)) ?? output.trim().split('\n')[0] ?? '';
  if (cause) return new Problem(cause.japanese, cause.english, { cause: output });
  return new Problem(
    `部品(npm のパッケージ)を入れられませんでした: ${line.trim()}。もう一度実行し、続くときは開発者に知らせてください。`,
    `The npm packages could not be installed: ${line.trim()}. Try again; if it goes on, tell the developers.`,
    { cause: output },
  );
}
