import type { SubmittedFile } from '@shared/submission/wire';
import type { AuditedDeed } from '../audit.ts';
import type { Decision } from '../changes.ts';

/** What things are called on the pages. */
export const statusWords: Record<Decision, string> = {
  received: '受付',
  returned: '差戻し',
  accepted: '受理',
  withdrawn: '取下げ',
};

export const roleWords: Record<SubmittedFile['role'], string> = {
  form: '書類',
  'signed-scan': '署名した紙のスキャン',
  enclosure: '添付',
};

export const deedWords: Record<AuditedDeed, string> = {
  'token-made': '接続キーをつくった',
  'officer-made': '職員を登録した',
  received: '書類が届いた',
  withdrawn: '事業所が取り下げた',
  'logged-in': 'ログインした',
  'logged-out': 'ログアウトした',
  'login-refused': 'ログインできなかった',
  viewed: '書類を開いた',
  downloaded: 'ファイルを保存した',
  returned: '差し戻した',
  accepted: '受理した',
  reopened: '決定を取り消した',
};

const moment = new Intl.DateTimeFormat('ja-JP', {
  ...({
    timeZone: 'Asia/Tokyo',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const),
});
export const timeWords = (at: Date): string => moment.format(at);

export const sizeWords = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 * 1024
      ? `${Math.ceil(bytes / 1024)} KB`
      : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
