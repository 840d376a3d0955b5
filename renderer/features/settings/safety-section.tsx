import { useState } from 'react';
import { ask } from '../../ipc/ask';
import { Icon } from '../../ui/icon';
import { RestoreDialog } from '../../vault/restore-dialog';
import { AutoBackupCard } from './auto-backup-card';
import { BackupCard } from './backup-card';
import { BackupListCard } from './backup-list';
import { LockCard } from './lock-card';
import { RecoveryCard } from './recovery-card';
import styles from './safety-section.module.css';
import section from './section.module.css';
import { useBackups } from '../../state/use-backups';
import { useRecoveryKey } from './use-recovery-key';

/** バックアップと安全 */
export function SafetySection() {
  const backups = useBackups();
  const recovery = useRecoveryKey();
  const [isChangingLock, setChangingLock] = useState(false);
  /** Id of the backup that is being looked at. */
  const [opened, setOpened] = useState<string | null>(null);
  const chooseFile = async (): Promise<void> => {
    const chosen = await ask('backup:choose-file');
    if (!chosen.cancelled) setOpened(chosen.backup);
  };
  return (
    <div className={section['columns']}>
      <div className={section['main']}>
        <BackupCard backups={backups} />
        <BackupListCard backups={backups} onOpen={setOpened} onOther={() => void chooseFile()} />
        <AutoBackupCard backups={backups} />
      </div>
      <aside className={section['side']}>
        <LockCard recovery={recovery} onChanging={setChangingLock} />
        <RecoveryCard recovery={recovery} isElsewhere={isChangingLock} />
        <section className={`${section['card']} ${section['quiet']} ${styles['one']}`}>
          <Icon name="shield" />
          <div>
            <h2>このPCに1つの台帳</h2>
            <p>暗号にして保存しています。戻すと、いまの台帳と入れ替わります。提出のとき以外、外へは出ません。</p>
          </div>
        </section>
      </aside>
      {opened !== null && (
        <RestoreDialog
          key={opened}
          backup={opened}
          beforeRestore={() => backups.make('before-restore')}
          onClose={() => {
            setOpened(null);
            void backups.refresh();
          }}
        />
      )}
    </div>
  );
}
