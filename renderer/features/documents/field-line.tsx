import type { ComponentProps, FocusEvent, ReactNode } from 'react';
import { useId, useRef, useState } from 'react';
import type { FieldPath, FieldValue, FilledField } from '@shared/forms/bindings/evaluation';
import { isTypedByHand, isTypedWhereEmpty } from '@shared/packs/form-fields';
import type { FormField } from '@shared/packs/schema';
import { usualWindowDoubt } from '@shared/submission/window-day';
import { useChannels, usePack } from '../../state/session';
import { useToday } from '../../state/use-today';
import { CheckBox } from '../../ui/check-box';
import { useTypedText } from '../../ui/use-typed-text';
import { DateField } from '../../ui/date-field';
import { EditableValue, saidBeforehand, TakenLine, WhereTo } from './editable-value';
import styles from './field-line.module.css';
import {
  errorAt,
  markOf,
  fieldError,
  isOpenAt,
  MayStayOpen,
  useFillScreen,
  wrongAt,
  type FillScreenParts,
} from './fill-context';
import { Guidance } from './guidance';
import { InputsBeside } from './inputs-beside';
import { NotAsked } from './not-asked';
import { SourceTag } from './source-tag';
import { Block, Columns, Row, type BlockLooks } from '../../ui/layout';
import { Choice } from '../../ui/choice';

interface FieldLineProps {
  field: FormField;
  filled: FilledField | undefined;
  date: string;
  onDate: (date: string) => void;
}

/** Whether a field is a line on the screen. */
export function isShown(
  { form, findings }: Pick<FillScreenParts, 'form' | 'findings'>,
  field: FormField,
  filled: FilledField,
): boolean {
  const isChosen = ['date-wareki', 'check', 'one-of', 'circle'].includes(field.type);
  const hasText = filled.shown !== '' || filled.required || Boolean(field.placeholder);
  return (
    isChosen ||
    hasText ||
    isTypedByHand(form, field) ||
    isTypedWhereEmpty(form, field) ||
    errorAt(findings, filled.path) !== null ||
    isOpenAt(findings, filled.path)
  );
}

/** What stands before a value; empty where a tick says it itself. */
const FieldName = ({ id, children }: { id?: string; children?: string }) => (
  <Block as="span" tone="sub" leading={1.35} id={id}>
    {children}
  </Block>
);

/** One field: its name, its value, where that comes from. */
export function FieldLine({ field, filled, date, onDate }: FieldLineProps) {
  const screen = useFillScreen();
  if (field.type === 'signature-by-hand') return <ByHand field={field} />;
  if (field.type === 'left-for-city') return <ForCity field={field} />;
  if (!filled) return null;
  if (filled.unasked !== undefined)
    return (
      <>
        {!isOfAnswer(field) && <NotAsked label={field.label} when={filled.unasked} path={filled.path} />}
        <InputsBeside field={field} />
      </>
    );
  if (field.type === 'date-wareki' && field.value === 'document.date')
    return (
      <>
        <PaperDay {...{ field, filled, date, onDate }} />
        <InputsBeside field={field} />
      </>
    );
  if (field.type === 'date-wareki') return <OwnDate field={field} filled={filled} />;
  if (field.type === 'check') return <Tick field={field} filled={filled} on={true} off={false} />;
  if (field.type === 'one-of') return <OneOf field={field} filled={filled} />;
  const error = fieldError(screen, filled);
  const [only, ...others] = field.options ?? [];
  // One of many places that take a ○, or none.
  if (field.type === 'circle' && only && others.length === 0)
    return <Tick field={field} filled={filled} on={only.value} off={null} />;
  // An empty field of the ledger that nobody asks for is no line on the screen, unless it says what may be written there.
  if (!isShown(screen, field, filled)) return <InputsBeside field={field} />;
  const isOpen = isOpenAt(screen.findings, filled.path);
  return (
    <>
      <Line align="baseline">
        <FieldName>{field.label}</FieldName>
        <EditableValue field={field} filled={filled} />
        <SourceTag source={isOpen ? 'none' : filled.source} lacking={markOf(error)} />
      </Line>
      {(error || filled.overridden) && <Guidance beside={field.key} about={field.label} isOpen />}
      <InputsBeside field={field} />
    </>
  );
}

