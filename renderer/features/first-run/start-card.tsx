import { useId, type ReactNode } from 'react';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Icon, type IconName } from '../../ui/icon';
import { Column, Row, Stack } from '../../ui/layout';
import styles from './start-card.module.css';

export interface StartCardProps {
  icon: IconName;
  title: string;
  words: ReactNode;
  points: readonly { icon: IconName; text: ReactNode }[];
  /** はじめての方, 前の続きがあります … */
  badge?: string | undefined;
  /** The way that is proposed: framed, its button filled. One of the three. */
  isProposed: boolean;
  button: string;
  onPress: () => void;
  /** A second, rarer way. */
  other?: { label: string; run: () => void } | undefined;
}

/** One way to begin: what it is, what to know beforehand, its button. */
export function StartCard({ icon, title, words, points, badge, isProposed, button, onPress, other }: StartCardProps) {
  const id = useId();
  return (
    <Column
      as="section"
      pad={[24, 24, 22]}
      on="sheet"
      className={`${styles['card']} ${isProposed ? styles['proposed'] : ''}`}
      aria-labelledby={id}
    >
      <Row align="start" justify="between" gap={12} className={styles['top']}>
        <Stack as="span" width="3.25rem" fixed centred tone="key" className={styles['picture']}>
          <Icon name={icon} size={28} />
        </Stack>
        {badge && <Badge tone="info">{badge}</Badge>}
      </Row>
      <h2 id={id}>{title}</h2>
      <p>{words}</p>
      <ul>
        {points.map((point, i) => (
          <li key={i}>
            <Icon name={point.icon} size={16} />
            <span>{point.text}</span>
          </li>
        ))}
      </ul>
      <Stack gap={4} items="center" className={styles['buttons']}>
        <Button look={isProposed ? 'filled' : 'outline'} size="large" wide onClick={onPress}>
          {button}
        </Button>
        {other && (
          <Button look="text" onClick={other.run}>
            {other.label}
          </Button>
        )}
      </Stack>
    </Column>
  );
}
