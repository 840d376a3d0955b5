import { MantineProvider } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { Router } from 'wouter';
import { theme } from '../ui/theme';
import { ToastProvider, useForgetToasts } from '../ui/toasts';
import { ErrorBoundary } from './error-boundary';
import { LedgerProvider, useHasCorporation } from './ledger-provider';
import { OpeningProblemScreen } from './opening-problem';
import { Routes } from './routes';
import { SessionProvider, useSession } from './session';
import { Shell } from './shell';

const FirstRun = lazy(() => import('../features/first-run/first-run').then((module) => ({ default: module.FirstRun })));
const SetUp = lazy(() => import('../features/set-up/set-up').then((module) => ({ default: module.SetUp })));

/** The nonce that the policy of this load lets styles in with. */
const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';

export function App() {
  return (
    <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={styleNonce}>
      <ErrorBoundary>
        <Router>
          <ToastProvider>
            <SessionProvider>
              <Suspense fallback={null}>
                <Start />
              </Suspense>
            </SessionProvider>
          </ToastProvider>
        </Router>
      </ErrorBoundary>
    </MantineProvider>
  );
}

/** Which of the three beginnings it is: no ledger yet, a ledger without its corporation yet, or work as usual. */
function Start() {
  const { settings } = useSession();
  const forget = useForgetToasts();
  // 元に戻す of one ledger must not reach into another.
  useEffect(() => forget, [settings.ledger, forget]);
  if (settings.ledger === 'none') return <FirstRun />;
  return (
    <LedgerProvider
      kind={settings.ledger}
      opening={null}
      onProblem={(problem) => <OpeningProblemScreen problem={problem} />}
    >
      <Opened />
    </LedgerProvider>
  );
}

function Opened() {
  if (!useHasCorporation()) return <SetUp />;
  return (
    <Shell>
      <Routes />
    </Shell>
  );
}