/** A part of what is asked whole beside it. */
const isOfAnswer = ({ value = '' }: FormField): boolean => /\binput\./.test(value);

/** A day, and where it goes: one that waits for an answer stands there meanwhile. @param back the question goes, and with it what had the keyboard */
function useDay(filled: FilledField, back: () => void) {
  const screen = useFillScreen();
  const [typed, setTyped] = useState<string | null>(null);
  const kept = typeof filled.value === 'string' ? filled.value : '';
  return {
    value: typed ?? kept,
    isAsked: typed !== null,
    commit: (date: string): void => {
      if (screen.wouldFill(filled) && screen.goesTo(filled, date) === 'asked') {
        screen.hold(filled.path, date);
        setTyped(date);
      } else take(screen, filled, date);
    },
    settle: (to: 'ledger' | 'paper' | null): void => {
      if (to === 'ledger') screen.changeLedger(filled, typed ?? '');
      else if (to === 'paper') screen.override(filled.path, typed);
      else screen.release(filled.path);
      setTyped(null);
      back();
    },
  };
}

/** The paper's own date, as a rule that of the day on which it is handed in. */
function PaperDay({ field, filled, date, onDate }: FieldLineProps & { filled: FilledField }) {
  const screen = useFillScreen();
  const { point, form } = screen;
  const pack = usePack(screen.pack.id);
  const channels = useChannels();
  const today = useToday();
  const error = fieldError(screen, filled);
  return (
    <DateLine
      name={field.label}
      tag={<SourceTag source={filled.source} lacking={markOf(error)} />}
      data-field-path={filled.path}
      onFocus={() => point(filled.path)}
    >
      <DateField
        label={field.label}
        hideLabel
        value={date}
        echo={false}
        error={wrongAt(error)}
        {...(pack && { check: usualWindowDoubt(pack, form, channels, today) })}
        onCommit={(next) => next && onDate(next)}
      />
    </DateLine>
  );
}

/** A date that is not the paper's own: of a talk, of a birth. Empty where it is written by hand. */
function OwnDate({ field, filled }: { field: FormField; filled: FilledField }) {
  const screen = useFillScreen();
  const { taken } = screen;
  const error = fieldError(screen, filled);
  const line = useRef<HTMLDivElement>(null);
  const { value, isAsked, commit, settle } = useDay(filled, () => line.current?.querySelector('input')?.focus());
  return (
    <>
      <DateLine
        ref={line}
        name={field.label}
        tag={<SourceTag source={filled.source} lacking={error?.isYet ? 'yet' : error !== null} />}
        {...useComings(filled.path)}
      >
        <DateField
          label={field.label}
          hideLabel
          optional
          echo={false}
          value={value === '' ? null : value}
          error={isAsked ? null : wrongAt(error)}
          {...(value === '' && saidBeforehand(screen, filled))}
          onCommit={(date) => commit(date ?? '')}
        />
      </DateLine>
      {isAsked && (
        <WhereTo
          autoFocus
          isNew
          onLedger={() => settle('ledger')}
          onPaper={() => settle('paper')}
          onCancel={() => settle(null)}
        />
      )}
      <MayStayOpen path={filled.path} />
      {taken.has(filled.path) && filled.shown !== '' && <TakenLine path={filled.path} />}
    </>
  );
}

/** What the ledger lacks goes there, too; where it says something else, this paper alone says so. */
function take(screen: FillScreenParts, filled: FilledField, value: string): void {
  if (screen.goesTo(filled, value) === 'ledger') screen.fillLedger(filled, value);
  else screen.override(filled.path, value);
}

/** A place that is come to, and left. */
function useComings(path: FieldPath) {
  const { point, leave } = useFillScreen();
  return {
    'data-field-path': path,
    onFocus: () => point(path),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      if (!currentTarget.contains(relatedTarget)) leave(path);
    },
  };
}

interface TickProps {
  field: FormField;
  filled: FilledField;
  on: FieldValue;
  off: FieldValue;
}

