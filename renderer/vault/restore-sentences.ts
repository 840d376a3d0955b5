import { restoreEffects, type RestoredTable, type RestoreEffect, type RestorePreview } from '@shared/backup/compare';
import { tableNames } from '@shared/ledger/labels';

const verbs: Record<RestoreEffect, string> = {
  added: '戻ってきます',
  changed: '前の内容になります',
  removed: '消えます（バックアップのあとに追加したものです）',
};

/** So many people are called by name; more would hide the rest. */
const NAMED = 5;

/** 「職員 2人が前の内容になります：佐藤 健一、鈴木 花子」 */
export function restoreSentences({ counts, people }: RestorePreview): string[] {
  return (Object.entries(counts) as [RestoredTable, Record<RestoreEffect, number>][]).flatMap(([table, byEffect]) =>
    restoreEffects
      .filter((effect) => byEffect[effect] > 0)
      .map((effect) => {
        const named = people.filter((one) => one.table === table && one.effect === effect).map(({ name }) => name);
        const counter = table === 'people' || table === 'patients' ? '人' : '件';
        const rest = named.length > NAMED ? ` ほか${named.length - NAMED}人` : '';
        const names = named.length > 0 ? `：${named.slice(0, NAMED).join('、')}${rest}` : '';
        return `${called[table]} ${byEffect[effect]}${counter}が${verbs[effect]}${names}`;
      }),
  );
}

const called: Readonly<Record<RestoredTable, string>> = {
  ...tableNames,
  documents: '書類',
  submissions: '提出の控え',
  runs: '手続き',
  attachments: '添付',
};

/** That it is done, where the way back is, and why a ledger with a passphrase asks for it again: everything is read anew. */
export const restoredSentence = (restored: { when: string; staff: number; hasPassphrase: boolean }): string =>
  `${restored.when} の状態に戻しました（職員 ${restored.staff}人）。やり直すときは、一覧の「戻す前」から戻せます。${restored.hasPassphrase ? '台帳を開く前に、合い言葉をもう一度たずねます。' : ''}`;

/** What else comes back with a ledger, and what stays to go back to. */
export const besideLedger = (hasForms: boolean): string =>
  hasForms
    ? '取り込んだ様式・つくった様式も戻せます（台帳のあとで、たずねます）。台帳は、戻す直前の状態も取っておくので、あとで「戻す前」からやり直せます。'
    : '戻す直前の状態も取っておくので、あとで「戻す前」からやり直せます。';
