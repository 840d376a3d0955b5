import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { isComposing } from '../ledger/grid/is-composing';
import styles from './check-grid.module.css';

interface MendBoxProps {
  label: string;
  text: string;
  isWrong: boolean;
  isActive: boolean;
  /** It appeared because somebody wants to type. */
  takesFocus: boolean;
  onType: (text: string) => void;
  /** Enter: whether something else stands in it now. */
  onNext: (isTyped: boolean) => void;
  onStop: () => void;
}

/** A cell that is typed anew. What stands in it counts on Enter and on leaving; Esc takes it back. */
export function MendBox({ label, text, isWrong, isActive, takesFocus, onType, onNext, onStop }: MendBoxProps) {
  const [typed, setTyped] = useState(text);
  const box = useRef<HTMLInputElement>(null);
  const keep = (): void => {
    if (typed !== text) onType(typed);
    onStop();
  };
  // It may go away while somebody types in it (another screen, a filter): what was typed is kept.
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => () => latest.current(), []);
  useLayoutEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  const keys = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event)) return event.stopPropagation();
    const { key, currentTarget: input } = event;
    const isMarked = input.selectionStart !== input.selectionEnd;
    if (key === 'Enter') {
      keep();
      onNext(typed !== text);
    } else if (key === 'Escape') {
      setTyped(text);
      // The box may be gone before it is drawn anew: then there is nothing to keep.
      latest.current = () => {};
      onStop();
      // The first Esc takes back what was typed, and the grid hears nothing of it.
      if (typed === text && isWrong) return;
    } else if (key === 'ArrowUp' || key === 'ArrowDown') return;
    else if (key === 'ArrowLeft' && !isMarked && input.selectionStart === 0) return;
    else if (key === 'ArrowRight' && !isMarked && input.selectionEnd === input.value.length) return;
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={box}
      type="text"
      className={`${styles['box']} ${isWrong ? styles['box-wrong'] : ''}`}
      aria-label={label}
      aria-invalid={isWrong || undefined}
      autoComplete="off"
      spellCheck={false}
      tabIndex={isActive ? 0 : -1}
      data-focus={isActive || undefined}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onFocus={({ target }) => target.select()}
      onKeyDown={keys}
      onBlur={keep}
    />
  );
}
