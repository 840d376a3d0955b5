import { Popover } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { daysBetween, type CalendarDate } from '@shared/text/calendar-date';
import { parseDate, withExampleOfBirth } from '@shared/text/parse-date';
import { formatWarekiWeekday, formatWestern } from '@shared/text/wareki';
import { CalendarMonth } from './calendar-month';
import styles from './date-field.module.css';
import { boxClass, Field, type FieldProps, type Lacking } from './field';
import { FieldRemark } from './field-remark';
import { Icon } from './icon';
import { useTypedText } from './use-typed-text';
import { Row } from './layout';
import { currentDay } from '../data/clock';
import { isComposing } from './is-composing';

/** Letters of a day that is none yet, kept until somebody comes back to its box. */
export interface UnreadDay {
  /** What stood there when it was left. */
  text: string | undefined;
  /** With each key; null once it is a day, or nothing. */
  keep: (typed: string | null) => void;
}

interface DateFieldProps extends FieldProps {
  value: CalendarDate | null;
  onCommit: (date: CalendarDate | null) => void;
  /** A date may be left out. */
  optional?: boolean;
  /** The line below: weekday and western year. Left out where room is short. */
  echo?: boolean;
  autoFocus?: boolean;
  /** 生年月日: its example lies as far back as such days do. */
  isOfBirth?: boolean;
  lacking?: Lacking | undefined;
  /** A sentence when the day looks odd: worth a second look, and taken all the same. */
  check?: (date: CalendarDate) => string | null;
  unread?: UnreadDay;
}

/** What was left stands there again, with what is wrong with it: once, when the form is opened. */
function useOnceBack(text: string | undefined, putBack: (text: string) => void): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    if (text) putBack(text);
  });
}

/** Takes 令和8年11月20日, R8.11.20, 20261120, 11/20, 今日 …, shows the day in wareki with its weekday. */
export function DateField({
  value,
  onCommit,
  optional = false,
  echo = true,
  autoFocus,
  isOfBirth = false,
  lacking = false,
  check,
  unread,
  error,
  ...field
}: DateFieldProps) {
  const box = useTypedText(shown(value));
  const typed = box.text;
  const [problem, setProblem] = useState<string | null>(null);
  const [warning, setWarning] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const element = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autoFocus) element.current?.focus();
  }, [autoFocus]);

  const take = (date: CalendarDate | null, doubt: string | null = null): void => {
    setProblem(null);
    unread?.keep(null);
    setWarning(doubt);
    box.leave(shown(date));
    if (date !== value) onCommit(date);
  };
  const commit = (): void => {
    if (!box.hasOwn || typed === shown(value)) return setProblem(null);
    read(typed);
  };
  const read = (text: string): void => {
    if (text.trim() === '' && optional) return take(null);
    const parsed = parseDate(text, currentDay());
    if (parsed.ok) take(parsed.date, parsed.warning);
    else setProblem(withExampleOfBirth(parsed.message, isOfBirth));
  };
  const type = (text: string): void => {
    box.type(text);
    unread?.keep(text === '' || text === shown(value) ? null : text);
  };
  useOnceBack(unread?.text, (text) => {
    box.type(text);
    read(text);
  });
  // Esc that comes before the calendar has the keyboard is for the calendar, not for the panel below it.
  const shutsFirst = (event: KeyboardEvent): boolean => {
    if (event.key !== 'Escape' || !isOpen) return false;
    event.preventDefault();
    event.stopPropagation();
    setOpen(false);
    return true;
  };
  const keys = (event: KeyboardEvent): void => {
    if (isComposing(event) || shutsFirst(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      commit();
    }
    if (event.key === 'Escape') {
      if (box.isOwn) event.stopPropagation();
      box.takeBack();
      unread?.keep(null);
      setProblem(null);
    }
    if (event.key === 'ArrowDown' && event.altKey) setOpen(true);
  };
  const odd = warning ?? (value === null ? null : check?.(value));
  return (
    <Field
      {...field}
      error={problem ?? error}
      hint={
        odd ? (
          <FieldRemark tone="notice">{odd}</FieldRemark>
        ) : (
          (field.hint ?? (echo && value ? echoOf(value) : undefined))
        )
      }
    >
      {(wiring) => (
        <Row align="stretch" holds className={styles['box']}>
          <input
            {...wiring}
            ref={element}
            type="text"
            className={boxClass(lacking)}
            value={typed}
            // Not taken: what stands here is not what is kept.
            data-unsettled={problem === null ? undefined : ''}
            placeholder={isOfBirth ? '例：S35.4.1、昭和35年4月1日' : '例：R8.11.20、11/20、今日'}
            autoComplete="off"
            aria-keyshortcuts="Alt+ArrowDown"
            onChange={(event) => type(event.target.value)}
            onBlur={commit}
            onKeyDown={keys}
          />
          <Chooser
            label={field.label}
            isOpen={isOpen}
            onOpen={setOpen}
            within={element.current}
            onKeyDown={shutsFirst}
            {...{ value, isOfBirth }}
            onPick={(date) => {
              take(date);
              setOpen(false);
            }}
          />
        </Row>
      )}
    </Field>
  );
}

