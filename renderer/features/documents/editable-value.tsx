import { useId, useRef, useState } from 'react';
import type { FieldPath, FieldValue, FilledField } from '@shared/forms/bindings/evaluation';
import { wholeNameOf } from '@shared/ledger/known-person';
import { isTypedByHand, isTypedWhereEmpty } from '@shared/packs/form-fields';
import type { FormField } from '@shared/packs/schema';
import { fieldDoubt } from '@shared/submission/last-checks';
import { Button } from '../../ui/button';
import type { Lacking } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { SuggestField } from '../../ui/suggest-field';
import { EditButton } from './edit-button';
import styles from './editable-value.module.css';
import {
  markOf,
  fieldError,
  isOpenAt,
  MayStayOpen,
  useFillScreen,
  wrongAt,
  type FillScreenParts,
} from './fill-context';
import { FieldRemark } from '../../ui/field-remark';
import { fromPostalCode } from '../../records/offices/postal-address';
import { ValueBox } from './value-box';
import { Block, Row, Small } from '../../ui/layout';

interface EditableValueProps {
  field: FormField;
  filled: FilledField;
  /** Read out before the label in rows: 佐藤 健一. */
  who?: string;
  /** In a row that only a person fills the boxes are there at once. */
  isTypedHere?: boolean;
}

/**
 * A value as text with 直す beside it; where it is missing, the box at once. What is right opens by a press alone: who goes on by Tab
 * must not change it by an arrow key. What the ledger lacks goes there, too; where it says something else, that is asked.
 */
export function EditableValue({ field, filled, who, isTypedHere = false }: EditableValueProps) {
  const screen = useFillScreen();
  const { override, hold, release, changeLedger, goesTo, fillLedger, taken, point, leave } = screen;
  const [isEditing, setEditing] = useState(false);
  /** What is asked about: whether the ledger is to say it, too. It stands on the paper meanwhile. */
  const [typed, setTyped] = useState<string | null>(null);
  /** The surname that was typed, and whose name it became. */
  const [called, setCalled] = useState({ surname: '', whole: '' });
  /** What stood there before. */
  const before = useRef('');
  /** Whether the question is gone to at once: not where somebody is about to type into another box. */
  const [isAskedAtOnce, setAskedAtOnce] = useState(true);
  const place = useRef<HTMLDivElement>(null);
  const error = fieldError(screen, filled);
  // In a row, 直す stays: a table of boxes is read by nobody.
  const isTyped =
    isTypedHere ||
    (who === undefined &&
      (isTypedByHand(screen.form, field) || (filled.shown === '' && isTypedWhereEmpty(screen.form, field))));
  const mayStayOpen = isOpenAt(screen.findings, filled.path);
  const isOpen = isEditing || error !== null || mayStayOpen || filled.overridden || isTyped;

  const commit = (written: string): void => {
    const whole = wholeNameOf(written, screen.peopleFor(filled));
    // Shortened on purpose it stays so.
    const value = whole === filled.value ? written : whole;
    setCalled(value === written ? { surname: '', whole: '' } : { surname: written, whole: value });
    if (typed !== null && value === before.current) {
      setEditing(false);
      setTyped(null);
      return release(filled.path);
    }
    if (value === (filled.value ?? '')) return setEditing(false);
    if (field.type === 'postal') screen.lookUp(filled.path, value);
    const goes = goesTo(filled, value);
    if (goes === 'ledger') {
      setEditing(false);
      setTyped(null);
      return fillLedger(filled, value);
    }
    if (goes === 'paper' || (filled.overridden && typed === null)) {
      setTyped(null);
      return override(filled.path, value);
    }
    if (typed === null) before.current = plainText(filled.value);
    hold(filled.path, value);
    setAskedAtOnce(!isAnotherPressed(place.current));
    setTyped(value);
  };
  // In its box it is told below the box.
  const doubt = isOpen ? null : fieldDoubt(field, filled.shown);
  /** The buttons go, and with them what had the keyboard. */
  const settle = (): void => {
    setTyped(null);
    place.current?.focus();
  };
  /** The press goes, and with it what had the keyboard. */
  const takeOffer = (value: string): void => {
    place.current?.focus();
    commit(value);
  };
  return (
    <Row
      wrap
      gap={[4, 8]}
      narrow
      ref={place}
      className={styles['value']}
      tabIndex={-1}
      data-field-path={filled.path}
      onFocus={() => point(filled.path)}
      onBlur={({ currentTarget, relatedTarget }) => {
        point(null);
        if (currentTarget.contains(relatedTarget)) return;
        leave(filled.path);
      }}
    >
      {isOpen ? (
        <Editor
          field={field}
          filled={filled}
          who={who}
          // What is typed waits for an answer: it is no longer missing.
          error={typed === null ? wrongAt(error) : null}
          lacking={typed === null && markOf(error)}
          typed={typed}
          isOpened={isEditing}
          onCommit={commit}
        />
      ) : (
        <ShownValue field={field} filled={filled} onEdit={() => setEditing(true)} who={who} />
      )}
      {isOpen &&
        typed === null &&
        OFFERED.has(filled.ledger?.entity ?? '') &&
        screen.offersFor(filled).map(({ value, words }) => (
          <Button key={value} look="text" size="small" wraps onClick={() => takeOffer(value)}>
            {words}
          </Button>
        ))}
      {typed !== null && (
        <WhereTo
          autoFocus={isAskedAtOnce}
          isNew={screen.wouldFill(filled)}
          onLedger={() => {
            changeLedger(filled, typed);
            setEditing(false);
            settle();
          }}
          onPaper={() => {
            override(filled.path, typed);
            settle();
          }}
          onCancel={() => {
            setEditing(false);
            release(filled.path);
            settle();
          }}
        />
      )}
      <CalledBy {...called} now={typed ?? filled.value} />
      {typed === null && <MayStayOpen path={filled.path} />}
      {screen.townRemarks.has(filled.path) && (
        <FieldRemark tone="notice">{screen.townRemarks.get(filled.path)}</FieldRemark>
      )}
      {doubt !== null && <FieldRemark tone="notice">{doubt}</FieldRemark>}
      {taken.has(filled.path) && filled.shown !== '' && <TakenLine path={filled.path} />}
      {filled.overridden && typed === null && <OtherThanTyped filled={filled} />}
    </Row>
  );
}

