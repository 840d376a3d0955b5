import { hoursLeftWords, type LostPaper } from '@shared/asks/lost-paper';
import { formatWareki } from '@shared/text/wareki';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/problem-note';
import { RecoveryKeyDialog } from '../../vault/recovery-key-dialog';
import type { RecoveryKey } from '../../vault/use-recovery-key';
import { Card } from '../../ui/card';
import { useMay } from '../../state/use-may';
import { onlyAdmin } from '../../words/role-words';
import { ask } from '../../ipc/ask';

interface RecoveryCardProps {
  recovery: RecoveryKey;
  /** It stands in another dialog. */
  isElsewhere: boolean;
}

/** 復旧キー: whether it is on paper, and a new one when the paper is lost: main itself asks whether it is wanted. */
export function RecoveryCard({ recovery, isElsewhere }: RecoveryCardProps) {
  const { keys, refresh, confirmedOn, canBePrinted, problem, show, renew } = recovery;
  const mayRenew = useMay()('keys:renew-recovery');
  return (
    <Card titleId="recovery" title="復旧キー">
      <p>このパソコンがこわれても、バックアップとこの紙があれば、名簿を開けます。</p>
      {confirmedOn ? (
        <div>
          <Badge tone="ok">印刷して保管</Badge> {formatWareki(confirmedOn)}
        </div>
      ) : (
        keys && (
          <div>
            <Badge tone="act">まだ紙に控えていません</Badge>
          </div>
        )
      )}
      {keys?.lostPaper && <Waits lostPaper={keys.lostPaper} onChange={refresh} />}
      {problem && !isElsewhere && <ProblemNote problem={problem} />}
      {mayRenew ? (
        <Button look="outline" icon="print" wide onClick={() => void (canBePrinted ? show() : renew())}>
          {canBePrinted || !confirmedOn ? '復旧キーを印刷して控える' : '新しくつくり直して印刷'}
        </Button>
      ) : (
        <p className="subtle">{onlyAdmin('つくり直すこと')}</p>
      )}
      {!isElsewhere && <RecoveryKeyDialog recovery={recovery} />}
    </Card>
  );
}

/** Somebody has lost the paper: how long it takes yet, and the button that takes it back. */
function Waits({ lostPaper, onChange }: { lostPaper: LostPaper; onChange: () => Promise<void> }) {
  const isOver = lostPaper.hoursLeft === 0;
  const takeBack = async (): Promise<void> => {
    await ask('asks:end-wait');
    await onChange();
  };
  return (
    <div>
      <Badge tone={isOver ? 'act' : 'notice'}>
        {isOver ? '紙がなくてもつくり直せます' : '紙が見つからず、待っています'}
      </Badge>
      <p className="subtle">
        {isOver
          ? '下の「新しくつくり直して印刷」を押してください。'
          : `${hoursLeftWords(lostPaper)}たつと、紙がなくてもつくり直せます。`}
      </p>
      <Button look="text" onClick={() => void takeBack()}>
        待つのをやめる
      </Button>
    </div>
  );
}
