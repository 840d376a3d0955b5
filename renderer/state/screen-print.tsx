import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';

/** How a screen prints itself: its own way of asking what and how, or a sheet that is shown before it is printed. */
export type ScreenPrint = (
  | { press: () => void; sheet?: never }
  | { sheet: () => ReactNode | Promise<ReactNode>; press?: never }
) & {
  /** It stands over the screen itself, and gives way to its sheet: 連絡先. */
  giveWay?: () => void;
};

/** Who stands here just now: of those who have something, what came last. */
export class PrintPlace<T> {
  private readonly held: (() => T | null)[] = [];

  now(): T | null {
    return this.held.map((one) => one()).findLast((one) => one !== null) ?? null;
  }

  /** @returns ends it */
  hold(one: () => T | null): () => void {
    this.held.push(one);
    return () => void this.held.splice(this.held.indexOf(one), 1);
  }
}

interface PrintPlaces {
  /** The screen that is open, where it has a print of its own; what lies over it comes first. */
  screen: PrintPlace<ScreenPrint>;
  /** The open ledger: what 印刷… does. Nobody: the ledger is closed. */
  ledger: PrintPlace<() => void>;
}

const places = (): PrintPlaces => ({ screen: new PrintPlace(), ledger: new PrintPlace() });
const PrintContext = createContext<PrintPlaces>(places());

export function PrintProvider({ children }: { children: ReactNode }) {
  const [own] = useState(places);
  return <PrintContext value={own}>{children}</PrintContext>;
}

/** Stands there with what was drawn last, at the place that it had when it came. */
function useHold<T>(place: PrintPlace<T>, one: T | null): void {
  const latest = useRef(one);
  useEffect(() => {
    latest.current = one;
  });
  useEffect(() => place.hold(() => latest.current), [place]);
}

/** 印刷… of this screen, for as long as it stands there. One on a screen; what opens over it later comes first. Null: as any other. */
export function useScreenPrint(own: ScreenPrint | null): void {
  useHold(use(PrintContext).screen, own);
}

/** Takes 印刷… while a ledger is open. */
export function useTakePrint(take: () => void): void {
  useHold(use(PrintContext).ledger, take);
}

/** Asked when 印刷… is pressed. */
export function useWhoPrints() {
  const { screen, ledger } = use(PrintContext);
  const ofScreen = useCallback(() => screen.now(), [screen]);
  const ofLedger = useCallback(() => ledger.now(), [ledger]);
  return useMemo(() => ({ ofScreen, ofLedger }), [ofScreen, ofLedger]);
}
