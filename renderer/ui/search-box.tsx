import { useEffect, useRef, useState } from 'react';
import { Icon } from './icon';
import { Block, Row } from './layout';
import styles from './search-box.module.css';
import { IconButton } from './button';
import { isComposing } from './is-composing';

interface SearchBoxProps {
  label: string;
  /** What may be typed, where the label doesn't say it. */
  placeholder?: string;
  value: string;
  onType: (text: string) => void;
  /** From the box into the list below. */
  onDown?: () => void;
  /** Takes what was found first; without it Enter leads into the list. */
  onEnter?: () => void;
  /** Behind what is typed: 2人. */
  count?: string;
}

/** Searches as somebody types, also while the IME still shows kana. Ctrl+F leads here, Esc empties it. */
export function SearchBox({
  label,
  placeholder = label,
  value,
  onType,
  onDown,
  onEnter = onDown,
  count,
}: SearchBoxProps) {
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
        placeholder={placeholder}
        // In a small window it is cut.
        title={typed === '' ? placeholder : undefined}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => type(target.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'Escape' && typed !== '') type('');
          else if (event.key === 'ArrowDown' && onDown) onDown();
          else if (event.key === 'Enter') onEnter?.();
          else return;
          event.preventDefault();
        }}
      />
      {count !== undefined && (
        <Block as="span" tone="sub" size={15} aria-live="polite">
          {count}
        </Block>
      )}
      {typed !== '' && (
        <IconButton
          icon="close"
          // Esc does the same: Tab leads on into the list.
          tabIndex={-1}
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
