import { Menu } from '@mantine/core';
import { Link } from 'wouter';
import { Icon } from '../ui/icon';
import { Logo } from '../ui/logo';
import { useConnection } from '../state/connection';
import styles from './header.module.css';
import { useOfficeInUse } from '../state/office-in-use';
import { Row } from '../ui/layout';

interface HeaderProps {
  onFind: () => void;
  onContacts: () => void;
  onLock: () => void;
}

/** The same on every screen: which office, search, connection, help, lock. It is also the window's title bar. */
export function Header({ onFind, onContacts, onLock }: HeaderProps) {
  const isOnline = useConnection();
  return (
    <Row as="header" under="line" on="sheet" className={styles['header']}>
      <Link href="/" className={styles['brand']} aria-label="連携台帳 ホームへ">
        <Logo />
        <span>連携台帳</span>
      </Link>
      <OfficeMenu />
      <button type="button" className={styles['find']} onClick={onFind}>
        <Icon name="search" size={16} />
        <span>
          <span className={styles['what']}>名前・書類・手続きを</span>さがす
        </span>
        <kbd>Ctrl＋K</kbd>
      </button>
      <Row gap={4} end className={styles['right']}>
        <span className={isOnline ? styles['online'] : styles['offline']}>
          <Icon name={isOnline ? 'online' : 'offline'} size={16} />
          {isOnline ? 'つながっています' : 'つながっていません'}
        </span>
        <button type="button" className={styles['tool']} onClick={onContacts}>
          <Icon name="phone" />
          <span>連絡先・困ったとき</span>
        </button>
        <button type="button" className={styles['tool']} onClick={onLock}>
          <Icon name="lock" />
          <span>ロック</span>
        </button>
      </Row>
    </Row>
  );
}

function OfficeMenu() {
  const { office, offices, choose } = useOfficeInUse();
  return (
    <Menu position="bottom-start" width="max-content">
      <Menu.Target>
        <button
          type="button"
          className={styles['office']}
          aria-label={`事業所を切り替える：${office?.name ?? 'すべての事業所'}`}
        >
          <Icon name="office" />
          <span>{office?.name ?? 'すべての事業所'}</span>
          <Icon name="down" size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <OfficeItem label="すべての事業所" isChosen={office === null} onChoose={() => choose(null)} />
        {offices.map(({ id, name }) => (
          <OfficeItem key={id} label={name} isChosen={office?.id === id} onChoose={() => choose(id)} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function OfficeItem({ label, isChosen, onChoose }: { label: string; isChosen: boolean; onChoose: () => void }) {
  return (
    <Menu.Item
      onClick={onChoose}
      aria-current={isChosen || undefined}
      leftSection={<span className={styles['mark']}>{isChosen && <Icon name="check" size={16} />}</span>}
    >
      {label}
    </Menu.Item>
  );
}
