import { useEffect, useRef, type KeyboardEvent } from 'react';
import { invisibleDoubt } from '@shared/ledger/typed-doubts';
import { boxClass, Field, type FieldProps, type Lacking } from './field';
import { FieldRemark } from './field-remark';
import { useComposedReading } from './composed-reading';
import { useArrivedText } from './use-arrived-text';
import { useTypedText } from './use-typed-text';
import { isComposing } from './is-composing';

interface TextFieldProps extends FieldProps {
  value: string;
  /** Called when the field is left or Enter is pressed, with the text normalised; not for every key. */
  onCommit: (value: string) => void;
  /** Called for every key, e.g. to search while typing. */
  onType?: (value: string) => void;
  /** Full-width to half-width and the like, on leaving: people type as they like and see the result. */
  normalize?: (typed: string) => string;
  /** A sentence when the normalised text looks odd: worth a second look, and committed all the same. */
  check?: (value: string) => string | null;
  /** While somebody types, before anything is taken: how much room is left, where little is. */
  whileTyped?: (typed: string) => { left: number; words: string } | null;
  lines?: number;
  /** One line of text that may be longer than its box: it wraps, Enter still commits. */
  wraps?: boolean;
  placeholder?: string;
  autoFocus?: boolean;
  lacking?: Lacking;
  inputMode?: 'text' | 'tel' | 'email' | 'numeric';
  name?: string;
  /** Called when it is left with what its text is read as, where the IME has told. */
  onReading?: (reading: string) => void;
  /** What stands there is to be gone on with: the cursor comes behind it, instead of all being chosen. */
  goesOn?: boolean;
  /** A proposal stands there: whoever types puts their own in its place. */
  isProposed?: boolean;
  /** Not taken: what stands here is not what is kept. */
  isUnsettled?: boolean;
}

/** One line of text, or several. Enter while an IME composes belongs to the IME. */
export function TextField({
  value,
  onCommit,
  onType,
  normalize = (typed) => typed,
  check,
  whileTyped,
  lines = 1,
  wraps = false,
  placeholder,
  autoFocus,
  lacking = false,
  inputMode,
  name,
  onReading,
  goesOn = false,
  isProposed = false,
  isUnsettled = false,
  error,
  ...field
}: TextFieldProps) {
  const box = useTypedText(value);
  const composed = useComposedReading();
  const typed = box.text;
  const element = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useArrivedText(element, typed, box.isOwn, goesOn);
  useEffect(() => {
    if (!autoFocus) return;
    element.current?.focus();
    if (isProposed) element.current?.select();
  }, [autoFocus, isProposed]);

  const commit = (): void => {
    // What was refused is tried again whenever the field is left: the disk may have room by now.
    if (!box.hasOwn) return;
    const next = normalize(typed);
    box.leave(next);
    if (next !== value) onCommit(next);
    const reading = composed.readingOf(next);
    if (reading !== null) onReading?.(reading);
  };
  const keys = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && (lines === 1 || event.ctrlKey)) {
      // Whatever takes the focus next must not be pressed by the same key.
      event.preventDefault();
      commit();
    }
    if (event.key === 'Escape' && box.isOwn) {
      event.stopPropagation();
      box.takeBack();
    }
  };
  // Whatever the field holds: what nobody can see is told everywhere.
  const odd = typed === value ? (check?.(value) ?? invisibleDoubt(value)) : null;
  const room = typed === value ? null : (whileTyped?.(normalize(typed)) ?? null);
  return (
    <Field {...field} hint={hintOf(odd, room, field.hint)} error={error}>
      {(wiring) => {
        const shared = {
          ...wiring,
          ref: element,
          className: boxClass(lacking),
          value: typed,
          placeholder,
          name,
          autoComplete: 'off',
          'data-unsettled': isUnsettled ? '' : undefined,
          spellCheck: false,
          onChange: ({ target }: { target: { value: string } }) => {
            // Several lines may be pasted into a box that wraps one.
            const next = wraps ? target.value.replace(/\s*\n\s*/g, ' ') : target.value;
            box.type(next);
            onType?.(next);
          },
          onFocus: ({ target }: { target: HTMLInputElement | HTMLTextAreaElement }) => {
            if (goesOn) target.setSelectionRange(target.value.length, target.value.length);
          },
          onBlur: commit,
          onKeyDown: keys,
          ...composed.heard,
        };
        return lines > 1 || wraps ? (
          <textarea {...shared} rows={lines} inputMode={inputMode} />
        ) : (
          <input type="text" {...shared} inputMode={inputMode} />
        );
      }}
    </Field>
  );
}

/** What is odd comes first, then that room is short. */
const hintOf = (
  odd: string | null,
  room: { left: number; words: string } | null,
  hint: FieldProps['hint'],
): FieldProps['hint'] =>
  odd !== null || (room && room.left < 0) ? (
    <FieldRemark tone="notice">{odd ?? room?.words}</FieldRemark>
  ) : (
    (room?.words ?? hint)
  );
