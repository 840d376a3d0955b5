import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Row, type BlockLooks } from './layout';

interface BadgeProps {
  /** ok done · notice worth a look · act you must do something · wrong · info · line plain. */
  tone?: 'plain' | 'line' | 'key' | 'key-line' | 'info' | 'ok' | 'notice' | 'act' | 'wrong';
  icon?: IconName;
  /** Several beside each other in a line of a list. */
  isSmall?: boolean;
  children: ReactNode;
}

const looks = {
  plain: { on: 'ground', tone: 'sub' },
  line: { on: 'sheet', tone: 'text', frame: 6, weight: 400 },
  key: { on: 'key', tone: 'sheet' },
  'key-line': { on: 'sheet', tone: 'key', frame: 6, edge: 'key' },
  info: { on: 'key-soft2', tone: 'key-hover' },
  ok: { on: 'ok-soft', tone: 'ok' },
  notice: { on: 'notice-soft', tone: 'notice' },
  act: { on: 'act-soft', tone: 'act' },
  wrong: { on: 'wrong-soft', tone: 'wrong' },
} as const satisfies Record<string, BlockLooks>;

const base = { inline: true, justify: 'center', gap: 5, size: 14, weight: 700, nowrap: true } as const;

/** What there is to know of a line in a word or two. */
export function Badge({ tone = 'plain', icon, isSmall = false, children }: BadgeProps) {
  const look: BlockLooks = looks[tone];
  // A line takes a pixel of the room around the words.
  const edge = look.frame === undefined ? 1 : 0;
  const pad = isSmall ? ([edge, 6 + edge] as const) : ([2 + edge, 9 + edge] as const);
  return (
    <Row as="span" atLeast={isSmall ? 24 : 28} round={isSmall ? 4 : 6} pad={pad} {...base} {...look}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </Row>
  );
}
