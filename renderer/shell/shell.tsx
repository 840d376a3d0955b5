import { Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { lazyPart } from '../ui/lazy-part';
import { useLocation } from 'wouter';
import type { MenuCommand } from '@shared/ipc/contract';
import { onNotice, ask } from '../ipc/ask';
import { useRedo, useUndo } from '../state/change-ledger';
import { ContactsOpener } from '../state/contacts-opener';
import { PrintAnywhere } from './by-hand/print-anywhere';
import { TakeByHand } from './by-hand/take-by-hand';
import { Header } from './header';
import { Navigation } from './navigation';
import { screens } from '../addresses/screens';
import styles from './shell.module.css';
import { tellWholeWords } from '../ui/whole-words';
import { marksAll, undoKey } from '../ui/undo-key';
import { useAutomaticBackup } from '../state/use-automatic-backup';
import { useIdleLock, useLock } from '../state/use-lock';
import { useMakeDue } from '../state/use-make-due';
import { useUnaskedEnrolments } from '../state/use-unasked-enrolments';
import { useOutboxNews, useUnsentReport } from '../state/use-outbox';
import { Column } from '../ui/layout';
import { Icon } from '../ui/icon';
import { useOpenLedger } from '../state/open-ledger';
import { useWorkUnderWay } from '../state/toasts';
import { useWhoPrints } from '../state/screen-print';
import { useSession } from '../state/session';
import { useRole } from '../state/use-may';
import { usePractice } from '../state/practice';
import { Strip } from './strip';
import { useJump } from './use-jump';
import type { Notice } from '@shared/ipc/contract';
import { routeName, type PrintingWork } from '@shared/ipc/printing';
import { isComposing } from '../ui/is-composing';

const Find = lazyPart(() => import('../features/find/find'), 'Find');
const PracticeStrip = lazyPart(() => import('./practice-strip'), 'PracticeStrip');
const DueNotifier = lazyPart(() => import('../features/home/due-notifier'), 'DueNotifier');
const ContactsDrawer = lazyPart(() => import('../features/contacts/contacts-drawer'), 'ContactsDrawer');

/** Header, rail and the screen in the middle. Keys that work everywhere are handled here. */
export function Shell({ children }: { children: ReactNode }) {
  const [, go] = useLocation();
  const [isFinding, setFinding] = useState(false);
  /** 連絡先 is open, at this desk if one was looked for. */
  const [contacts, setContacts] = useState<{ desk: string | null } | null>(null);
  const showContacts = useCallback(() => setContacts({ desk: null }), []);
  const undo = useUndo();
  const redo = useRedo();
  const lock = useLock();
  const { ofLedger } = useWhoPrints();
  useIdleLock(lock);
  useAutomaticBackup();
  useOutboxNews();
  useUnsentReport();
  useMakeDue();
  useUnaskedEnrolments();
  useJump();
  usePaperWork();
  useHeldFile();

  // Kept in the product: how long a start takes is read from it (test/bench/start.bench.ts).
  useEffect(() => {
    requestAnimationFrame(() => performance.mark('ledger-usable'));
  }, []);
  useEffect(() => tellWholeWords(document), []);
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
      if (isComposing(event) || event.defaultPrevented) return;
      // In a text box Ctrl+Z, Ctrl+Y and Ctrl+A belong to the typing.
      if (isTextBox(document.activeElement)) return;
      const wanted = undoKey(event);
      // A list marks its rows; nobody means all words of the window.
      if (wanted || marksAll(event)) event.preventDefault();
      if (!wanted) return;
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
        <ContactsOpener value={showContacts}>{children}</ContactsOpener>
      </Column>
      <Suspense fallback={null}>
        <DueNotifier />
        <TakeByHand />
        <PrintAnywhere />
        {isFinding && (
          <Find
            onClose={() => setFinding(false)}
            commands={{
              contacts: (desk) => setContacts({ desk: desk ?? null }),
              print: () => ofLedger()?.(),
              lock,
            }}
          />
        )}
        {contacts && <ContactsDrawer desk={contacts.desk} onClose={() => setContacts(null)} />}
      </Suspense>
    </div>
  );
}

const isTextBox = (element: Element | null): boolean =>
  element instanceof HTMLInputElement
    ? !['checkbox', 'radio', 'button'].includes(element.type)
    : element instanceof HTMLTextAreaElement;

/** What must not be overlooked while working: which ledger this is, and what not to put in. One line each. */
function Banners() {
  const { kind, isKept, hasRoom } = useOpenLedger();
  const role = useRole();
  const { info } = useSession();
  const { practice } = usePractice();
  return (
    <>
      {info.isDevelopmentRuntime && kind === 'own' && (
        <Banner>開発用の実行環境です。実際の個人情報は入れないでください</Banner>
      )}
      {role === 'reader' && (
        <Banner>
          閲覧で開いています。見ることだけができます。直す・出す・印刷するときは、事務か管理者の方に頼んでください
        </Banner>
      )}
      {practice && (
        <Suspense fallback={null}>
          <PracticeStrip />
        </Suspense>
      )}
      {kind === 'sample' && !practice && (
        <Banner>
          サンプルで練習中です。架空の法人なので、何をしても大丈夫です。外には送りません
          {info.isDevelopmentRuntime ? '（開発用の実行環境です。実際の個人情報は入れないでください）' : ''}
        </Banner>
      )}
      {!hasRoom && (
        <Banner>
          このパソコンの空き容量がありません。台帳は見られますが、保存できません。不要なファイルを消して、開き直してください
        </Banner>
      )}
      {!isKept && <Banner>空き容量が少なくなると、台帳が消えるおそれがあります。不要なファイルを消してください</Banner>}
    </>
  );
}

const Banner = ({ children }: { children: React.ReactNode }) => (
  <Strip>
    <Icon name="info" size={16} />
    <span>{children}</span>
  </Strip>
);

/** While Word or LibreOffice makes or prints a paper: which one, and the way to end it. */
function usePaperWork(): void {
  const [work, setWork] = useState<PrintingWork>(null);
  useEffect(() => onNotice('printing:work', setWork), []);
  const what = useMemo(
    () =>
      work && {
        message: `${routeName[work.by]}で「${work.title}」${work.what === 'pdf' ? 'の PDF をつくっています…' : 'を印刷しています…'}`,
        action: { label: 'やめる', run: () => void ask('printing:cancel') },
      },
    [work],
  );
  useWorkUnderWay('paper-work', what);
}

/** While another program holds a file that is to be replaced: which one, and the way to wait no longer. */
function useHeldFile(): void {
  const [held, setHeld] = useState<Notice<'files:waiting'>>(null);
  useEffect(() => onNotice('files:waiting', setHeld), []);
  const what = useMemo(
    () =>
      held && {
        message: [
          `${held.name === null ? '連携台帳のファイル' : `「${held.name}」`}をほかのソフトが使っています。`,
          held.name === null ? '' : 'Word や Excel で開いていたら閉じてください。',
          '空くのを待っています…',
        ].join(''),
        action: { label: '待つのをやめる', run: () => void ask('files:stop-waiting') },
      },
    [held],
  );
  useWorkUnderWay('held-file', what);
}
