import { Link } from 'wouter';
import { Icon } from '../../ui/icon';
import { Block, Row } from '../../ui/layout';
import styles from './help-links.module.css';

const LINKS = [
  { href: '/guide', icon: 'help', label: 'はじめに（使い方）' },
  { href: '/talk', icon: 'talk', label: 'トークの文例' },
  { href: '/procedures/overview', icon: 'table', label: '早見表' },
  { href: '/support', icon: 'document', label: 'サポートに渡すファイル' },
] as const;

const line = { gap: 6, atLeast: 44, size: 15, nowrap: true, press: true } as const;

/** 自分で調べる: what can be looked up without calling anybody. */
export function HelpLinks({ onGone, onPrint }: { onGone: () => void; onPrint: () => void }) {
  return (
    <section className={styles['section']} aria-labelledby="look-up">
      {/* Words in two lines, and no boxes: the desks above are what somebody came for. */}
      <Row wrap gap={[0, 16]}>
        <Block as="h3" size={15} id="look-up">
          自分で調べる
        </Block>
        {LINKS.map(({ href, icon, label }) => (
          <Row {...line} as={Link} key={href} href={href} onClick={onGone}>
            <Icon name={icon} tone="sub" />
            {label}
          </Row>
        ))}
        <Row {...line} as="button" type="button" onClick={onPrint}>
          <Icon name="print" tone="sub" />
          連絡先を印刷
        </Row>
      </Row>
    </section>
  );
}
