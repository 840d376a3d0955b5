import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { problem } from '@shared/problems/problem';
import { screenName } from '../../addresses/screens';
import { useOpenLedger } from '../../state/open-ledger';
import { printRefusal } from '../../state/print-refusal';
import { useTakePrint, useWhoPrints } from '../../state/screen-print';
import { useToast } from '../../state/toasts';
import { useToday } from '../../state/use-today';
import { useRole } from '../../state/use-may';
import { isDialogOpen } from '../../ui/over-the-screen';
import { readScreen } from '../../ui/read-screen';
import { ScreenSheet } from '../../ui/screen-sheet';
import { usePrintPreview } from '../../ui/use-print-preview';
import { printRefusalWords, sheetOfWords } from '../../words/print-words';

/** 印刷… while a ledger is open: the screen's own print, else the words of the screen on plain sheets, which are looked at first. */
export function PrintAnywhere() {
  const [location] = useLocation();
  const { kind } = useOpenLedger();
  const role = useRole();
  const today = useToday();
  const toast = useToast();
  const { ofScreen } = useWhoPrints();
  const { preview, element } = usePrintPreview();
  const show = (sheet: ReactNode): void =>
    preview(sheet, { kind: 'printed', content: { what: 'screen', title: screenName(location) } });
  const showOwn = async (sheet: ReactNode | Promise<ReactNode>): Promise<void> => {
    try {
      show(await sheet);
    } catch (error) {
      toast(problem('unexpected', { reason: String(error) }));
    }
  };
  useTakePrint(() => {
    const own = ofScreen();
    const refusal = printRefusal({ role, isDialogOpen: isDialogOpen(), isOwnOver: own?.giveWay !== undefined });
    if (refusal) return toast({ message: printRefusalWords[refusal] }, undefined, { topic: 'print' });
    if (own?.press) return own.press();
    if (own?.sheet) {
      void showOwn(own.sheet());
      return own.giveWay?.();
    }
    const main = document.getElementById('main');
    if (!main) return;
    const screen = readScreen(main);
    const name = screenName(location);
    const title = name.startsWith(screen.title) ? name : screen.title;
    show(<ScreenSheet screen={{ ...screen, title }} today={today} whose={sheetOfWords[kind]} />);
  });
  return element;
}
