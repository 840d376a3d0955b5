import type { KeyboardEvent } from 'react';
import styles from './check-grid.module.css';

interface MendChoiceProps {
  label: string;
  /** What is asked, or what stands in the table. */
  placeholder: string;
  isActive: boolean;
  choices: readonly { id: string; text: string }[];
  onChoose: (id: string) => void;
}

/** A cell that is answered from a list, by the system's own list box. Arrows move in the grid; Enter opens the list. */
export function MendChoice({ label, placeholder, isActive, choices, onChoose }: MendChoiceProps) {
  const keys = (event: KeyboardEvent<HTMLSelectElement>): void => {
    const { key, altKey, currentTarget } = event;
    if (key === 'Enter' || key === ' ' || key === 'F2' || (altKey && key === 'ArrowDown')) {
      currentTarget.showPicker();
      event.preventDefault();
      event.stopPropagation();
      // Letters find a choice, as everywhere.
    } else if (key.length === 1) event.stopPropagation();
  };
  return (
    <select
      className={`${styles['box']} ${styles['box-wrong']} ${styles['choice']}`}
      aria-label={label}
      aria-invalid
      tabIndex={isActive ? 0 : -1}
      data-focus={isActive || undefined}
      value=""
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
