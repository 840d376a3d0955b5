import { Suspense } from 'react';
import { lazyPart } from '../ui/lazy-part';
import type { LedgerKind } from '../data/database';
import { isLoss } from '../data/lost-records';
import { Button } from '../ui/button';
import { ProblemNote } from '../ui/problem-note';
import { useBeginning, type OpeningProblem } from '../state/session';
import { Stack } from '../ui/layout';
import { SupportOffer } from './support-offer';
import { TroubleFrame } from './trouble-frame';

const RestoreLost = lazyPart(() => import('../features/vault/restore-lost'), 'RestoreLost');

interface OpeningProblemProps {
  kind: LedgerKind;
  /** Of the ledger that doesn't open: 32 bytes. */
  dataKey: Uint8Array;
  problem: OpeningProblem;
  /** Although records are damaged, or something isn't as it was left. */
  onOpenAllTheSame: () => void;
}

const headings: Partial<Record<OpeningProblem['code'], string>> = {
  'ledger/newer': '新しい版の台帳です',
  'ledger/altered': '台帳が、前に閉じたときと合いません',
};

/** What isn't as it was left, each on its line. */
const AlteredLines = ({ lines }: { lines: string }) => (
  <Stack as="ul" gap={4} aria-label="合わないところ">
    {lines.split('\n').map((line) => (
      <li key={line}>{line}</li>
    ))}
  </Stack>
);

/** The ledger can't be opened: what it is, what is safe, what to do. Nothing is written before a backup is chosen. */
export function OpeningProblemScreen({ kind, dataKey, problem, onOpenAllTheSame }: OpeningProblemProps) {
  const { changeSettings, info } = useBeginning();
  const isNewer = problem.code === 'ledger/newer';
  const isAltered = problem.code === 'ledger/altered';
  const canRestore = kind === 'own' && isLoss(problem);
  return (
    <TroubleFrame title={headings[problem.code] ?? '台帳を開けません'}>
      <ProblemNote problem={problem} />
      {isAltered && <AlteredLines lines={String(problem.details['lines'])} />}
      {isNewer && (
        <p>
          この「連携台帳」は {info.version} 版（台帳の形式 {problem.details['known']}）です。台帳の形式は{' '}
          {problem.details['found']} です。
        </p>
      )}
      {canRestore && (
        <Suspense fallback={null}>
          <RestoreLost kind={kind} dataKey={dataKey} isUnreadable={problem.code === 'ledger/unreadable'} />
        </Suspense>
      )}
      {!isAltered && (
        <Button look={canRestore ? 'quiet' : 'filled'} size="large" onClick={() => window.location.reload()}>
          もう一度開く
        </Button>
      )}
      {problem.code === 'ledger/damaged' && (
        <Button onClick={onOpenAllTheSame}>壊れた {problem.details['count']}件を除いて開く</Button>
      )}
      {isAltered && (
        <Stack gap={6} items="start">
          <Button onClick={onOpenAllTheSame}>このまま開く</Button>
          <p className="subtle">
            いまある内容のまま続けます。どこが合わなかったかと、どなたが開いたかは「操作の記録」に残ります。心当たりがないときは、開く前に管理者や事務局にご相談ください。
          </p>
        </Stack>
      )}
      <SupportOffer told={problem.code} />
      <Button look="text" onClick={() => void changeSettings({ ledger: 'none' })}>
        はじめの画面に戻る（{canRestore ? '何も消えません' : '台帳はそのまま残ります'}）
      </Button>
    </TroubleFrame>
  );
}
