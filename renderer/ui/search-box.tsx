import { useEffect, useRef, useState } from 'react';
import { Icon } from './icon';
import { Row } from './layout';
import styles from './search-box.module.css';
import { IconButton } from './button';

interface SearchBoxProps {
  label: string;
  value: string;
  onType: (text: string) => void;
  /** From the box into the list below. */
  onDown: () => void;
}

/** Searches as somebody types, also while the IME still shows kana. Ctrl+F leads here, Esc empties it. */
export function SearchBox({ label, value, onType, onDown }: SearchBoxProps) {
  const element = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (document.activeElement !== element.current) setTyped(value);
  }, [value]);
  useEffect(() => {
    const find = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      element.current?.focus();
      element.current?.select();
    };
    window.addEventListener('keydown', find);
    return () => window.removeEventListener('keydown', find);
  }, []);
  const type = (text: string): void => {
    setTyped(text);
    onType(text);
  };
  return (
    <Row gap={8} on="sheet" className={styles['box']} role="search">
      <Icon name="search" size={16} />
      <input
        ref={element}
        type="text"
        inputMode="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => type(target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape' && typed !== '') type('');
          else if (event.key === 'ArrowDown' || event.key === 'Enter') onDown();
          else return;
          event.preventDefault();
        }}
      />
      {typed !== '' && (
        <IconButton
          icon="close"
          size="small"
          aria-label="さがすのをやめる"
          onClick={() => {
            type('');
            element.current?.focus();
          }}
        />
      )}
    </Row>
  );
}
