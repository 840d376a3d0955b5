import { useLocation } from 'wouter';
import { isOfMaking } from '../../addresses/of-making';
import { useMayWork } from '../../state/use-may';
import { Button } from '../../ui/button';
import { type IconName } from '../../ui/icon';
import { Block, Row, Small } from '../../ui/layout';
import { inWholePhrases } from '../../ui/whole-phrases';
import styles from './task-row.module.css';
import { Parts } from '../../ui/parts';
import { Pictogram } from '../../ui/pictogram';

export interface TaskRowProps {
  icon: IconName;
  title: string;
  detail: string;
  /** Today's, or late. */
  isHot?: boolean;
  /** Right of the words: 今日まで, 11月24日（火）, あと2か所. */
  due?: string;
  button: string;
  to: string;
  /** What it does in place of going there. */
  onPress?: () => void;
  /** Where it may also be let be. */
  onLeave?: () => void;
  leaveWords?: string;
}

/** One thing to do: what, where, by when, and the button that does it. */
export function TaskRow(props: TaskRowProps) {
  const { icon, title, detail, isHot = false, due = '', button, to, onPress } = props;
  const { onLeave, leaveWords = '届けない' } = props;
  const [, go] = useLocation();
  const mayWork = useMayWork();
  const ofWhom = title.indexOf('：') + 1;
  return (
    <Row as="li" ruled gap={14} atLeast={66} pad={[8, 14]} className={styles['row']}>
      <Pictogram icon={icon} tone={isHot ? 'act' : 'sub'} />
      <Block grow narrow>
        <Block weight={700} leading={1.4}>
          {title.slice(0, ofWhom)}
          <span className={styles['who']}>{inWholePhrases(title.slice(ofWhom))}</span>
        </Block>
        <Small as="div" leading={1.4}>
          <Parts of={detail} />
        </Small>
      </Block>
      {due && (
        <Block
          as="span"
          tone={isHot ? 'act' : 'sub'}
          size={15}
          text="right"
          nowrap
          weight={isHot ? 700 : 400}
          className={styles['due']}
        >
          {due}
        </Block>
      )}
      {mayWork && onLeave && (
        <Button look="text" size="small" onClick={onLeave}>
          {leaveWords}
          <span className="visually-hidden">（{title}）</span>
        </Button>
      )}
      {(mayWork || !isOfMaking(to)) && (
        <Button
          size="small"
          className={styles['button'] ?? ''}
          onClick={() => (mayWork && onPress ? onPress() : go(to))}
        >
          {mayWork ? button : '見る'}
          <span className="visually-hidden">（{title}）</span>
        </Button>
      )}
    </Row>
  );
}