/** Said as long as that name stands there. */
export const CalledBy = ({ surname, whole, now }: { surname: string; whole: string; now: FieldValue }) =>
  surname !== '' &&
  whole === now && (
    <Small className={styles['where']} role="status">
      「{surname}」を、{whole}さんとして入れました
    </Small>
  );

/** Back to what would stand there; where that is nothing, what was typed may go where it is missing. */
function OtherThanTyped({ filled }: { filled: FilledField }) {
  const { release, wouldFill, goesTo, fillLedger, changeLedger } = useFillScreen();
  const { path, value, untyped } = filled;
  if (untyped)
    return (
      <Button look="text" size="small" onClick={() => release(path)}>
        {untyped.source === 'ledger' ? '台帳の値に戻す' : '元の値に戻す'}
      </Button>
    );
  const kept = plainText(value);
  const to = kept !== '' && wouldFill(filled) ? goesTo(filled, kept) : 'paper';
  if (to === 'paper') return null;
  return (
    <Button look="text" size="small" onClick={() => (to === 'ledger' ? fillLedger : changeLedger)(filled, kept)}>
      台帳にも入れる
    </Button>
  );
}

/** Of these what may well stand in an empty box is known. */
const OFFERED: ReadonlySet<string> = new Set(['office', 'enrolment', 'corporation']);

interface ShownValueProps extends EditableValueProps {
  onEdit: () => void;
}

function ShownValue({ field, filled, who, onEdit }: ShownValueProps) {
  return (
    <>
      <Block as="span" pad={[2, 0]} weight={700} anywhere className={styles['shown']}>
        {filled.shown || '（なし）'}
      </Block>
      <EditButton onClick={onEdit} aria-label={`${who ? `${who} ` : ''}${field.label}を直す`} />
    </>
  );
}

/** Said beside a box before anything is typed there: what a network asks for there, and where it goes; nothing where it stays on the paper. */
export function saidBeforehand(
  { wouldFill, goesTo, pack }: Pick<FillScreenParts, 'wouldFill' | 'goesTo' | 'pack'>,
  filled: FilledField,
): { hint?: string } {
  const said = [
    ...askedOfNetwork(filled, pack),
    ...(!wouldFill(filled)
      ? []
      : goesTo(filled, ANY_DAY) === 'asked'
        ? ['台帳にも入れるかを、入れたあとで聞きます']
        : ['台帳にも入ります']),
  ];
  return said.length > 0 ? { hint: said.join('。') } : {};
}

