import { useId } from 'react';
import fieldStyles from '../../../ui/field.module.css';
import { Icon } from '../../../ui/icon';
import styles from './search-field.module.css';

interface SearchFieldProps {
  label: string;
  value: string;
  /** Behind what is typed: 2人. */
  count: string;
  onType: (typed: string) => void;
}

/** Narrows the list under it with every key. */
export function SearchField({ label, value, count, onType }: SearchFieldProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <Icon name="search" size={16} className={styles['icon']} />
      <input
        id={id}
        type="text"
        className={`${fieldStyles['input'] ?? ''} ${styles['input'] ?? ''}`}
        value={value}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onType(target.value)}
      />
      <span className={styles['count']} aria-live="polite">
        {count}
      </span>
    </div>
  );
}
