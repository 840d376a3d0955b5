import { Link, useLocation } from 'wouter';
import { Icon } from '../ui/icon';
import { screenIcons } from '../ui/screen-icons';
import { isCurrent, screens, type Screen } from '../addresses/screens';
import styles from './navigation.module.css';
import { useMayWork } from '../state/use-may';
import { usePasswordsDue, useUnderWay, useWaitingForPerson } from '../state/use-waiting';
import type { Settings } from '@shared/ipc/settings';
import { clock } from '../data/clock';
import { useOpenLedger } from '../state/open-ledger';
import { useSession } from '../state/session';
import { useRole } from '../state/use-may';
import { useToday } from '../state/use-today';
import { whenWords } from '../words/when-words';
import { isKeptElsewhere, isOldBackup } from '../state/last-backup';
import { Block, Column, Row, Stack } from '../ui/layout';

/** A number beside an entry, and what it counts. */
interface EntryCount {
  id: string;
  count: number;
  words: string;
  /** Somebody has to do something: it stands out. */
  isHot: boolean;
}

/** The rail on the left: words under or beside pictures, one entry current. */
export function Navigation() {
  const [location] = useLocation();
  const counts = useCounts();
  const role = useRole();
  const entry = (screen: Screen) => {
    const count = counts[screen.path];
    return (
      <Stack fixed key={screen.path} className={styles['item']}>
        <Link
          href={screen.path}
          className={`ring-inside ${styles['entry']}`}
          aria-current={isCurrent(screen, location) ? 'page' : undefined}
          aria-describedby={count?.id}
        >
          <Icon name={screenIcons[screen.command]} size={22} />
          <span className={styles['word']}>
            {screen.label === 'ID・パスワード' ? (
              <>
                ID・
                <wbr />
                パスワード
              </>
            ) : (
              screen.label
            )}
          </span>
        </Link>
        {count && (
          <>
            <Stack
              as="span"
              pad={[0, 6]}
              on="act-soft"
              tone="act"
              size={14}
              weight={700}
              centred
              className={`${styles['count']} ${count.isHot ? '' : styles['calm']}`}
              aria-hidden="true"
            >
              {count.count}
            </Stack>
            <span id={count.id} hidden>
              {count.words}
            </span>
          </>
        )}
      </Stack>
    );
  };
  return (
    <Column
      as="nav"
      gap={2}
      low
      pad={[12, 0, 10, 10]}
      on="ground"
      right="line"
      className={styles['nav']}
      aria-label="メニュー"
    >
      {screens.slice(0, -1).map(entry)}
      <div className={styles['foot']}>
        {screens.slice(-1).map(entry)}
        {role !== 'reader' && <Saved />}
      </div>
    </Column>
  );
}

/** What is typed is kept; and when the ledger was last copied, and whether away from this PC. */
function Saved() {
  const { kind } = useOpenLedger();
  const { settings } = useSession();
  const last = kind === 'own' ? settings.lastBackup : null;
  const day = useToday();
  return (
    <Stack gap={2} pad={[8, 4, 0, 6]} tone="sub" size={14} leading={1.45} className={styles['saved']}>
      <Row align="stretch" gap={8} className={styles['kept']}>
        <Icon name="done" size={16} />
        <span>入力はすぐ保存されます</span>
      </Row>
      {last && <LastBackup last={last} isOld={isOldBackup(last, day)} isElsewhere={isKeptElsewhere(settings)} />}
    </Stack>
  );
}

interface LastBackupProps {
  last: NonNullable<Settings['lastBackup']>;
  isOld: boolean;
  isElsewhere: boolean;
}

function LastBackup({ last, isOld, isElsewhere }: LastBackupProps) {
  const isGood = isElsewhere && !isOld;
  const where = isElsewhere ? '（このパソコンと、別の場所）' : '（このパソコンの中だけ）';
  return (
    <Row align="stretch" gap={8} {...(isGood ? { className: styles['kept'] } : { tone: 'notice' as const })}>
      <Icon name={isGood ? 'done' : 'warning'} size={16} />
      <Link href="/settings/safety" className={styles['backup']}>
        バックアップ：
        <Block as="span" nowrap>
          {whenWords(last.at, clock.now())}
        </Block>
        <br />
        {isOld ? '（古くなっています）' : where}
      </Link>
    </Row>
  );
}

/** By the address of the entry; none where there is nothing to count. */
function useCounts(): Partial<Record<string, EntryCount>> {
  const waiting = useWaitingForPerson();
  const underWay = useUnderWay();
  const due = usePasswordsDue();
  // 閲覧 can do nothing about it: it is told, and nobody is called.
  const isHot = useMayWork();
  return {
    ...(due > 0 && {
      '/credentials': {
        ...{ id: 'passwords-due', count: due, isHot },
        words: `変える日が来たパスワードが ${due}件`,
      },
    }),
    ...(waiting > 0 && {
      '/submissions': {
        ...{ id: 'submissions-waiting', count: waiting, isHot },
        words: isHot ? `あなたの対応が必要なものが ${waiting}件` : `事務・管理者の対応待ちが ${waiting}件`,
      },
    }),
    ...(underWay > 0 && {
      '/procedures': {
        ...{ id: 'procedures-under-way', count: underWay, isHot: false },
        words: `進めている手続きが ${underWay}件`,
      },
    }),
  };
}
