import { useEffect, useLayoutEffect, useRef, type ChangeEvent, type FocusEvent, type KeyboardEvent } from 'react';
import { useTypedText } from '../../ui/use-typed-text';
import { isComposing } from '../../ui/is-composing';
import styles from './check-grid.module.css';

interface MendBoxProps {
  label: string;
  text: string;
  isWrong: boolean;
  /** Takes several lines: Alt＋Enter begins one, as in Excel. */
  isLong: boolean;
  isActive: boolean;
  /** It appeared because somebody wants to type. */
  takesFocus: boolean;
  onType: (text: string) => void;
  /** Enter, and Tab behind what was typed: whether something else stands in it now. */
  onNext: (isTyped: boolean) => void;
  onStop: () => void;
}

/** Said where a cell takes several lines. */
export const NEW_LINE = 'セルの中で行を変えるには、Alt＋Enter を押します';

/** A cell that is typed anew. What stands in it counts on Enter and on leaving; Esc takes it back. */
export function MendBox({ label, text, isWrong, isLong, isActive, takesFocus, onType, onNext, onStop }: MendBoxProps) {
  const own = useTypedText(text);
  const typed = own.text;
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const keep = (): void => {
    if (own.hasOwn) own.leave(typed);
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
  const keys = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    if (isComposing(event)) return event.stopPropagation();
    const { key, currentTarget: input } = event;
    const isMarked = input.selectionStart !== input.selectionEnd;
    if (key === 'Enter' && event.altKey && isLong) {
      // As typed, so that Ctrl+Z in the box knows it.
      document.execCommand('insertText', false, '\n');
    } else if (key === 'Enter') {
      keep();
      onNext(typed !== text);
      // Where it is still wrong it keeps the focus, and the next key begins it anew.
      input.select();
    } else if (key === 'Tab' && !event.shiftKey && typed !== text) {
      // As in Excel. Of what nobody has touched Tab leads out of the table.
      keep();
      onNext(true);
    } else if (key === 'Escape') {
      own.takeBack();
      // The box may be gone before it is drawn anew: then there is nothing to keep.
      latest.current = () => {};
      onStop();
      // The first Esc takes back what was typed, and the grid hears nothing of it.
      if (typed === text && isWrong) return;
    } else if ((key === 'ArrowUp' || key === 'ArrowDown') && !isLong) return;
    else if (key === 'ArrowLeft' && !isMarked && input.selectionStart === 0) return;
    else if (key === 'ArrowRight' && !isMarked && input.selectionEnd === input.value.length) return;
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  };
  const props = {
    ref: box,
    'aria-label': label,
    'aria-invalid': isWrong || undefined,
    autoComplete: 'off',
    spellCheck: false,
    tabIndex: isActive ? 0 : -1,
    'data-focus': isActive || undefined,
    value: typed,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => own.type(target.value),
    onFocus: ({ target }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => target.select(),
    onKeyDown: keys,
    onBlur: keep,
  };
  const look = `${styles['box']} ${isWrong ? styles['box-wrong'] : ''}`;
  return isLong ? (
    <textarea {...props} rows={1} className={`${look} ${styles['lines']}`} aria-description={NEW_LINE} />
  ) : (
    <input {...props} type="text" className={look} />
  );
}
