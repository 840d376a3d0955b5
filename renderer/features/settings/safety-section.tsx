import { useState, type ComponentProps } from 'react';
import { useLocation } from 'wouter';
import { ask } from '../../ipc/ask';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { RestoreDialog } from '../../vault/restore-dialog';
import { AutoBackupCard } from './auto-backup-card';
import { BackupCard } from './backup-card';
import { BackupListCard } from './backup-list';
import { LockCard } from './lock-card';
import { RecoveryCard } from './recovery-card';
import section from './section.module.css';
import { useLookedBackup } from './use-looked-backup';
import { useTakenBackup } from './use-taken-backup';
import { useBackups } from '../../state/use-backups';
import { hasPassphrases } from '../../state/use-keys';
import { ReviewingCard } from './reviewing-card';
import { UsersCard } from './users-card';
import { useOfficeNames } from './use-office-names';
import { useRole } from '../../state/use-may';
import { notForReaders } from '../../words/role-words';
import { useRecoveryKey } from '../../vault/use-recovery-key';
import { Columns, Stack } from '../../ui/layout';
import { Card } from '../../ui/card';
import { Beside } from '../../ui/beside';

/** バックアップと安全 */
export function SafetySection() {
  const backups = useBackups();
  const recovery = useRecoveryKey();
  const known = useOfficeNames();
  const isReader = useRole() === 'reader';
  const [isChangingLock, setChangingLock] = useState(false);
  const { looked, look, begins, close } = useLookedBackup();
  const chooseFile = async (): Promise<void> => {
    const chosen = await ask('backup:choose-file');
    if (!chosen.cancelled) look(chosen.backup);
  };
  const taking = useTakenBackup(look);
  return (
    <Beside aside="20.625rem" gap={18} className={section['columns']}>
      <Stack gap={16} narrow>
        {isReader ? (
          <Card titleId="backup" title="バックアップ">
            <p>{notForReaders('バックアップを取ること')}</p>
          </Card>
        ) : (
          <BackupCard backups={backups} />
        )}
        {taking}
        <BackupListCard backups={backups} onOpen={look} onOther={() => void chooseFile()} />
        {!isReader && <AutoBackupCard backups={backups} />}
      </Stack>
      <Stack as="aside" gap={16} narrow>
        <LockCard recovery={recovery} onChanging={setChangingLock} />
        {recovery.keys?.ways.includes('user') && (
          <UserCards keys={recovery.keys} known={known} refresh={recovery.refresh} />
        )}
        <RecoveryCard recovery={recovery} isElsewhere={isChangingLock} />
        <MovingCard />
        <OneLedgerCard />
      </Stack>
      {looked !== null && (
        <RestoreDialog
          key={looked}
          backup={looked}
          hasPassphrase={hasPassphrases(recovery.keys)}
          beforeRestore={() => {
            begins();
            return backups.make('before-restore');
          }}
          onClose={() => {
            close();
            void backups.refresh();
          }}
        />
      )}
    </Beside>
  );
}

const OneLedgerCard = () => (
  <Card isQuiet>
    <Columns columns="auto 1fr" gap={12}>
      <Icon name="shield" />
      <div>
        <h2>このパソコンに1つの台帳</h2>
        <p>暗号にして保存しています。戻すと、いまの台帳と入れ替わります。提出のとき以外、外へは出ません。</p>
      </div>
    </Columns>
  </Card>
);

/** The whole way is 管理者's; 事務 is told so there. */
function MovingCard() {
  const [, go] = useLocation();
  if (useRole() === 'reader') return null;
  return (
    <Card titleId="moving" title="パソコンを替えるとき">
      <p>台帳を移す用意から、新しいパソコンで入れ直すものまで、順に案内します。</p>
      <Button look="outline" wide onClick={() => go('/moving')}>
        新しいパソコンへの引っ越し
      </Button>
    </Card>
  );
}

/** Who may open the ledger, and what they may get out by themselves. */
const UserCards = (given: ComponentProps<typeof UsersCard>) => (
  <>
    <UsersCard {...given} />
    <ReviewingCard users={given.keys.users} />
  </>
);
