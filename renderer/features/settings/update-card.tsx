import { useCallback, useEffect, useState } from 'react';
import type { UpdateState } from '@shared/ipc/updates';
import type { Problem } from '@shared/problems/problem';
import { ask } from '../../ipc/ask';
import { useOpenLedger } from '../../state/open-ledger';
import { useMay } from '../../state/use-may';
import { useBackups } from '../../state/use-backups';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Row } from '../../ui/layout';
import { Note } from '../../ui/note';
import { usePressOnce } from '../../ui/once';
import { ProblemNote } from '../../ui/problem-note';
import { ProgressNote } from '../../ui/progress-note';
import { TextLines } from '../../ui/text-lines';
import { onlyAdmin } from '../../words/role-words';

/** 新しい版: how one comes to this PC, and what was brought. */
export function UpdateCard() {
  const { kind } = useOpenLedger();
  const isAdmin = useMay()('updates:agree');
  const [state, setState] = useState<UpdateState | null>(null);
  const refresh = useCallback(async () => setState(await ask('updates:state')), []);
  useEffect(() => void ask('updates:state').then(setState), []);
  return state && <UpdateView state={state} isAdmin={isAdmin} isOwnOpen={kind === 'own'} onChanged={refresh} />;
}

interface UpdateViewProps {
  state: UpdateState;
  isAdmin: boolean;
  /** Only of the ledger that is open can a backup be made. */
  isOwnOpen: boolean;
  onChanged: () => Promise<void>;
}

/** @public drawn alone by its test */
export function UpdateView({ state, isAdmin, isOwnOpen, onChanged }: UpdateViewProps) {
  const { way, ready, offered, came, needsBackup } = state;
  return (
    <Card titleId="update" title={ready || offered ? '新しい版があります' : '新しい版を入れる'}>
      {came && (
        <>
          <Note tone="ok" role="status">
            {came.from} 版から {came.version} 版になりました。台帳は、そのままです。
          </Note>
          <TextLines lines={came.notes} />
        </>
      )}
      {ready && (
        <>
          <p>
            <b>{ready.version} 版</b>
          </p>
          <TextLines lines={ready.notes} />
        </>
      )}
      {way !== 'setup' && <p>{elsewhere[way]}</p>}
      {way === 'setup' && !isAdmin && <p>{onlyAdmin('新しい版を入れること')}。</p>}
      {way === 'setup' && isAdmin && ready && needsBackup && !isOwnOpen && (
        <p>入れる前に、バックアップを取ります。ご自分の台帳を開いてから入れてください。</p>
      )}
      {way === 'setup' && isAdmin && ready && (isOwnOpen || !needsBackup) && (
        <Agreeing ready={ready} needsBackup={needsBackup} onChanged={onChanged} />
      )}
      {offered && <Offered offered={offered} isAdmin={isAdmin} onChanged={onChanged} />}
      {way === 'setup' && isAdmin && <Bringing hasOne={ready !== null || offered !== null} onChanged={onChanged} />}
    </Card>
  );
}

/** How a new version comes where this app can't put it in itself. */
const elsewhere: Record<Exclude<UpdateState['way'], 'setup'>, string> = {
  packages:
    'このパソコンでは、パソコンの管理をしている方が、新しい版のパッケージ（deb）を入れます。台帳は、そのまま残ります。',
  'by-hand':
    'この連携台帳は、セットアップで入れたものではないため、ここからは新しくできません。パソコンの管理をしている方に、新しい版を入れてもらってください。台帳は、そのまま残ります。',
  source: '開発用に動かしています。新しい版は、配布元から新しいソースを受け取って、つくり直します。',
};

