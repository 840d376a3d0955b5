import { createContext, useContext, useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { Button } from './button';
import styles from './dialog.module.css';
import type { IconName } from './icon';
import { Block, Row, Stack } from './layout';
import { Note } from './note';

const noBody: RefObject<HTMLElement | null> = { current: null };
/** What the dialog around it knows; without one (the lock screen) its forms end the same way. */
export const InDialog = createContext({ close: (): void => undefined, isBusy: false, saysTyped: false, body: noBody });

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
    // It is in sight as it is: a dialog that is higher than its window opens at its top.
    if (saysTyped || (body.current && !body.current.contains(document.activeElement)))
      leaving.current?.focus({ preventScroll: true });
  }, [saysTyped, body]);
  return (
    <Block margin="0 0 -10px" className={styles['end']} data-dialog-end>
      <Stack gap={12} pad={[10, 0]} on="sheet" className={styles['ground']}>
        {failed && <Note tone="wrong">{failed}</Note>}
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
    </Block>
  );
}
