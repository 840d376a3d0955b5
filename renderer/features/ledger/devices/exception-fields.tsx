import { today as currentDay } from '@shared/japanese/calendar-date';
import type { Device } from '@shared/ledger/entities';
import { Button } from '../../../ui/button';
import { DateField } from '../../../ui/date-field';
import { TextField } from '../../../ui/text-field';
import styles from './exception-fields.module.css';

type Exceptions = Device['exceptions'];

interface ExceptionFieldsProps {
  exceptions: Exceptions;
  onChange: (exceptions: Exceptions) => void;
}

/** 災害時の例外: from when to when a device was used beside the rules, and why (ふくい 管理台帳). */
export function ExceptionFields({ exceptions, onChange }: ExceptionFieldsProps) {
  const change = (at: number, edits: Partial<Exceptions[number]>): void =>
    onChange(exceptions.map((one, i) => (i === at ? { ...one, ...edits } : one)));
  return (
    <fieldset className={styles['exceptions']}>
      <legend>災害時の例外</legend>
      <p className="subtle">災害で、台帳にない使い方をしたときの記録です</p>
      {exceptions.map(({ from, to, reason }, i) => (
        // Told apart by their place: two may begin on one day.
        <div key={i} className={styles['exception']}>
          <TextField
            label="災害の名前・理由"
            value={reason}
            normalize={(typed) => typed.trim()}
            onCommit={(typed) => change(i, { reason: typed })}
          />
          <DateField label="使い始めた日" value={from} onCommit={(day) => day && change(i, { from: day })} />
          <DateField label="使い終えた日" optional value={to} onCommit={(day) => change(i, { to: day })} />
          <Button size="small" look="text" onClick={() => onChange(exceptions.filter((_, at) => at !== i))}>
            この記録を取り除く
          </Button>
        </div>
      ))}
      <Button
        size="small"
        icon="plus"
        onClick={() => onChange([...exceptions, { from: currentDay(), to: null, reason: '' }])}
      >
        例外の記録を加える
      </Button>
    </fieldset>
  );
}
