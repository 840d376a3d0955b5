import type { BackupList } from '@shared/ipc/backup';
import { sizeText } from '@shared/text/size-text';
import { usePolicy } from '../../state/policy';
import { useSession } from '../../state/session';
import { Button } from '../../ui/button';
import { CheckBox } from '../../ui/check-box';
import { ProblemNote } from '../../ui/problem-note';
import { backupPlaceName, type Backups } from '../../state/use-backups';
import { DECIDED } from '../../words/role-words';
import { useBackupFolder } from './use-backup-folder';
import { Row } from '../../ui/layout';
import { Card } from '../../ui/card';

const bytesOf = ({ backups }: BackupList): number =>
  backups.reduce((sum, { size, places }) => sum + size * places.length, 0);

/** 自動でバックアップする, and where to. */
export function AutoBackupCard({ backups }: { backups: Backups }) {
  const { settings, changeSettings } = useSession();
  const { choose, problem } = useBackupFolder(backups);
  const isDecided = usePolicy().backupFolder;
  const { list } = backups;
  const places = list ? [...list.places, ...list.away] : [];
  return (
    <Card titleId="auto-backup" title="自動でバックアップする">
      <CheckBox
        checked={settings.automaticBackup}
        onChange={(automaticBackup) => void changeSettings({ automaticBackup })}
      >
        毎日、はじめに台帳を変えたあとに取る
      </CheckBox>
      <p className="subtle">
        {list && list.backups.length > 0 && `バックアップは${list.backups.length}個・${sizeText(bytesOf(list))}。`}
        今日3つ・毎日14日分・毎月12か月分を残します。場所を取りすぎるときは、古いものから間引きます（3日分と3か月分は、いつも残します）。
      </p>
      <p>
        置き場所：<b>{places.map(backupPlaceName).join('と、')}</b>
      </p>
      {places.map(
        ({ kind, name }) =>
          kind === 'cloud' && (
            <p className="subtle" key={name}>
              {name}には、暗号にしたまま、インターネットにつながったときに入ります。入ったかは、{name}
              の印で確かめてください。
            </p>
          ),
      )}
      {problem && <ProblemNote problem={problem} />}
      {isDecided ? (
        <p className="subtle">{DECIDED}</p>
      ) : (
        <Row wrap gap={[8, 12]}>
          <Button icon="folder" onClick={() => void choose('ask')}>
            USBメモリや共有フォルダーを選ぶ
          </Button>
          {settings.backupFolder !== null && (
            <Button onClick={() => void choose('this-pc')}>このパソコンだけにする</Button>
          )}
        </Row>
      )}
    </Card>
  );
}
