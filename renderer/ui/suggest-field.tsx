import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useReducer, useRef, useState, type KeyboardEvent } from 'react';
import { isReading } from '@shared/text/kana';
import { isFoundBy } from '@shared/text/search-key';
import { invisibleDoubt } from '@shared/ledger/typed-doubts';
import { boxClass, Field, type FieldProps, type Lacking } from './field';
import { FieldRemark } from './field-remark';
import styles from './field.module.css';
import { useArrivedText } from './use-arrived-text';
import { useTypedText } from './use-typed-text';
import { isComposing } from './is-composing';

interface SuggestFieldProps extends FieldProps {
  value: string;
  onCommit: (value: string) => void;
  /** Called for every key. */
  onType?: (value: string) => void;
  /** Words to choose from; other words may be typed too. */
  suggestions: readonly string[];
  /** How the words are read: かんご then finds 看護師 before it is converted. */
  readings?: ReadonlyMap<string, string>;
  /** Of these nobody has said how they are read: what is typed as it is read may mean them. */
  unread?: ReadonlySet<string>;
  placeholder?: string;
  autoFocus?: boolean;
  lacking?: Lacking;
  /** What stands in the box was not taken: the list goes on following it. */
  isUnsettled?: boolean;
  /** Only what is listed is taken: Enter takes the only one that fits. */
  isClosed?: boolean;
  onCancel?: () => void;
}

const MOST = 60;
/** Above the box stands its label, in pixels at 標準: a list that opens upwards stands above that, too. */
const LABEL = 28;

/** The part of a side panel that scrolls: a list in it covers neither the panel's title nor the button at its foot. */
const placeOf = (field: Element | null): Element | null => {
  const panel = field?.closest('aside');
  for (let one = field?.parentElement; panel && one && one !== panel; one = one.parentElement)
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  return null;
};

/** A list of one word with its foot, in pixels at 標準. */
const ROOM = 150;
/** Near the foot of what scrolls neither the word nor what to press would be seen: the box moves up, as far as its label. */
function makeRoom(place: Element | null, field: Element | null): void {
  if (!place || !field) return;
  const [around, own] = [place.getBoundingClientRect(), field.getBoundingClientRect()];
  const below = around.bottom - own.bottom;
  if (below < ROOM) place.scrollTop += Math.max(0, Math.min(ROOM - below, own.top - around.top - LABEL));
}

const middlewaresIn = (place: Element | null) =>
  place
    ? { flip: { boundary: place, padding: { top: LABEL } }, size: { boundary: place, padding: { top: LABEL } } }
    : { flip: { padding: { top: LABEL } } };

/** A word that may come from a list or be typed: 職種, サービス分類. The list follows kana and kanji. */
export function SuggestField({
  value,
  onCommit,
  onType,
  suggestions,
  readings,
  unread,
  placeholder,
  autoFocus,
  lacking = false,
  isUnsettled = false,
  isClosed = false,
  onCancel,
  ...field
}: SuggestFieldProps) {
  const box = useTypedText(value);
  const typed = box.text;
  // The whole list until a key narrows it down.
  const [isTouched, setTouched] = useState(false);
  const element = useRef<HTMLInputElement>(null);
  useArrivedText(element, typed, box.isOwn);
  const [place, setPlace] = useState<Element | null>(null);
  // The list has its id only once it is drawn; the box that names it is then drawn again.
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const combobox = useCombobox({
    onDropdownOpen: () => {
      setPlace(placeOf(element.current));
      requestAnimationFrame(drawAgain);
    },
    onDropdownClose: () => combobox.resetSelectedOption(),
  });
  useEffect(() => {
    if (!autoFocus) return;
    element.current?.focus();
    element.current?.select();
  }, [autoFocus]);

  const odd = typed === value ? invisibleDoubt(value) : null;
  const fits = (word: string): boolean => isFoundBy(typed, word, readings?.get(word));
  const isMeant = (word: string): boolean => unread?.has(word) === true && !fits(word);
  const isFilter = isTouched || isUnsettled;
  const fitting = isFilter ? suggestions.filter(fits) : suggestions;
  const maybe = isFilter && isReading(typed.trim()) ? suggestions.filter(isMeant) : [];
  const matching = [...fitting, ...maybe];
  // Nothing left to choose: no list over what stands below.
  const isAnswered = matching.length === 0 || (matching.length === 1 && matching[0] === typed);
  const commit = (next: string): void => {
    setTouched(false);
    combobox.closeDropdown();
    box.leave(next);
    if (next !== value) onCommit(next);
  };
  const commitTyped = (): void => {
    if (box.hasOwn) return commit(typed.trim());
    setTouched(false);
    combobox.closeDropdown();
  };
  const enter = (): void => {
    const [only, ...others] = matching;
    if (isClosed && isFilter && typed.trim() !== '' && only !== undefined && others.length === 0) commit(only);
    else commitTyped();
  };
  const keys = (event: KeyboardEvent): void => {
    if (isComposing(event)) {
      event.stopPropagation();
      return;
    }
    if (event.key === 'Escape') {
      // The first Esc closes the list, and not what stands around the field.
      if (combobox.dropdownOpened) event.stopPropagation();
      combobox.closeDropdown();
      box.takeBack();
      onCancel?.();
    }
    if (event.key === 'Enter' && combobox.getSelectedOptionIndex() === -1) enter();
  };
  return (
    <Field {...field} hint={odd ? <FieldRemark tone="notice">{odd}</FieldRemark> : field.hint}>
      {(wiring) => (
        <Combobox store={combobox} onOptionSubmit={commit} middlewares={middlewaresIn(place)}>
          <Combobox.Target withExpandedAttribute>
            <input
              {...wiring}
              ref={element}
              type="text"
              role="combobox"
              className={boxClass(lacking)}
              value={typed}
              data-unsettled={isUnsettled ? '' : undefined}
              placeholder={placeholder}
              autoComplete="off"
              spellCheck={false}
              // Whoever comes by Tab to what is filled in already goes on: no list over what stands around it.
              onFocus={() => {
                if (typed === '') combobox.openDropdown();
              }}
              onClick={({ currentTarget }) => {
                // What stands there is one of the list: typing begins anew.
                if (isClosed && !isFilter) currentTarget.select();
                combobox.openDropdown();
              }}
              onChange={(event) => {
                box.type(event.target.value);
                // Not as it opens: the press that opens it would let go beside it.
                makeRoom(placeOf(event.target), event.target);
                setTouched(true);
                onType?.(event.target.value);
                combobox.openDropdown();
                combobox.resetSelectedOption();
              }}
              onKeyDownCapture={keys}
              onBlur={commitTyped}
            />
          </Combobox.Target>
          <Combobox.Dropdown hidden={isAnswered} className={styles['list']}>
            <Combobox.Options
              aria-label={field.label}
              mah="max(6rem, min(16rem, 30vh, 60vh - 15rem))"
              style={{ overflowY: 'auto' }}
            >
              {matching.slice(0, MOST).map((word) => (
                <Combobox.Option key={word} value={word}>
                  {word}
                  {maybe.includes(word) && <span className="subtle">　ふりがなが空</span>}
                </Combobox.Option>
              ))}
            </Combobox.Options>
            <Combobox.Footer>
              <span className="subtle">↑↓ で選び、Enter で決定　Esc でやめる</span>
            </Combobox.Footer>
          </Combobox.Dropdown>
        </Combobox>
      )}
    </Field>
  );
}
