import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Icon } from './icon';
import styles from './toasts.module.css';

interface Toast {
  id: number;
  message: string;
  /** 元に戻す, 開く … */
  action?: { label: string; run: () => void };
}

type ShowToast = (message: string, action?: Toast['action']) => void;

interface Toasts {
  show: ShowToast;
  forget: () => void;
}

const ToastContext = createContext<Toasts>({ show: () => {}, forget: () => {} });

/** Ten seconds: long enough to read a sentence and to reach the button; while it has focus or the pointer it stays. */
const STAY = 10_000;

/** Says in passing what was done, with the way back beside it. One at a time: the newest. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null);
  const next = useRef(1);
  const show = useCallback<ShowToast>((message, action) => {
    setToast({ id: next.current++, message, ...(action ? { action } : {}) });
  }, []);
  const close = useCallback(() => setToast(null), []);
  const forget = useCallback(() => setToast((now) => (now?.action ? null : now)), []);
  const toasts = useMemo(() => ({ show, forget }), [show, forget]);
  // What can't be taken back by its button belongs to the screen it was said on.
  const [location] = useLocation();
  const [saidAt, setSaidAt] = useState(location);
  if (saidAt !== location) {
    setSaidAt(location);
    if (toast && !toast.action) setToast(null);
  }
  return (
    <ToastContext value={toasts}>
      {children}
      <div className={styles['place']} role="status" aria-live="polite">
        {toast && <ToastBox key={toast.id} toast={toast} onClose={close} />}
      </div>
    </ToastContext>
  );
}

export const useToast = (): ShowToast => use(ToastContext).show;

/** Takes away what leads back: its ledger is closed. */
export const useForgetToasts = (): (() => void) => use(ToastContext).forget;

function ToastBox({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(onClose, STAY);
    return () => clearTimeout(timer);
  }, [isHeld, onClose]);
  const hold = useMemo(
    () => ({
      onMouseEnter: () => setHeld(true),
      onMouseLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    }),
    [],
  );
  return (
    <div className={styles['toast']} {...hold}>
      <span>{toast.message}</span>
      {toast.action && (
        <button
          type="button"
          className={styles['action']}
          onClick={() => {
            toast.action?.run();
            onClose();
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button type="button" className={styles['close']} aria-label="このお知らせを閉じる" onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
