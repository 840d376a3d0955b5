import type { Form } from '@shared/packs/schema';
import styles from './new-document.module.css';

interface EventChoiceProps {
  events: Form['subject']['events'];
  chosen: number;
  onChoose: (index: number) => void;
}

/** 何の届けですか. */
export function EventChoice({ events, chosen, onChoose }: EventChoiceProps) {
  return (
    <fieldset>
      <legend className={styles['heading']}>何の届けですか</legend>
      <div className={styles['options']}>
        {events.map(({ label }, i) => (
          <label key={label} className={styles['option']}>
            <input type="radio" name="event" checked={i === chosen} onChange={() => onChoose(i)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
