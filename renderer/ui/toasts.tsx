import {
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { useLocation } from 'wouter';
import {
  noToasts,
  onNextScreen,
  STAY,
  waitsForAnswer,
  withoutActions,
  withoutToast,
  withToast,
  type Toast,
  type ToastQueue,
} from '../state/toast-queue';
import { ToastContext, type ShowToast, type WorkUnderWay } from '../state/toasts';
import { Icon } from './icon';
import { Row } from './layout';
import styles from './toasts.module.css';
import { useFreePlace } from './use-free-place';
import { useOpenAround } from './use-open-around';

type Step = (line: ToastQueue) => ToastQueue;

/**
 * Says in passing what was done, with the way back beside it: one at a time, the newest at once, and nothing that somebody
 * waits for is lost by what comes after it ({@link withToast}). A problem is handed over as it is, not as its words.
 */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [line, change] = useReducer((now: ToastQueue, step: Step) => step(now), noToasts);
  const next = useRef(1);
  const isHeld = useRef(false);
  const show = useCallback<ShowToast>((said, action, more = {}) => {
    const isProblem = typeof said !== 'string';
    const message = isProblem ? said.message : said;
    const toast = { id: next.current++, message, isProblem, saidAt: performance.now(), ...more };
    const held = isHeld.current;
    change((now) => withToast(now, action ? { ...toast, action } : toast, held));
  }, []);
  const close = useCallback((toast: Toast) => {
    toast.onSeen?.();
    change((now) => withoutToast(now, toast.id, performance.now()));
  }, []);
  const forget = useCallback(() => change(withoutActions), []);
  const hold = useCallback((now: boolean) => void (isHeld.current = now), []);
  const [underWay, setUnderWay] = useState<ReadonlyMap<string, WorkUnderWay>>(new Map());
  const stand = useCallback((key: string, what: WorkUnderWay | null) => {
    setUnderWay(
      (now) => new Map([...[...now].filter(([one]) => one !== key), ...(what ? [[key, what] as const] : [])]),
    );
  }, []);
  const toasts = useMemo(() => ({ show, forget, stand }), [show, forget, stand]);
  const [location] = useLocation();
  useEffect(() => change((now) => onNextScreen(now, performance.now())), [location]);
  return (
    <ToastContext value={toasts}>
      {children}
      <ToastPlace shown={line.shown} underWay={underWay} onClose={close} onHold={hold} />
    </ToastContext>
  );
}

interface ToastPlaceProps {
  shown: readonly Toast[];
  /** Above them: what goes on. */
  underWay: ReadonlyMap<string, WorkUnderWay>;
  onClose: (toast: Toast) => void;
  /** Somebody reaches for what is there, or no longer does. */
  onHold: (isHeld: boolean) => void;
}

/** Under the pointer or with the focus in it everything stays where it is: nothing moves away from whoever reaches for it. */
function ToastPlace({ shown, underWay, onClose, onHold }: ToastPlaceProps) {
  const [isPointedAt, setPointedAt] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const isHeld = isPointedAt || hasFocus;
  useEffect(() => onHold(isHeld), [isHeld, onHold]);
  const before = useRef<Element | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const all = useMemo(() => [...underWay.values(), ...shown], [underWay, shown]);
  // What goes while somebody reaches for it tells of no end: neither its focus nor the pointer over it leaves.
  useEffect(() => {
    if (!place.current?.contains(document.activeElement)) setFocus(false);
    if (!place.current?.matches(':hover')) setPointedAt(false);
  }, [all]);
  useOpenAround(place, all.length > 0);
  useFreePlace(place, all, isHeld);
  const close = (toast: Toast): void => {
    const hadFocus = place.current?.contains(document.activeElement) ?? false;
    onClose(toast);
    setPointedAt(false);
    setFocus(false);
    // Back to where the person came from, instead of the top of the page.
    if (hadFocus && before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
  };
  const hold = {
    // Not where it came up under a pointer at rest, e.g. over the button that was just pressed.
    onMouseMove: ({ movementX, movementY }: MouseEvent) => {
      if (movementX !== 0 || movementY !== 0) setPointedAt(true);
    },
    onMouseLeave: () => setPointedAt(false),
    onFocus: ({ relatedTarget }: FocusEvent) => {
      if (!place.current?.contains(relatedTarget)) before.current = relatedTarget;
      setFocus(true);
    },
    onBlur: () => setFocus(false),
  };
  return (
    // Each is read out by itself when it comes, and not again with the next.
    <div ref={place} className={styles['place']} role="status" aria-live="polite" aria-atomic="false" {...hold}>
      {[...underWay].map(([key, what]) => (
        <WorkBox key={key} {...what} />
      ))}
      {shown.map((toast) => (
        <ToastBox key={toast.id} toast={toast} isHeld={isHeld} onClose={close} />
      ))}
    </div>
  );
}

/** It goes by itself when it is over, and is ended by its button; there is nothing to close. */
const WorkBox = ({ message, action }: WorkUnderWay) => (
  <Row gap={14} atLeast={52} pad={[8, 12, 8, 18]} className={styles['toast']}>
    <span>{message}</span>
    <button type="button" className={styles['action']} onClick={() => action.run()}>
      {action.label}
    </button>
  </Row>
);

/** {@link STAY} is long enough to read a sentence and to reach the button. It passes only while it can be seen, and of what {@link waitsForAnswer} never. */
const SOON = 2_000;

interface ToastBoxProps {
  toast: Toast;
  isHeld: boolean;
  onClose: (toast: Toast) => void;
}

function ToastBox({ toast, isHeld, onClose }: ToastBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const waits = waitsForAnswer(toast);
  const over = useRef(() => {});
  useEffect(() => {
    over.current = () => onClose(toast);
  });
  useEffect(() => {
    if (isHeld || waits) return;
    let timer = setTimeout(look, STAY);
    function look(): void {
      if (box.current && canBeSeen(box.current)) over.current();
      else timer = setTimeout(look, SOON);
    }
    return () => clearTimeout(timer);
  }, [isHeld, waits]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose(toast);
  };
  return (
    // Only what is inside takes the focus; Escape is for whoever is there.
    <Row
      gap={14}
      atLeast={52}
      pad={[8, 8, 8, 18]}
      ref={box}
      className={styles['toast']}
      data-problem={toast.isProblem || undefined}
      onKeyDown={onKeyDown}
    >
      {toast.isProblem && <Icon name="warning" />}
      <span>{toast.message}</span>
      {toast.action && (
        <button
          type="button"
          className={styles['action']}
          onClick={() => {
            toast.action?.run();
            onClose(toast);
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        className={styles['close']}
        aria-label="このお知らせを閉じる"
        onClick={() => onClose(toast)}
      >
        <Icon name="close" />
      </button>
    </Row>
  );
}

/** Not behind an open menu, nor in a window that is put away. */
const canBeSeen = (box: HTMLElement): boolean =>
  document.visibilityState === 'visible' && box.checkVisibility({ visibilityProperty: true });
