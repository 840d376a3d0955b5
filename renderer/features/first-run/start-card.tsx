import { useId, type ReactNode } from 'react';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Icon, type IconName } from '../../ui/icon';
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
    <section className={`${styles['card']} ${isProposed ? styles['proposed'] : ''}`} aria-labelledby={id}>
      <div className={styles['top']}>
        <span className={styles['picture']}>
          <Icon name={icon} size={28} />
        </span>
        {badge && <Badge tone="info">{badge}</Badge>}
      </div>
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
      <div className={styles['buttons']}>
        <Button look={isProposed ? 'filled' : 'outline'} size="large" wide onClick={onPress}>
          {button}
        </Button>
        {other && (
          <Button look="text" onClick={other.run}>
            {other.label}
          </Button>
        )}
      </div>
    </section>
  );
}
