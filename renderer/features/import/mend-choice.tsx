import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import styles from './check-grid.module.css';

interface MendChoiceProps {
  label: string;
  /** What is asked, or what stands in the table. */
  placeholder: string;
  isActive: boolean;
  choices: readonly { id: string; text: string }[];
  onChoose: (id: string) => void;
  /** What stands in it; nothing where it has to be mended. */
  chosen?: string;
  isWrong?: boolean;
  /** It appeared because somebody wants to choose. */
  takesFocus?: boolean;
  /** Esc, or going elsewhere: it stays as it was. */
  onStop?: () => void;
}

/** A cell that is answered from a list, by the system's own list box. Arrows move in the grid; Enter opens the list. */
export function MendChoice({
  label,
  placeholder,
  isActive,
  choices,
  onChoose,
  chosen = '',
  isWrong = true,
  takesFocus = false,
  onStop,
}: MendChoiceProps) {
  const list = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => {
    if (!takesFocus) return;
    list.current?.focus();
    // Only a press of somebody's may open it.
    if (navigator.userActivation.isActive) list.current?.showPicker();
  }, [takesFocus]);
  const keys = (event: KeyboardEvent<HTMLSelectElement>): void => {
    const { key, altKey, currentTarget } = event;
    if (key === 'Enter' || key === ' ' || key === 'F2' || (altKey && key === 'ArrowDown')) {
      currentTarget.showPicker();
      event.preventDefault();
      event.stopPropagation();
    } else if (key === 'Escape' && takesFocus) {
      onStop?.();
      event.preventDefault();
      event.stopPropagation();
      // Letters find a choice, as everywhere.
    } else if (key.length === 1) event.stopPropagation();
  };
  return (
    <select
      ref={list}
      className={`${styles['box']} ${isWrong ? styles['box-wrong'] : ''} ${styles['choice']}`}
      aria-label={label}
      aria-invalid={isWrong || undefined}
      tabIndex={isActive ? 0 : -1}
      data-focus={isActive || undefined}
      value={chosen}
      // Where the list that opens is a window of its own, this one loses the focus and the box keeps it.
      onBlur={({ target }) => document.activeElement !== target && onStop?.()}
      onChange={({ target }) => onChoose(target.value)}
      onKeyDown={keys}
    >
      <option value="" disabled>
        {placeholder}
      </option>
      {choices.map(({ id, text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  );
}