interface ChooserProps {
  label: string;
  value: CalendarDate | null;
  isOfBirth: boolean;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onPick: (date: CalendarDate) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** The box it stands beside. */
  within: Element | null;
}

/** The calendar of a box, and the button that opens it. */
function Chooser({ label, value, isOfBirth, isOpen, onOpen, onPick, onKeyDown, within }: ChooserProps) {
  const openedAt = useRef(0);
  return (
    <Popover
      opened={isOpen}
      onChange={onOpen}
      position="bottom-end"
      trapFocus
      returnFocus
      middlewares={isOpen ? inSight(within) : {}}
    >
      <Popover.Target>
        <button
          type="button"
          className={styles['open']}
          // No stop on the way from box to box: the box may go as it is left, and the keyboard with what lies in it. Alt+↓ opens it.
          tabIndex={-1}
          onClick={(event) => {
            openedAt.current = event.timeStamp;
            onOpen(!isOpen);
          }}
          onKeyDown={onKeyDown}
          aria-label={`${label}をカレンダーで選ぶ`}
        >
          <Icon name="calendar" />
        </button>
      </Popover.Target>
      <Popover.Dropdown
        aria-label={`${label}のカレンダー`}
        // It may lie over the button that opened it: the second press of a double one chooses no day. It counts when it was pressed, not
        // when a slow PC came to it.
        onClickCapture={(event) => {
          if (event.detail > 1 && event.timeStamp - openedAt.current < TWICE) event.stopPropagation();
        }}
      >
        <CalendarMonth value={value} isOfBirth={isOfBirth} onPick={onPick} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Between the two presses of a double one, in milliseconds. */
const TWICE = 400;
/** A whole month, in pixels. */
const MONTH = 350;
const RIM = 8;

/** All weeks can be pressed, in whatever window: over the box itself where there is no room beside it, and below a panel's title. */
function inSight(field: Element | null) {
  const head = field?.closest('aside')?.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  const padding = { top: Math.max(RIM, Math.min(head, innerHeight - MONTH - RIM)), bottom: RIM, left: RIM, right: RIM };
  return { flip: { padding }, shift: { crossAxis: true, limiter: nowhere, padding } };
}

/** It may leave its box. */
const nowhere = { fn: ({ x, y }: { x: number; y: number }) => ({ x, y }) };

const shown = (date: CalendarDate | null): string => (date ? formatWarekiWeekday(date) : '');

/** 2026年11月30日　あと 10日 */
function echoOf(date: CalendarDate): string {
  const days = daysBetween(currentDay(), date);
  return `${formatWestern(date)}${days > 0 ? `　あと ${days}日` : days === 0 ? '　今日' : ''}`;
}
