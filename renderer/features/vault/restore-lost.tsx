import { useCallback, useEffect, useState } from 'react';
import type { BackupList, ListedBackup } from '@shared/ipc/backup';
import type { LedgerKind } from '@shared/vault/ledger-kind';
import { ask } from '../../ipc/ask';
import { Button } from '../../ui/button';
import { backupPlaceName } from '../../state/use-backups';
import { whenWords } from '../../words/when-words';
import { RestoreLostDialog } from './restore-lost-dialog';
import { Row, Stack } from '../../ui/layout';
import { clock } from '../../data/clock';

interface RestoreLostProps {
  kind: LedgerKind;
  /** Of the ledger that can't be read: 32 bytes. */
  dataKey: Uint8Array;
  /** Its files can't even be opened: they are cleared away before. */
  isUnreadable: boolean;
}

/** The way back for a ledger that can't be read: its newest backup, another one, or a file. */
export function RestoreLost({ kind, dataKey, isUnreadable }: RestoreLostProps) {
  const [list, setList] = useState<BackupList | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const look = useCallback(() => ask('backup:list').then(setList), []);
  useEffect(() => void look(), [look]);
  const chooseFile = async (): Promise<void> => {
    const file = await ask('backup:choose-file');
    if (!file.cancelled) setChosen(file.backup);
  };
  const usable = list?.backups.filter(({ header, state }) => header?.kind === kind && state !== 'damaged') ?? [];
  const [newest, ...others] = usable;
  return (
    <Stack
      as="section"
      frame={12}
      gap={14}
      wide
      pad={[20, 24]}
      items="start"
      on="sheet"
      leading={1.65}
      aria-labelledby="restore-lost"
    >
      <h2 id="restore-lost">バックアップから戻す</h2>
      {!list && <p role="status">バックアップをさがしています…</p>}
      {newest && (
        <>
          <p>
            いちばん新しいバックアップは <b>{words(newest)}</b> です。これより後に入れた内容は、入っていません。
          </p>
          <Button look="filled" size="large" icon="undo" onClick={() => setChosen(newest.id)}>
            このバックアップに戻す
          </Button>
        </>
      )}
      {list && !newest && (
        <>
          <p>
            このパソコンにバックアップが見つかりません。USBメモリや共有フォルダーにあれば、つないでから「もう一度さがす」を押してください。
          </p>
          <Button onClick={() => void look()}>もう一度さがす</Button>
        </>
      )}
      {showsAll && (
        <Stack as="ul" gap={4} tall="14rem" aria-label="ほかのバックアップ">
          {others.map((backup) => (
            <li key={backup.id}>
              {words(backup)}
              <Button look="text" onClick={() => setChosen(backup.id)}>
                これに戻す<span className="visually-hidden">（{words(backup)}）</span>
              </Button>
            </li>
          ))}
        </Stack>
      )}
      <Row align="stretch" wrap gap={12}>
        {others.length > 0 && !showsAll && (
          <Button onClick={() => setShowsAll(true)}>もっと前のバックアップを見る</Button>
        )}
        <Button icon="folder" onClick={() => void chooseFile()}>
          ほかのファイルから戻す
        </Button>
      </Row>
      {chosen !== null && (
        <RestoreLostDialog
          backup={chosen}
          kind={kind}
          dataKey={dataKey}
          isUnreadable={isUnreadable}
          onClose={() => setChosen(null)}
        />
      )}
    </Stack>
  );
}

/** 「きのう 9:01（職員 12人、このパソコン）」 */
function words({ header, places }: ListedBackup): string {
  if (!header) return '';
  return `${whenWords(header.createdAt, clock.now())}（職員 ${header.staff}人、${places.map(backupPlaceName).join('・')}）`;
}
