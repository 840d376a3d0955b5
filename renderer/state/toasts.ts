import { createContext, use, useEffect } from 'react';
import type { Toast } from './toast-queue';

/** What went wrong, as shared/problems has it. */
interface Wrong {
  message: string;
}

export type ShowToast = (
  said: string | Wrong,
  action?: Toast['action'],
  more?: Partial<Pick<Toast, 'topic' | 'onSeen' | 'isNews'>>,
) => void;

/** What goes on just now, as long as it does: it lies where toasts do, as a line that came and went would move what is being pressed. */
export interface WorkUnderWay {
  message: string;
  action: NonNullable<Toast['action']>;
}

interface Toasts {
  show: ShowToast;
  forget: () => void;
  /** @param what null: it is over */
  stand: (key: string, what: WorkUnderWay | null) => void;
}

/** Set by ToastProvider (ui/toasts.tsx). */
export const ToastContext = createContext<Toasts>({ show: () => {}, forget: () => {}, stand: () => {} });

/** For what can be taken back elsewhere, too (Ctrl+Z, 履歴, its own screen): of such acts the newest says enough. */
export const TAKEN_BACK_ELSEWHERE = { topic: 'act' } as const;

export const useToast = (): ShowToast => use(ToastContext).show;

/** Says what goes on, until it is over (null). @param key one thing at a time under each */
export function useWorkUnderWay(key: string, what: WorkUnderWay | null): void {
  const { stand } = use(ToastContext);
  useEffect(() => stand(key, what), [stand, key, what]);
  useEffect(() => () => stand(key, null), [stand, key]);
}

/** Takes away what leads back: its ledger is closed. */
export const useForgetToasts = (): (() => void) => use(ToastContext).forget;
