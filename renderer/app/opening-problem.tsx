import { Button } from '../ui/button';
import { ProblemNote } from '../ui/problem-note';
import styles from './error-boundary.module.css';
import { useSession, type OpeningProblem } from './session';

/** The ledger can't be opened: what it is, what is safe, what to do. Nothing is written, whatever is pressed here. */
export function OpeningProblemScreen({
  problem,
  onOpenWithoutDamaged,
}: {
  problem: OpeningProblem;
  onOpenWithoutDamaged: () => void;
}) {
  const { changeSettings, info } = useSession();
  const isNewer = problem.code === 'ledger/newer';
  return (
    <main className={styles['page']}>
      <h1>{isNewer ? '新しい版の台帳です' : '台帳を開けません'}</h1>
      <ProblemNote problem={problem} />
      {isNewer && (
        <p>
          この「連携台帳」は {info.version} 版（台帳の形式 {problem.details['known']}）です。台帳の形式は{' '}
          {problem.details['found']} です。
        </p>
      )}
      <Button look="filled" size="large" onClick={() => window.location.reload()}>
        もう一度開く
      </Button>
      {problem.code === 'ledger/damaged' && (
        <Button onClick={onOpenWithoutDamaged}>壊れた {problem.details['count']}件を除いて開く</Button>
      )}
      <Button look="text" onClick={() => void changeSettings({ ledger: 'none' })}>
        はじめの画面に戻る（台帳はそのまま残ります）
      </Button>
    </main>
  );
}