/** A place to tick, or one that takes a ○. */
function Tick({ field, filled, on, off }: TickProps) {
  const screen = useFillScreen();
  const { override } = screen;
  const error = fieldError(screen, filled);
  return (
    <>
      <Line {...useComings(filled.path)}>
        <FieldName />
        <CheckBox checked={filled.value === on} onChange={(checked) => override(filled.path, checked ? on : off)}>
          {field.label}
        </CheckBox>
        <SourceTag source={filled.source} lacking={error?.isYet ? 'yet' : error !== null} />
      </Line>
      <Below field={field} path={filled.path} wrong={wrongAt(error)} />
    </>
  );
}

/** What a tick or a choice has below its line: what is wrong, what the handbook says, what is asked beside it. */
function Below({ field, path, wrong }: { field: FormField; path: FieldPath; wrong: string | null }) {
  return (
    <>
      <MayStayOpen path={path} />
      {wrong !== null && (
        <Block as="p" tone="wrong" size={14} weight={700} className={styles['error']} role="alert">
          {wrong}
        </Block>
      )}
      <Guidance beside={field.key} about={field.label} />
      <InputsBeside field={field} />
    </>
  );
}

/** Boxes of which exactly one is ticked: one question. */
function OneOf({ field, filled }: { field: FormField; filled: FilledField }) {
  const screen = useFillScreen();
  const name = useId();
  // What is chosen stands there at once, and the paper follows.
  const box = useTypedText(typeof filled.value === 'string' ? filled.value : '');
  const error = fieldError(screen, filled);
  return (
    <>
      <Line {...useComings(filled.path)}>
        <FieldName id={name}>{field.label}</FieldName>
        <Row align="stretch" wrap gap={[2, 24]} role="radiogroup" aria-labelledby={name}>
          {field.options?.map(({ value, word }) => (
            <Choice
              key={value}
              name={name}
              checked={box.text === value}
              onChoose={() => {
                box.leave(value);
                take(screen, filled, value);
              }}
            >
              {word}
            </Choice>
          ))}
          {!filled.required && (
            <Choice
              name={name}
              checked={box.text === ''}
              onChoose={() => {
                box.leave('');
                screen.override(filled.path, null);
              }}
            >
              選ばない
            </Choice>
          )}
        </Row>
        <SourceTag source={filled.source} lacking={error?.isYet ? 'yet' : error !== null} />
      </Line>
      <Below field={field} path={filled.path} wrong={wrongAt(error)} />
    </>
  );
}

/** Room for a seal or a hand: nothing to fill in, but something to do on paper. */
function ByHand({ field }: { field: FormField }) {
  return (
    <>
      <Line>
        <FieldName>{field.label}</FieldName>
        <Block as="span" tone="sub">
          印刷してから、手で押印・署名します
        </Block>
        <span />
      </Line>
      <Guidance beside={field.key} about={field.label} />
      <InputsBeside field={field} />
    </>
  );
}

const ForCity = ({ field }: { field: FormField }) => (
  <Line>
    <FieldName>{field.label}</FieldName>
    <Block as="span" pad={[4, 10]} tone="sub" className={styles['city']}>
      提出先が記入します
    </Block>
    <span />
  </Line>
);

/** What is asked, the answer, and where it comes from. With `baseline` what is asked stands beside the answer, whatever is said below that. */
const Line = ({ align = 'center', ...props }: Omit<ComponentProps<'div'>, keyof BlockLooks> & LineLooks) => (
  <Columns columns="7.5rem minmax(0, 1fr) auto" align={align} gap={[4, 10]} atLeast={34} size={15} {...props} />
);

interface DateLineProps extends Omit<ComponentProps<'div'>, keyof BlockLooks> {
  name: string;
  tag: ReactNode;
}

/** A day is read whole or not at all: with large letters what stands beside it goes below. What is said of it stands below it alone. */
const DateLine = ({ name, tag, children, ...props }: DateLineProps) => (
  <Row wrap align="baseline" gap={[4, 10]} atLeast={34} size={15} {...props}>
    <Block flex="0 0 7.5rem">
      <FieldName>{name}</FieldName>
    </Block>
    <Block flex="1 1 14rem" narrow>
      {children}
    </Block>
    {tag}
  </Row>
);

type LineLooks = Pick<BlockLooks, 'align'>;