/** Who 施設内管理者 is, whose address is asked for: as it is said where an office takes part. */
function askedOfNetwork({ ledger }: Pick<FilledField, 'ledger'>, { enrolment }: FillScreenParts['pack']): string[] {
  if (ledger?.entity !== 'enrolment') return [];
  const asked = enrolment.find(({ field }) => [field, `${field}.name`].includes(ledger.fields.join()));
  return asked?.note ? [asked.note] : [];
}
const ANY_DAY = '2000-01-01';

interface EditorProps {
  error: string | null;
  lacking: Lacking;
  typed: string | null;
  /** By 直す: then the box has the keyboard at once. */
  isOpened: boolean;
  onCommit: (value: string) => void;
}

function Editor({ field, filled, who, error, lacking, typed, isOpened, onCommit }: EditableValueProps & EditorProps) {
  const screen = useFillScreen();
  const { wordsOf, proposals } = screen;
  const kept = typed ?? plainText(filled.value);
  const proposed = kept === '' ? (proposals.get(filled.path) ?? '') : '';
  const value = kept === '' ? proposed : kept;
  const isTold = kept === '' && (who === undefined || isOpened);
  const shared = {
    ...(isTold && saidBeforehand(screen, filled)),
    label: field.label,
    hideLabel: true,
    error,
    lacking,
    autoFocus: isOpened,
    ...(who ? { labelPrefix: who } : {}),
  };
  if (field.options)
    return (
      <SelectField
        {...shared}
        value={value}
        placeholder={filled.unlisted === undefined ? '選んでください' : `${filled.unlisted}に近いものを選ぶ`}
        choices={field.options.map((option) => ({ value: option.value, label: option.word }))}
        onCommit={onCommit}
      />
    );
  const people = screen.peopleFor(filled);
  const words = people.length > 0 ? [...new Set(people.map(({ name }) => name))] : wordsOf(field);
  const readings = new Map(people.map(({ name, kana }) => [name, kana]));
  if (words.length > 0)
    return <SuggestField {...shared} value={value} suggestions={words} readings={readings} onCommit={onCommit} />;
  return (
    <ValueBox
      {...shared}
      field={field}
      value={value}
      onCommit={onCommit}
      {...(proposed !== '' && { goesOn: true, error: null, hint: fromPostalCode })}
    />
  );
}

const plainText = (value: FieldValue): string => (typeof value === 'string' ? value : '');

/** A box is left by pressing another one: it is what is typed into next. */
function isAnotherPressed(own: HTMLElement | null): boolean {
  const pressed = document.querySelector('input:active, textarea:active, select:active');
  return pressed !== null && !own?.contains(pressed);
}

/** What the ledger didn't have stands there, too. */
export function TakenLine({ path }: { path: FieldPath }) {
  const { giveBack } = useFillScreen();
  return (
    <Small className={styles['where']} role="status">
      台帳にも入れました
      {/* No stop on the way from field to field: 変更の履歴 of the record has it, too. */}
      <Button look="text" size="small" tabIndex={-1} onClick={() => giveBack(path)}>
        元に戻す
      </Button>
    </Small>
  );
}

interface WhereToProps {
  autoFocus: boolean;
  /** The ledger says nothing there yet. */
  isNew: boolean;
  onLedger: () => void;
  onPaper: () => void;
  onCancel: () => void;
}

/** Asks whether the ledger is to say what was typed. */
export function WhereTo({ autoFocus, isNew, onLedger, onPaper, onCancel }: WhereToProps) {
  const { heldWords } = useFillScreen();
  const id = useId();
  return (
    <Row
      wrap
      gap={8}
      pad={[8, 10]}
      on="key-soft"
      size={15}
      className={styles['where']}
      role="group"
      aria-labelledby={id}
    >
      <span id={id}>
        {isNew ? '台帳にも入れますか' : '台帳も直しますか'}。{heldWords}
      </span>
      <Button look="outline" size="small" autoFocus={autoFocus} data-unsettled onClick={onLedger}>
        {isNew ? '台帳にも入れる' : '台帳も直す'}
      </Button>
      <Button size="small" onClick={onPaper}>
        この書類だけ
      </Button>
      <Button look="text" size="small" onClick={onCancel}>
        やめる
      </Button>
    </Row>
  );
}
