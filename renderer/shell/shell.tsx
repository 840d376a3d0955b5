import { Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import { lazyPart } from '../ui/lazy-part';
import { useLocation } from 'wouter';
import type { MenuCommand } from '@shared/ipc/contract';
import { onNotice } from '../ipc/ask';
import { Banners } from './banners';
import { useRedo, useUndo } from '../state/change-ledger';
import { ContactsOpener } from '../state/contacts-opener';
import { Header } from './header';
import { Navigation } from './navigation';
import { PaperWork } from './paper-work';
import { screens } from '../addresses/screens';
import styles from './shell.module.css';
import { undoKey } from '../ui/undo-key';
import { useAutomaticBackup } from '../state/use-automatic-backup';
import { useIdleLock, useLock } from '../state/use-lock';
import { useMakeDue } from '../state/use-make-due';
import { useOutboxNews, useUnsentReport } from '../state/use-outbox';
import { Column } from '../ui/layout';

const Find = lazyPart(() => import('../features/find/find'), 'Find');
const DueNotifier = lazyPart(() => import('../features/home/due-notifier'), 'DueNotifier');
const ContactsDrawer = lazyPart(() => import('../features/contacts/contacts-drawer'), 'ContactsDrawer');

/** Header, rail and the screen in the middle. Keys that work everywhere are handled here. */
export function Shell({ children }: { children: ReactNode }) {
  const [, go] = useLocation();
  const [isFinding, setFinding] = useState(false);
  const [showsContacts, setShowsContacts] = useState(false);
  const showContacts = useCallback(() => setShowsContacts(true), []);
  const undo = useUndo();
  const redo = useRedo();
  const lock = useLock();
  useIdleLock(lock);
  useAutomaticBackup();
  useOutboxNews();
  useUnsentReport();
  useMakeDue();

  // Kept in the product: how long a start takes is read from it (test/bench/start.bench.ts).
  useEffect(() => {
    requestAnimationFrame(() => performance.mark('ledger-usable'));
  }, []);
  useEffect(() => {
    const commands: Partial<Record<MenuCommand, () => void>> = {
      ...Object.fromEntries(screens.map(({ command, path }) => [command, () => go(path)])),
      find: () => setFinding(true),
      contacts: showContacts,
      lock,
      about: () => go('/settings/about'),
    };
    return onNotice('menu:command', (command) => commands[command]?.());
  });
  useEffect(() => {
    const keys = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented) return;
      const wanted = undoKey(event);
      // In a text box Ctrl+Z and Ctrl+Y belong to the typing.
      if (!wanted || isTextBox(document.activeElement)) return;
      event.preventDefault();
      void (wanted === 'redo' ? redo() : undo());
    };
    window.addEventListener('keydown', keys);
    return () => window.removeEventListener('keydown', keys);
  }, [undo, redo]);

  return (
    <div className={styles['window']}>
      <a className={styles['skip']} href="#main">
        本文へ移る
      </a>
      <Header onFind={() => setFinding(true)} onContacts={showContacts} onLock={lock} />
      <Navigation />
      <Column narrow low className={styles['middle']}>
        <Banners />
        <PaperWork />
        <ContactsOpener value={showContacts}>{children}</ContactsOpener>
      </Column>
      <Suspense fallback={null}>
        <DueNotifier />
        {isFinding && <Find onClose={() => setFinding(false)} />}
        {showsContacts && <ContactsDrawer onClose={() => setShowsContacts(false)} />}
      </Suspense>
    </div>
  );
}

const isTextBox = (element: Element | null): boolean =>
  element instanceof HTMLInputElement
    ? !['checkbox', 'radio', 'button'].includes(element.type)
    : element instanceof HTMLTextAreaElement;
