import { Modal } from '@mantine/core';
import {
  createContext,
  useContext,
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react';
import { Button } from './button';
import styles from './dialog.module.css';
import type { IconName } from './icon';
import { Row, Stack } from './layout';
import { Note } from './note';

/** By what stands in it: a question, a few boxes, words, a letter, a page. */
const widths = { question: '27.5rem', form: '34rem', words: '38rem', letter: '46rem', page: '60rem' };

interface DialogProps {
  opened?: boolean;
  title: string;
  width?: keyof typeof widths;
  /** やめる, the cross, Escape, or a press beside it. */
  onClose: () => void;
  /** Something is being done that can't be left: nothing closes it until that has ended. */
  isBusy?: boolean;
  /** What is typed here is kept by who opens it; else only a button of its own leaves it behind. */
  keepsTyped?: boolean;
  children: ReactNode;
  ref?: Ref<HTMLDivElement>;
}

const noBody: RefObject<HTMLElement | null> = { current: null };
const InDialog = createContext({ close: (): void => undefined, isBusy: false, saysTyped: false, body: noBody });

/** Over the screen: what is asked or shown, and at its end (`DialogEnd`) what can be done. A stray key never loses what was typed. */
export function Dialog({
  opened = true,
  title,
  width = 'question',
  onClose,
  isBusy = false,
  keepsTyped = false,
  children,
  ref,
}: DialogProps) {
  const typed = useTyped(opened);
  const [saysTyped, setSaysTyped] = useState(false);
  const close = (): void => {
    setSaysTyped(false);
    if (!isBusy) onClose();
  };
  /** The cross, Escape, a press beside it: none of them says that what was typed may go. */
  const leave = (): void => {
    if (keepsTyped || !typed.isThere()) return close();
    setSaysTyped(true);
  };
  const body = useRef<HTMLDivElement>(null);
  useEscape(opened, body, leave);
  useFocusBack(opened);
  return (
    <Modal
      opened={opened}
      onClose={leave}
      title={title}
      centered
      size={widths[width]}
      closeOnEscape={false}
      withCloseButton={!isBusy}
    >
      <InDialog value={{ close, isBusy, saysTyped, body }}>
        <div ref={body} onFocus={typed.lookAt}>
          <Stack gap={14} leading={1.65} className={styles['body']} ref={ref}>
            {children}
          </Stack>
        </div>
      </InDialog>
    </Modal>
  );
}

interface DialogEndProps {
  cancel?: string;
  /** Closes the dialog unless said otherwise; null where there is nothing to go back to. */
  onCancel?: (() => void) | null;
  /** The verb of what it does; without it there is nothing to do but to close it. */
  confirm?: ReactNode;
  icon?: IconName;
  onConfirm?: () => void;
  /** It was pressed, and isn't done yet; the words say so. */
  isUnderWay?: boolean;
  /** The safe choice, unless nothing can go wrong by the other; a field with `data-autofocus` comes before both. */
  focus?: 'cancel' | 'confirm';
  /** Why it could not be done. */
  failed?: string | null | undefined;
  /** In a line of their own above the buttons: how far it is, what to look at once more. */
  children?: ReactNode;
}

/** The end of a dialog, always in sight: why it couldn't be done, and the buttons, the safe one first. */
export function DialogEnd({
  cancel = 'やめる',
  onCancel,
  confirm,
  icon,
  onConfirm,
  isUnderWay = false,
  focus = 'cancel',
  failed,
  children,
}: DialogEndProps) {
  const { close, isBusy, saysTyped, body } = useContext(InDialog);
  const isAlone = confirm === undefined;
  const leaving = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // A step that comes later takes the focus from what has gone, and from the cross; the first one is focused by the dialog.
    if (saysTyped || (body.current && !body.current.contains(document.activeElement))) leaving.current?.focus();
  }, [saysTyped, body]);
  return (
    <Stack gap={12} pad={[10, 0, 0]} on="sheet" className={styles['end']}>
      {failed && (
        <Note tone="wrong" role="alert">
          {failed}
        </Note>
      )}
      {saysTyped && (
        <Note tone="notice" role="status">
          入れたものがまだあります。使わないときは「{cancel}」を押してください。
        </Note>
      )}
      {children}
      <Row align="stretch" wrap justify="end" gap={12}>
        {onCancel !== null && (
          <Button
            ref={leaving}
            look={isAlone ? 'filled' : 'quiet'}
            data-autofocus={isAlone || focus === 'cancel' || undefined}
            aria-disabled={(isBusy && !onCancel) || undefined}
            onClick={onCancel ?? close}
          >
            {cancel}
          </Button>
        )}
        {!isAlone && (
          <Button
            look="filled"
            icon={icon}
            aria-busy={isUnderWay || undefined}
            data-autofocus={focus === 'confirm' || undefined}
            {...(onConfirm ? { onClick: onConfirm } : { type: 'submit' })}
          >
            {confirm}
          </Button>
        )}
      </Row>
    </Stack>
  );
}

type Box = HTMLInputElement | HTMLTextAreaElement;
const isBox = (element: EventTarget): element is Box =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !['checkbox', 'radio'].includes(element.type));

/** Which boxes hold something else than when they were first come to, or did when their step ended. */
function useTyped(opened: boolean) {
  const before = useRef(new Map<Box, string>());
  useEffect(() => {
    if (!opened) before.current.clear();
  }, [opened]);
  const lookAt = ({ target }: FocusEvent): void => {
    if (isBox(target) && !before.current.has(target)) before.current.set(target, target.value);
  };
  return { lookAt, isThere: () => [...before.current].some(([box, value]) => box.value !== value) };
}

/** What had the keyboard before has it again, also where the whole dialog is taken away at once. */
function useFocusBack(opened: boolean): void {
  useEffect(() => {
    if (!opened) return;
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
    };
  }, [opened]);
}

/** Escape, unless a box, a list or a calendar within has taken it. */
function useEscape(opened: boolean, body: { current: HTMLElement | null }, leave: () => void): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    if (!opened) return;
    const keys = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      const dialog = body.current?.closest('[role="dialog"]');
      if (event.target === document.body || (event.target instanceof Node && dialog?.contains(event.target)))
        latest.current();
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  }, [opened, body]);
}
