import { createContext, use } from 'react';
import type { Toast } from './toast-queue';

/** What went wrong, as shared/problems has it. */
interface Wrong {
  message: string;
}

export type ShowToast = (
  said: string | Wrong,
  action?: Toast['action'],
  more?: Partial<Pick<Toast, 'topic' | 'onSeen'>>,
) => void;

interface Toasts {
  show: ShowToast;
  forget: () => void;
}

/** Set by ToastProvider (ui/toasts.tsx). */
export const ToastContext = createContext<Toasts>({ show: () => {}, forget: () => {} });

/** For what can be taken back elsewhere, too (Ctrl+Z, 履歴, its own screen): of such acts the newest says enough. */
export const TAKEN_BACK_ELSEWHERE = { topic: 'act' } as const;

export const useToast = (): ShowToast => use(ToastContext).show;

/** Takes away what leads back: its ledger is closed. */
export const useForgetToasts = (): (() => void) => use(ToastContext).forget;
