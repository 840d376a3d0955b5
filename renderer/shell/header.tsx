import { Menu } from '@mantine/core';
import { Link } from 'wouter';
import { Icon, type IconName } from '../ui/icon';
import { Logo } from '../ui/logo';
import { useConnection } from '../state/connection';
import styles from './header.module.css';
import { useOfficeInUse } from '../state/office-in-use';
import { useOpenLedger } from '../state/open-ledger';
import { Block, Row } from '../ui/layout';

interface HeaderProps {
  onFind: () => void;
  onContacts: () => void;
  onLock: () => void;
}

/** The same on every screen: which office, search, connection, help, lock. It is also the window's title bar. */
export function Header({ onFind, onContacts, onLock }: HeaderProps) {
  const isOnline = useConnection();
  const { user } = useOpenLedger();
  return (
    <Row as="header" under="line" on="sheet" className={`title-bar ${styles['header']}`}>
      <Row
        as={Link}
        fixed
        gap={10}
        width="var(--nav)"
        pad={[0, 0, 0, 22]}
        size={18}
        weight={700}
        href="/"
        className={styles['brand']}
        aria-label="連携台帳 ホームへ"
      >
        <Logo />
        <span>連携台帳</span>
      </Row>
      <OfficeMenu />
      <button type="button" className={styles['find']} onClick={onFind}>
        <Icon name="search" size={16} />
        <span>
          <span className={styles['what']}>名前・書類・手続きを</span>さがす
        </span>
        <kbd>Ctrl＋K</kbd>
      </button>
      <Row gap={4} end height="100%" pad={[0, 8, 0, 0]}>
        <Row as="span" gap={6} pad={[0, 10]} tone="sub" size={14} nowrap className={styles['online']}>
          <Icon name={isOnline ? 'online' : 'offline'} size={16} {...(isOnline && { tone: 'ok-mark' })} />
          {isOnline ? 'つながっています' : 'つながっていません'}
        </Row>
        <Tool icon="phone" onPress={onContacts}>
          連絡先・困ったとき
        </Tool>
        {user && (
          <Block as="span" pad={[0, 4]} most="9rem" tone="sub" size={14} nowrap className={styles['who']}>
            <span className="visually-hidden">いま開けている方：</span>
            {user.name}
          </Block>
        )}
        <Tool icon="lock" onPress={onLock}>
          ロック
        </Tool>
      </Row>
    </Row>
  );
}

const Tool = ({ icon, onPress, children }: { icon: IconName; onPress: () => void; children: string }) => (
  <Row as="button" type="button" gap={6} atLeast={40} pad={[0, 10]} round={6} size={15} nowrap press onClick={onPress}>
    <Icon name={icon} />
    <span>{children}</span>
  </Row>
);

function OfficeMenu() {
  const { office, offices, choose } = useOfficeInUse();
  return (
    <Menu position="bottom-start" width="max-content">
      <Menu.Target>
        <Row
          as="button"
          type="button"
          gap={8}
          atLeast={40}
          most="24rem"
          pad={[0, 12]}
          round={6}
          weight={700}
          nowrap
          press
          className={styles['office']}
          aria-label={`事業所を切り替える：${office?.name ?? 'すべての事業所'}`}
        >
          <Icon name="office" />
          <span>{office?.name ?? 'すべての事業所'}</span>
          <Icon name="down" size={16} />
        </Row>
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
