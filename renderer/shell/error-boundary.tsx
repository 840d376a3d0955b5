import { Component, type ErrorInfo, type ReactNode } from 'react';
import { problem } from '@shared/problems/problem';
import { Button } from '../ui/button';
import { ProblemNote } from '../ui/problem-note';
import { ask } from '../ipc/ask';
import { SupportOffer } from './support-offer';
import { TroubleFrame } from './trouble-frame';

interface State {
  error: Error | null;
}

/** When the page itself fails: everything typed is already saved, opening it again is safe. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: Error, { componentStack }: ErrorInfo): void {
    void ask('app:report-error', {
      name: error.name.slice(0, 100),
      stack: placesOf(`${error.stack ?? ''}\n${componentStack ?? ''}`),
    });
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return (
      <TroubleFrame title="連携台帳">
        <ProblemNote problem={problem('unexpected', { reason: this.state.error.message })} />
        <Button look="filled" size="large" onClick={() => window.location.assign('/')}>
          開き直す
        </Button>
        <SupportOffer told="unexpected" />
      </TroubleFrame>
    );
  }
}

/** Lines of a stack that name a place in the code: the first ones repeat the message, which may quote what was typed. */
const placesOf = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /:\d+:\d+\)?$/.test(line))
    .join('\n')
    .slice(0, 8000);
