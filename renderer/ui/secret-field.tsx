import { useEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { Button } from './button';
import { Field, type FieldProps } from './field';
import { Row } from './layout';
import { isComposing } from './is-composing';
import fieldStyles from './field.module.css';
import styles from './secret-field.module.css';

interface SecretFieldProps extends FieldProps {
  value: string;
  onType: (value: string) => void;
  onEnter?: () => void;
  /** Told when it can be read on the screen, and when it can't any more. */
  onShown?: (isShown: boolean) => void;
  ref?: Ref<HTMLInputElement>;
}

/**
 * Something secret to type: dots, unless one asks to see it. Seeing it helps where the keyboard may be in any of four
 * modes.
 */
export function SecretField({ value, onType, onEnter, onShown, ref, ...field }: SecretFieldProps) {
  const [isShown, setShown] = useState(false);
  const told = useRef(onShown);
  useEffect(() => {
    told.current = onShown;
  });
  useEffect(() => {
    if (!isShown) return;
    told.current?.(true);
    return () => told.current?.(false);
  }, [isShown]);
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || isComposing(event)) return;
    event.preventDefault();
    onEnter?.();
  };
  return (
    <Field {...field}>
      {(wiring) => (
        <Row align="stretch" gap={8} className={styles['line']}>
          <input
            {...wiring}
            data-secret
            ref={ref}
            className={fieldStyles['input']}
            type={isShown ? 'text' : 'password'}
            value={value}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => onType(target.value)}
            onKeyDown={keys}
          />
          <Button aria-pressed={isShown} onClick={() => setShown(!isShown)}>
            {isShown ? '隠す' : '表示する'}
          </Button>
        </Row>
      )}
    </Field>
  );
}
