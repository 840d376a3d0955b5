import type { KeyboardEvent, Ref } from 'react';
import { Field, type FieldProps } from './field';
import { isComposing } from './is-composing';
import styles from './field.module.css';

interface LiveFieldProps extends FieldProps {
  value: string;
  /** With every key, as it stands. */
  onType: (typed: string) => void;
  /** Enter is no line break then. */
  onEnter?: () => void;
  onLeave?: () => void;
  /** As many lines as it has at least; it grows with what is in it. */
  lines?: number;
  /** The focus of its dialog. */
  isFirst?: boolean;
  /** Never on a print of the screen. */
  isSecret?: boolean;
  className?: string | undefined;
  ref?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** What isn't kept but read while it is typed: a key from paper, a sentence to look at. What is kept is a `TextField`. */
export function LiveField({
  value,
  onType,
  onEnter,
  onLeave,
  lines = 1,
  isFirst = false,
  isSecret = false,
  className = '',
  ref,
  ...field
}: LiveFieldProps) {
  const box = {
    ref,
    className: `${styles['input']} ${className}`,
    value,
    autoComplete: 'off',
    spellCheck: false,
    'data-autofocus': isFirst || undefined,
    'data-secret': isSecret || undefined,
    onChange: ({ target }: { target: { value: string } }) => onType(target.value),
    onBlur: onLeave,
    onKeyDown: (event: KeyboardEvent) => {
      if (!onEnter || event.key !== 'Enter' || isComposing(event)) return;
      event.preventDefault();
      onEnter();
    },
  };
  return (
    <Field {...field}>
      {(wiring) =>
        lines > 1 ? <textarea {...wiring} {...box} rows={lines} /> : <input type="text" {...wiring} {...box} />
      }
    </Field>
  );
}