/** いま入れる, 終わるときに入れる: behind a backup. */
function Agreeing({
  ready,
  needsBackup,
  onChanged,
}: Pick<UpdateViewProps, 'onChanged'> &
  Pick<UpdateState, 'needsBackup'> & { ready: NonNullable<UpdateState['ready']> }) {
  const { make, progress, problem: unmade } = useBackups();
  const [problem, setProblem] = useState<Problem | null>(null);
  const agree = async (when: 'now' | 'at-quit'): Promise<void> => {
    setProblem(null);
    if (needsBackup && !(await make('before-migration'))) return;
    const agreed = await ask('updates:agree', { when });
    setProblem(agreed.ok ? null : agreed);
    await onChanged();
  };
  const takeBack = usePressOnce(async () => {
    await ask('updates:take-back');
    await onChanged();
  });
  const now = usePressOnce(() => agree('now'));
  const atQuit = usePressOnce(() => agree('at-quit'));
  const isBusy = now.isUnderWay || atQuit.isUnderWay || takeBack.isUnderWay;
  const told = problem ?? unmade;
  return (
    <>
      {ready.hasFailed && (
        <Note tone="notice">
          前に入れようとしましたが、入りませんでした。いまの版は、そのまま使えます。ほかのソフトを閉じるか、パソコンを再起動してから、もう一度押してください。
        </Note>
      )}
      {told && <ProblemNote problem={told} />}
      {progress && <ProgressNote label="先に、台帳をバックアップしています" progress={progress} />}
      {ready.atQuit && <p role="status">連携台帳を閉じたときに入れます。次に開くと、新しい版です。</p>}
      <Row wrap gap={[8, 12]}>
        <Button look="filled" disabled={isBusy} onClick={now.press}>
          いま入れる
        </Button>
        {ready.atQuit ? (
          <Button disabled={isBusy} onClick={takeBack.press}>
            閉じたときに入れるのをやめる
          </Button>
        ) : (
          <Button disabled={isBusy} onClick={atQuit.press}>
            終わるときに入れる
          </Button>
        )}
      </Row>
      <p className="subtle">
        {needsBackup && '先に、台帳をバックアップします。'}
        「いま入れる」を押すと、連携台帳が一度閉じて、1〜2分で開きます。
      </p>
    </>
  );
}

/** A new version comes to this PC, once for each press; why it could not. */
function useNewVersion(from: 'updates:fetch' | 'updates:choose-file', onChanged: UpdateViewProps['onChanged']) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const once = usePressOnce(async () => {
    setProblem(null);
    const come = await ask(from);
    setProblem(come.ok ? null : come);
    await onChanged();
  });
  return { problem, ...once };
}

/** What lies where whoever looks after the PC has said: nothing of it comes before somebody presses. */
function Offered({
  offered: { version, notes, megabytes, isComing },
  isAdmin,
  onChanged,
}: Pick<UpdateViewProps, 'isAdmin' | 'onChanged'> & { offered: NonNullable<UpdateState['offered']> }) {
  const { problem, isUnderWay, press } = useNewVersion('updates:fetch', onChanged);
  return (
    <>
      <p>
        <b>{version} 版</b>
      </p>
      <TextLines lines={notes} />
      {problem && <ProblemNote problem={problem} />}
      {(isUnderWay || isComing) && (
        <ProgressNote label="新しい版を受け取っています。ほかの作業を続けられます" progress={null} />
      )}
      {isAdmin && (
        <Row wrap gap={[8, 12]}>
          <Button look="filled" disabled={isUnderWay || isComing} onClick={press}>
            新しい版を受け取る（{megabytes}MB）
          </Button>
        </Row>
      )}
      <p className="subtle">
        受け取っただけでは、まだ入りません。配布元のものかを確かめてから、いつ入れるかを選べます。
      </p>
    </>
  );
}

/** ファイルから入れる（USB）. */
function Bringing({ hasOne, onChanged }: Pick<UpdateViewProps, 'onChanged'> & { hasOne: boolean }) {
  const { problem, isUnderWay, press } = useNewVersion('updates:choose-file', onChanged);
  return (
    <>
      {!hasOne && (
        <p>
          新しい版のファイルを、USBメモリなどで受け取ったときに使います。配布元のものかを先に確かめるので、選んだだけでは何も変わりません。
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
      {isUnderWay && <ProgressNote label="配布元のものかを確かめています" progress={null} />}
      <Row wrap gap={[8, 12]}>
        <Button look={hasOne ? 'text' : 'quiet'} icon="folder" disabled={isUnderWay} onClick={press}>
          {hasOne ? 'ほかのファイルを選ぶ' : 'ファイルから入れる（USB）'}
        </Button>
      </Row>
    </>
  );
}
