import type { Device } from '@shared/ledger/entities';
import { DisasterException } from '@shared/ledger/fields/devices';
import { toHalfWidth } from '@shared/text/width';
import { Button } from '../../../ui/button';
import { DateField } from '../../../ui/date-field';
import { TextField } from '../../../ui/text-field';
import { Block, Stack } from '../../../ui/layout';
import styles from './exception-fields.module.css';
import { currentDay } from '../../../data/clock';

type Exceptions = Device['exceptions'];

interface ExceptionFieldsProps {
  exceptions: Exceptions;
  onChange: (exceptions: Exceptions) => void;
}

const trimmed = (typed: string): string => typed.trim();

/** 災害時の例外: from when to when a device was used beside the rules, and why (ふくい 管理台帳). */
export function ExceptionFields({ exceptions, onChange }: ExceptionFieldsProps) {
  const change = (at: number, edits: Partial<Exceptions[number]>): void =>
    onChange(exceptions.map((one, i) => (i === at ? { ...one, ...edits } : one)));
  return (
    <Stack as="fieldset" items="start" gap={8}>
      <Block as="legend" size={15} weight={700}>
        災害時の例外
      </Block>
      <p className="subtle">災害で、台帳にない使い方をしたときの記録です</p>
      {exceptions.map(({ from, fromTime, to, toTime, reason, approvedBy, cleanup, note }, i) => (
        // Told apart by their place: two may begin on one day.
        <Stack frame={8} wide items="start" gap={10} pad={12} key={i} className={styles['exception']}>
          <TextField
            label="災害の名前・理由"
            value={reason}
            normalize={trimmed}
            onCommit={(typed) => change(i, { reason: typed })}
          />
          <DateField label="使い始めた日" value={from} onCommit={(day) => day && change(i, { from: day })} />
          <TimeField label="使い始めた時刻" value={fromTime} onCommit={(time) => change(i, { fromTime: time })} />
          <DateField label="使い終えた日" optional value={to} onCommit={(day) => change(i, { to: day })} />
          <TimeField label="使い終えた時刻" value={toTime} onCommit={(time) => change(i, { toTime: time })} />
          <TextField
            label="許可した人"
            value={approvedBy}
            normalize={trimmed}
            onCommit={(typed) => change(i, { approvedBy: typed })}
          />
          <TextField
            label="終わったあとにしたこと"
            placeholder="例：証明書を外し、データを消した"
            value={cleanup}
            normalize={trimmed}
            onCommit={(typed) => change(i, { cleanup: typed })}
          />
          <TextField
            label="例外のメモ"
            value={note}
            normalize={trimmed}
            onCommit={(typed) => change(i, { note: typed })}
          />
          <Button size="small" look="text" onClick={() => onChange(exceptions.filter((_, at) => at !== i))}>
            この記録を消す
          </Button>
        </Stack>
      ))}
      <Button
        size="small"
        icon="plus"
        onClick={() => onChange([...exceptions, DisasterException.parse({ from: currentDay() })])}
      >
        例外の記録を追加
      </Button>
    </Stack>
  );
}

interface TimeFieldProps {
  label: string;
  value: string;
  onCommit: (time: string) => void;
}

const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/;

const TimeField = (field: TimeFieldProps) => (
  <TextField
    {...field}
    placeholder="例：14:30"
    normalize={(typed) => toHalfWidth(typed).trim()}
    check={(time) => (time === '' || TIME.test(time) ? null : '時刻は「14:30」のように入れてください')}
  />
);
