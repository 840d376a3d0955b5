import { useId } from 'react';
import type { Form } from '@shared/packs/schema';
import { isSignedByHand, type WayOut } from '@shared/submission/ways-out';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import styles from './hand-in-dialog.module.css';
import { channelIcons } from './state-words';

interface WayChoiceProps {
  ways: readonly WayOut[];
  form: Form;
  chosen: string;
  onChoose: (id: string) => void;
}

/** The ways out as large radio buttons, each saying where it leads. */
export function WayChoice({ ways, form, chosen, onChoose }: WayChoiceProps) {
  const name = useId();
  return (
    <fieldset className={styles['ways']}>
      <legend className="visually-hidden">出し方</legend>
      {ways.map((way, i) => (
        <label key={way.id} className={styles['way']}>
          <input
            type="radio"
            name={name}
            checked={way.id === chosen}
            data-autofocus={i === 0 || undefined}
            onChange={() => onChoose(way.id)}
          />
          <span className={styles['name']}>
            <Icon name={channelIcons[way.kind]} />
            {way.label}：{way.recipient}
            {i === 0 && (
              <Badge tone="ok" icon="check">
                ふつうはこれ
              </Badge>
            )}
          </span>
          <span className={styles['words']}>{what(way, isSignedByHand(form))}</span>
        </label>
      ))}
    </fieldset>
  );
}

function what({ kind, contact }: WayOut, isSigned: boolean): string {
  const print = isSigned ? '印刷して押印・署名し、' : '印刷して、';
  if (kind === 'endpoint')
    return `${isSigned ? `${print}スキャンして、` : ''}インターネットで送ります。届くと受付番号が返ります。二重には届きません。`;
  if (kind === 'counter') return `${print}${contact?.address ? `${contact.address} へ` : ''}お持ちください。`;
  const place = contact?.address ? `〒${contact.postalCode ?? ''} ${contact.address} へ` : '';
  return `${print}${place}お送りください。あて名も印刷できます。`;
}
