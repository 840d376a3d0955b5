import { Modal } from '@mantine/core';
import { useEffect, useRef, useState, type FocusEvent, type ReactNode, type Ref } from 'react';
import { InDialog } from './dialog-end';
import styles from './dialog.module.css';
import { Stack } from './layout';
import { isComposing } from './is-composing';
import { TypedBoxes } from './typed-boxes';

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
  const body = useRef<HTMLDivElement>(null);
  const typed = useTyped(opened);
  const [saysTyped, setSaysTyped] = useState(false);
  const close = (): void => {
    setSaysTyped(false);
    if (!isBusy) onClose();
  };
  /** The cross, Escape, a press beside it: none of them says that what was typed may go, where a button does. */
  const leave = (): void => {
    const isAskedThere = body.current?.querySelector('[data-dialog-end]') !== null;
    if (keepsTyped || !isAskedThere || !typed.isThere()) return close();
    setSaysTyped(true);
  };
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

/** Which boxes hold something else than when they were first come to, or did when their step ended. */
function useTyped(opened: boolean) {
  const [boxes] = useState(() => new TypedBoxes());
  useEffect(() => {
    if (!opened) boxes.clear();
  }, [opened, boxes]);
  return {
    lookAt: ({ target }: FocusEvent): void => boxes.lookAt(target),
    isThere: () => boxes.typed(true).length > 0,
  };
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
      if (event.key !== 'Escape' || isComposing(event) || event.defaultPrevented) return;
      const dialog = body.current?.closest('[role="dialog"]');
      if (event.target === document.body || (event.target instanceof Node && dialog?.contains(event.target)))
        latest.current();
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  }, [opened, body]);
}
