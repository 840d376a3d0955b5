import { Suspense } from 'react';
import type { ProblemCode } from '@shared/problems/catalog';
import { Disclosure } from '../ui/disclosure';
import { lazyPart } from '../ui/lazy-part';

const SupportFile = lazyPart(() => import('../features/support/support-file'), 'SupportFile');

/** サポートに渡すファイル, on a screen beyond which the office doesn't come: for who calls somebody about it. */
export const SupportOffer = ({ told }: { told: ProblemCode | null }) => (
  <Disclosure words="サポートに渡すファイルを見る" wide>
    {() => (
      <Suspense fallback={null}>
        <SupportFile make={() => Promise.resolve({ told, ledger: null })} />
      </Suspense>
    )}
  </Disclosure>
);
