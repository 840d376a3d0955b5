import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Row, type BlockLooks } from './layout';

interface BadgeProps {
  /** ok done · notice worth a look · act you must do something · wrong · info · line plain. */
  tone?: 'plain' | 'line' | 'key' | 'key-line' | 'info' | 'ok' | 'notice' | 'act' | 'wrong';
  icon?: IconName;
  /** Several beside each other in a line of a list. */
  isSmall?: boolean;
  /** In two lines where it is longer than its place. */
  wraps?: boolean;
  children: ReactNode;
}

const looks = {
  plain: { on: 'ground', tone: 'sub' },
  line: { on: 'sheet', tone: 'text', edge: 'line', weight: 400 },
  key: { on: 'key', tone: 'sheet' },
  'key-line': { on: 'sheet', tone: 'key', edge: 'key' },
  info: { on: 'key-soft2', tone: 'key-hover' },
  ok: { on: 'ok-soft', tone: 'ok' },
  notice: { on: 'notice-soft', tone: 'notice' },
  act: { on: 'act-soft', tone: 'act' },
  wrong: { on: 'wrong-soft', tone: 'wrong' },
} as const satisfies Record<string, BlockLooks>;

const base = { inline: true, justify: 'center', gap: 5, size: 14, weight: 700, nowrap: true } as const;

/** What there is to know of a line in a word or two. */
export function Badge({ tone = 'plain', icon, isSmall = false, wraps = false, children }: BadgeProps) {
  const size =
    isSmall || wraps
      ? ({ atLeast: 22, frame: 4, pad: [0, 6] } as const)
      : ({ atLeast: 28, frame: 6, pad: [2, 9] } as const);
  return (
    <Row
      as="span"
      edge="none"
      {...size}
      {...base}
      {...(wraps && { nowrap: false, asTyped: true, leading: 1.2, text: 'center' })}
      {...looks[tone]}
    >
      {icon && <Icon name={icon} size={16} />}
      {children}
    </Row>
  );
}
