import { useId } from 'react';
import type { Form } from '@shared/packs/schema';
import { isSignedByHand, wayKey, type WayOut } from '@shared/submission/ways-out';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import styles from './hand-in-dialog.module.css';
import { channelIcons } from '../../words/channel-icons';
import { wayLabel, wayWords } from './way-words';

interface WayChoiceProps {
  ways: readonly WayOut[];
  form: Form;
  chosen: string;
  /** By its key. */
  onChoose: (key: string) => void;
}

/** The ways out as large radio buttons, each saying where it leads. */
export function WayChoice({ ways, form, chosen, onChoose }: WayChoiceProps) {
  const name = useId();
  return (
    <fieldset className={styles['ways']}>
      <legend className="visually-hidden">出し方</legend>
      {ways.map((way, i) => (
        <label key={wayKey(way)} className={styles['way']}>
          <input
            type="radio"
            name={name}
            checked={wayKey(way) === chosen}
            data-autofocus={i === 0 || undefined}
            onChange={() => onChoose(wayKey(way))}
          />
          <span className={styles['name']}>
            <Icon name={channelIcons[way.kind]} />
            {wayLabel(way)}：{way.recipient}
            {i === 0 && (
              <Badge tone="ok" icon="check">
                ふつうはこれ
              </Badge>
            )}
          </span>
          <span className={styles['words']}>{wayWords(way, isSignedByHand(form))}</span>
        </label>
      ))}
    </fieldset>
  );
}
