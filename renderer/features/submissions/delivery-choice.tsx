import { useId } from 'react';
import type { Form } from '@shared/packs/schema';
import { isSignedByHand, deliveryKey, type DeliveryOption } from '@shared/submission/delivery-options';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import styles from './hand-in-dialog.module.css';
import { channelIcons } from '../../words/channel-icons';
import { deliveryLabel, deliveryWords } from './delivery-words';

interface WayChoiceProps {
  ways: readonly DeliveryOption[];
  form: Form;
  chosen: string;
  /** By its key. */
  onChoose: (key: string) => void;
}

/** The ways out as large radio buttons, each saying where it leads. */
export function DeliveryChoice({ ways, form, chosen, onChoose }: WayChoiceProps) {
  const name = useId();
  return (
    <fieldset className={styles['ways']}>
      <legend className="visually-hidden">出し方</legend>
      {ways.map((option, i) => (
        <label key={deliveryKey(option)} className={styles['way']}>
          <input
            type="radio"
            name={name}
            checked={deliveryKey(option) === chosen}
            data-autofocus={i === 0 || undefined}
            onChange={() => onChoose(deliveryKey(option))}
          />
          <span className={styles['name']}>
            <Icon name={channelIcons[option.kind]} />
            {deliveryLabel(option)}：{option.recipient}
            {i === 0 && (
              <Badge tone="ok" icon="check">
                ふつうはこれ
              </Badge>
            )}
          </span>
          <span className={styles['words']}>{deliveryWords(option, isSignedByHand(form))}</span>
        </label>
      ))}
    </fieldset>
  );
}
