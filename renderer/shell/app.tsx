import { MantineProvider } from '@mantine/core';
import { Suspense, useEffect, useState } from 'react';
import { lazyPart } from '../ui/lazy-part';
import { Router } from 'wouter';
import type { Channels } from '@shared/channels/registry';
import { theme } from '../ui/theme';
import { ToastProvider } from '../ui/toasts';
import { useForgetToasts } from '../state/toasts';
import { BatchProvider } from '../features/documents/batch/batch-provider';
import { UnlockGate } from './unlock-gate';
import { ErrorBoundary } from './error-boundary';
import { LedgerProvider } from '../state/ledger-provider';
import { useHasCorporation } from '../state/open-ledger';
import { OpeningProblemScreen } from './opening-problem';
import { CameFromProvider } from '../state/came-from';
import { PracticeProvider, useIsLent } from '../state/practice';
import { ChosenTableProvider } from '../state/chosen-table';
import { DropProvider } from '../state/drop-taker';
import { PrintProvider } from '../state/screen-print';
import { PolicyProvider } from '../state/policy';
import { PrintKey } from './by-hand/print-key';
import { WindowDrop } from './by-hand/window-drop';
import { Routes } from './routes';
import { SessionProvider, useBeginning } from '../state/session';
import { Shell } from './shell';
import { Stack } from '../ui/layout';
import { useToday } from '../state/use-today';

const FirstRun = lazyPart(() => import('../features/first-run/first-run'), 'FirstRun');
const SetUp = lazyPart(() => import('../features/set-up/set-up'), 'SetUp');

/** The nonce that the policy of this load lets styles in with. */
const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';

/** @param channels the ways by which papers leave */
export function App({ channels }: { channels: Channels }) {
  return (
    <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={styleNonce}>
      <ErrorBoundary>
        <Router>
          <ToastProvider>
            <SessionProvider channels={channels}>
              <PolicyProvider>
                <PracticeProvider>
                  <ChosenTableProvider>
                    <DropProvider>
                      <PrintProvider>
                        <Suspense fallback={null}>
                          <Start />
                        </Suspense>
                        <PrintKey />
                      </PrintProvider>
                      <WindowDrop />
                    </DropProvider>
                  </ChosenTableProvider>
                </PracticeProvider>
              </PolicyProvider>
            </SessionProvider>
          </ToastProvider>
        </Router>
      </ErrorBoundary>
    </MantineProvider>
  );
}

/** Which of the three beginnings it is: no ledger yet, a ledger without its corporation yet, or work as usual. */
function Start() {
  // A new day draws every screen anew, those too that say a day in passing.
  useToday();
  const { settings } = useBeginning();
  const kind = useIsLent() ? 'sample' : settings.ledger;
  const forget = useForgetToasts();
  // 元に戻す of one ledger must not reach into another.
  useEffect(() => forget, [kind, forget]);
  if (kind === 'none') return <FirstRun />;
  return (
    // Another ledger, another gate: the key of the one must not open the other, not for a moment.
    <UnlockGate key={kind} kind={kind}>
      {({ key, user, newRecoveryKey }) => (
        <LedgerProvider
          kind={kind}
          dataKey={key}
          user={user}
          newRecoveryKey={newRecoveryKey}
          opening={(records) => <OpeningProgress records={records} />}
          onProblem={(problem, openAllTheSame) => (
            <OpeningProblemScreen kind={kind} dataKey={key} problem={problem} onOpenAllTheSame={openAllTheSame} />
          )}
        >
          {/* The ledger is opened while packs are being read. */}
          <Suspense fallback={null}>
            <Opened />
          </Suspense>
        </LedgerProvider>
      )}
    </UnlockGate>
  );
}

function Opened() {
  if (!useHasCorporation()) return <SetUp />;
  return (
    <BatchProvider>
      <Shell>
        <CameFromProvider>
          <Routes />
        </CameFromProvider>
      </Shell>
    </BatchProvider>
  );
}

/** Until then nothing is shown: words that flash by only worry. */
const SLOW = 300;

/** A large ledger takes a moment to open: how far it is. */
function OpeningProgress({ records }: { records: number }) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return null;
  return (
    <Stack as="main" tone="sub" size={18} height="100%" centred role="status">
      台帳を開けています…{records > 0 && ` ${records.toLocaleString('ja-JP')}件`}
    </Stack>
  );
}
