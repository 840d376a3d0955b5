import { useId, useLayoutEffect, useMemo, useRef, type FocusEvent, type KeyboardEvent, useState } from 'react';
import { invisibleDoubt } from '@shared/ledger/typed-doubts';
import { CellBelow } from './cell-below';
import styles from './cell-input.module.css';
import type { CellDraft, CellEdit, GridColumn } from './grid-column';
import { suggest, type Option } from './suggest';
import { useCellEdit } from './use-cell-edit';
import { isComposing } from '../ui/is-composing';

export type AfterSaving = 'down' | 'right' | 'left' | 'stay';

interface CellInputProps<R> {
  row: R;
  rowName: string;
  column: GridColumn<R>;
  edit: CellEdit<R>;
  draft: CellDraft | undefined;
  onDraft: (draft: CellDraft | null) => void;
  onSaved: (step: AfterSaving) => void;
  /** Other cells are marked along with this one. */
  isInRange: boolean;
  /** How often a cell was pressed twice; once more, and this one is edited. */
  twice: number;
}

/**
 * The input of the cell that has the focus. It is there, unseen, before anything is typed: an IME starts in it with the
 * very first key, which a box that appears on a key would lose.
 */
export function CellInput<R>(props: CellInputProps<R>) {
  const { row, rowName, column, edit, draft, onDraft, onSaved, isInRange } = props;
  const cell = useCellEdit({ row, edit, draft, onDraft });
  const { editing } = cell;
  const list = useId();
  const inputs = useRef<(HTMLInputElement | null)[]>([]);
  const frame = useRef<HTMLDivElement>(null);
  const field = edit.fields[editing?.field ?? 0];
  const typed = editing?.typed[editing.field] ?? '';
  const isEditing = editing !== null;
  const words = useMemo(() => (isEditing ? field?.suggestions?.(row) : undefined) ?? [], [isEditing, field, row]);
  const options = suggest(words, typed, editing?.isTouched ?? false, field?.isClosed);
  const highlight = useHighlight(options, typed, editing?.isTouched ?? false);

  const pressed = useRef(props.twice);
  useLayoutEffect(() => {
    if (pressed.current === props.twice) return;
    pressed.current = props.twice;
    if (!isEditing) cell.begin('marked');
  });
  const begun = editing?.begun;
  useLayoutEffect(() => {
    const [input] = inputs.current;
    if (begun === 'marked') input?.select();
    if (begun === 'at-end') input?.setSelectionRange(input.value.length, input.value.length);
  }, [begun]);
  const fieldInUse = editing?.field;
  useLayoutEffect(() => {
    if (fieldInUse !== undefined) inputs.current[fieldInUse]?.focus({ preventScroll: true });
  }, [fieldInUse]);

  const save = (step: AfterSaving, word?: string): void => {
    const picked = word ?? highlight.word;
    const next = picked === null ? undefined : editing?.typed.map((text, i) => (i === editing.field ? picked : text));
    if (cell.save(next)) onSaved(step);
  };
  const keysWhileEditing = (event: KeyboardEvent, at: number): void => {
    // Nothing of this is meant for the grid around.
    event.stopPropagation();
    if (isComposing(event)) return;
    const other = at + (event.shiftKey ? -1 : 1);
    if (event.key === 'Enter') save('down');
    else if (event.key === 'Tab' && other >= 0 && other < edit.fields.length) cell.go(other);
    else if (event.key === 'Tab') save(event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Escape') cell.cancel();
    else if (event.key === 'ArrowDown' && options.length > 0) highlight.move(1);
    else if (event.key === 'ArrowUp' && options.length > 0) highlight.move(-1);
    else return;
    event.preventDefault();
  };
  const keysBefore = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === 'F2') cell.begin(event.key === 'F2' ? 'at-end' : 'marked');
    // Of several cells the grid asks first.
    else if ((event.key === 'Backspace' || event.key === 'Delete') && !isInRange)
      cell.begin(
        'typing',
        edit.fields.map(() => ''),
      );
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const blur = ({ relatedTarget }: FocusEvent): void => {
    // The window itself lost the focus: typing goes on when it is back.
    if (inputs.current.includes(document.activeElement as HTMLInputElement)) return;
    if (!(relatedTarget instanceof Node && frame.current?.contains(relatedTarget))) cell.leave();
  };

  /** 佐藤 健一 職種：看護師; of a name itself 氏名：佐藤 健一. */
  const named = (label: string): string => {
    if (editing) return `${rowName} ${label}`;
    const text = column.text(row);
    return `${text === rowName ? '' : `${rowName} `}${label}：${text || '空'}`;
  };
  const refusal = editing?.refusal ?? null;
  const isOpen = options.length > 0;
  return (
    <div
      ref={frame}
      className={editing ? styles['editing'] : styles['waiting']}
      data-editing={editing ? true : undefined}
    >
      {edit.fields.slice(0, editing ? undefined : 1).map((one, i) => {
        const isRefused = refusal?.field === i;
        return (
          <input
            key={one.label}
            ref={(element) => void (inputs.current[i] = element)}
            type="text"
            data-focus={i === 0 || undefined}
            className={`${isRefused ? styles['refused'] : styles['input']} ${one.suggestions ? styles['choosing'] : ''}`}
            aria-label={named(one.label)}
            aria-invalid={isRefused || undefined}
            aria-describedby={editing ? `${list}-below` : undefined}
            {...(one.suggestions && {
              role: 'combobox',
              'aria-expanded': isOpen && editing?.field === i,
              'aria-autocomplete': 'list' as const,
              'aria-controls': isOpen ? list : undefined,
              'aria-activedescendant': isOpen && highlight.index >= 0 ? `${list}-${highlight.index}` : undefined,
            })}
            autoComplete="off"
            spellCheck={false}
            value={editing?.typed[i] ?? ''}
            onChange={({ target }) => {
              // A space from an IME that is on, typed to select the row.
              if (!editing && target.value.trim() === '') return;
              cell.type(i, target.value);
            }}
            onCompositionStart={() => !editing && cell.type(0, '')}
            onFocus={() => editing && editing.field !== i && cell.go(i)}
            onKeyDown={(event) => (editing ? keysWhileEditing(event, i) : keysBefore(event))}
            onBlur={blur}
          />
        );
      })}
      {editing && (
        <CellBelow
          id={list}
          label={field?.label ?? column.title}
          options={options}
          highlighted={highlight.index}
          refusal={refusal?.sentence ?? null}
          echo={invisibleDoubt(typed) ?? field?.echo?.(typed) ?? null}
          onPick={(word) => save('stay', word)}
        />
      )}
    </div>
  );
}

interface Highlight {
  /** -1: none. */
  index: number;
  /** The highlighted word, taken by Enter; null: what was typed counts. */
  word: string | null;
  move: (step: 1 | -1) => void;
}

/**
 * Which suggestion Enter takes: the one the arrows went to, else the word that was typed in full, else the first that
 * fits. Before anything is typed none: Enter must not change what it only opened.
 */
function useHighlight(options: readonly Option[], typed: string, isTouched: boolean): Highlight {
  const [moved, setMoved] = useState<{ typed: string; index: number } | null>(null);
  const exact = options.findIndex(({ word, isFree }) => word === typed && !isFree);
  const offered = isTouched && typed.trim() !== '' && options.length > 0 ? 0 : -1;
  // Typing on starts over.
  const index = moved?.typed === typed ? Math.min(moved.index, options.length - 1) : exact >= 0 ? exact : offered;
  const next = (step: 1 | -1): number =>
    index < 0 ? (step > 0 ? 0 : options.length - 1) : (index + step + options.length) % options.length;
  return {
    index,
    word: options[index]?.word ?? null,
    move: (step) => setMoved({ typed, index: next(step) }),
  };
}
