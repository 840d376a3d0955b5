import { Link } from 'wouter';
import { Icon } from '../../ui/icon';
import { Block, Columns, Row } from '../../ui/layout';
import styles from './help-links.module.css';

const LINKS = [
  { href: '/guide', icon: 'help', label: 'はじめに（使い方）' },
  { href: '/talk', icon: 'talk', label: 'トークの文例' },
  { href: '/procedures/overview', icon: 'table', label: '早見表' },
  { href: '/support', icon: 'document', label: 'サポートに渡すファイル' },
] as const;

const box = {
  frame: 8,
  edge: 'line-field',
  gap: 10,
  atLeast: 48,
  pad: [0, 12],
  on: 'sheet',
  size: 15,
  press: true,
} as const;

/** 自分で調べる: what can be looked up without calling anybody. */
export function HelpLinks({ onGone, onPrint }: { onGone: () => void; onPrint: () => void }) {
  return (
    <section className={styles['section']} aria-labelledby="look-up">
      <Block as="h3" above={6} below={8} id="look-up">
        自分で調べる
      </Block>
      <Columns columns="1fr 1fr" gap={8}>
        {LINKS.map(({ href, icon, label }) => (
          <Row {...box} as={Link} key={href} href={href} onClick={onGone}>
            <Icon name={icon} tone="sub" />
            {label}
          </Row>
        ))}
        <Row {...box} as="button" type="button" onClick={onPrint}>
          <Icon name="print" tone="sub" />
          連絡先を印刷
        </Row>
      </Columns>
    </section>
  );
}
