import { useCallback, useState, useEffect, useRef, type ReactNode } from 'react';
import type { KeysState, UnlockBy } from '@shared/ipc/keys';
import type { ProblemCode } from '@shared/problems/catalog';
import type { Failure } from '@shared/problems/problem';
import { useBeginning } from '../../state/session';
import type { LedgerKind } from '../../data/database';
import type { UnlockState } from '../../data/ledger-key';
import { Button } from '../../ui/button';
import { Small } from '../../ui/layout';
import { Note } from '../../ui/note';
import { ProblemNote } from '../../ui/problem-note';
import { ask } from '../../ipc/ask';
import { LostPaperNote } from '../../vault/lost-paper-note';
import { BeginWithPassphrase } from '../../vault/begin-with-passphrase';
import { OpenByPassphrase } from './open-by-passphrase';
import { OpenByRecovery } from './open-by-recovery';
import { Icon, type IconName } from '../../ui/icon';
import { StartFrame } from '../../ui/start-frame';
import { wholePhrases } from '../../ui/whole-phrases';
import { Block, Row, Stack } from '../../ui/layout';
import styles from './closed-frame.module.css';

interface ClosedProps {
  kind: LedgerKind;
  step: Exclude<UnlockState, { at: 'open' }>;
  /** @returns what was wrong, or null when it is open */
  onOpen: (by: UnlockBy) => Promise<Failure | null>;
  onCreate: (passphrase: string) => Promise<Failure | null>;
  /** For who calls somebody about what stands there. */
  help: (told: ProblemCode | null) => ReactNode;
}

/** The screens in front of a ledger that is closed. None of them writes anything to it. */
export function Closed({ kind, step, onOpen, onCreate, help }: ClosedProps) {
  switch (step.at) {
    case 'locked':
      return (
        <ClosedFrame icon="lock" title="ロックしています" lead={step.name}>
          {step.isAfterEnd && (
            <Note tone="notice" role="status">
              画面が急に止まったため、開き直しました。入れ終わったものは残っています。入れている途中だった欄だけ、開けてから確かめてください。
            </Note>
          )}
          <Waits keys={step.keys} />
          <Ways keys={step.keys} onOpen={onOpen} />
          {kind === 'own' && opensByOnePress(step.keys) && <WithoutPassphrase />}
          <Small block>
            ロックのあいだ、台帳の鍵も中身も、この画面には残っていません。電源を入れたまま長く離れるときは、パソコンの画面もロックしてください。
          </Small>
          {step.isAfterEnd && help(null)}
        </ClosedFrame>
      );
    case 'asks':
      return (
        <ClosedFrame
          icon="lock"
          title="台帳を開けます"
          lead="台帳は暗号にして、このパソコンに保存してあります。中身はそのままです。"
        >
          {step.keys.problem && <Note tone="notice">{step.keys.problem.message}</Note>}
          <Waits keys={step.keys} />
          <Ways keys={step.keys} onOpen={onOpen} />
          {step.keys.problem && help(step.keys.problem.code)}
          <BackToStart />
        </ClosedFrame>
      );
    case 'needs-passphrase':
      return (
        <ClosedFrame
          icon="key"
          title="合い言葉を決めてください"
          lead="このパソコンには鍵を保管する場所がないため、台帳を合い言葉で守ります。開けるたびに入れていただきます。"
        >
          <BeginWithPassphrase kind={kind} corporation="" onChosen={onCreate} />
          <BackToStart isNothingMade />
        </ClosedFrame>
      );
    case 'shut':
      return (
        <ClosedFrame icon="warning" title="台帳を開けません">
          <ProblemNote problem={step.because} />
          <Button look="filled" onClick={() => window.location.reload()}>
            もう一度開く
          </Button>
          {help(step.because.code)}
          <BackToStart />
        </ClosedFrame>
      );
  }
}

/** Somebody has lost the recovery key's paper: who stands before the closed ledger sees it, too. */
function Waits({ keys }: { keys: KeysState }) {
  const { ledger: kind } = useBeginning().settings;
  const [lostPaper, setLostPaper] = useState(keys.lostPaper);
  const look = useCallback(async () => {
    const now = kind === 'none' ? null : await ask('keys:state', { kind });
    setLostPaper(now?.ok ? now.value.lostPaper : null);
  }, [kind]);
  return lostPaper && <LostPaperNote lostPaper={lostPaper} at="door" onChange={look} />;
}

const asksForPassphrase = (ways: KeysState['ways']): boolean => ways.includes('user') || ways.includes('passphrase');
/** This PC's keychain holds the key, and nobody has asked for more. */
const opensByOnePress = ({ state, ways }: KeysState): boolean => state === 'ready' && !asksForPassphrase(ways);

/** Why it opens at once, and where that is changed. */
const WithoutPassphrase = () => (
  <Small block>
    {wholePhrases(
      '合い言葉を決めていないので、「開ける」を押すだけで開きます。「設定」の「バックアップと安全」で決められます。',
    )}
  </Small>
);

/** The ways that this ledger has, the usual one first. */
function Ways({
  keys: { state, ways, problem },
  onOpen,
}: {
  keys: Extract<UnlockState, { at: 'asks' }>['keys'];
  onOpen: ClosedProps['onOpen'];
}) {
  const isOwn = ways.includes('user');
  const hasPassphrase = asksForPassphrase(ways);
  const [byRecovery, setByRecovery] = useState(state !== 'ready' && !hasPassphrase);
  if (byRecovery)
    return (
      <OpenByRecovery
        onOpen={(key) => onOpen({ by: 'recovery', key })}
        isAltered={problem?.code === 'keys/altered'}
        {...(hasPassphrase ? { onBack: () => setByRecovery(false) } : {})}
      />
    );
  if (state === 'ready') return <OpenByKeychain onOpen={() => onOpen({ by: 'keychain' })} />;
  return (
    <OpenByPassphrase
      onOpen={(passphrase) => onOpen({ by: 'passphrase', passphrase })}
      onForgotten={() => setByRecovery(true)}
      isOwn={isOwn}
    />
  );
}

function BackToStart({ isNothingMade = false }: { isNothingMade?: boolean }) {
  const { changeSettings } = useBeginning();
  return (
    <Button look="text" onClick={() => void changeSettings({ ledger: 'none' })}>
      はじめの画面に戻る{isNothingMade ? '' : '（台帳はそのまま残ります）'}
    </Button>
  );
}

/** One press: this PC's keychain holds the key. */
function OpenByKeychain({ onOpen }: { onOpen: () => Promise<Failure | null> }) {
  const [problem, setProblem] = useState<Failure | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <Button look="filled" size="large" icon="key" wide ref={button} onClick={() => void onOpen().then(setProblem)}>
        開ける
      </Button>
    </>
  );
}

interface ClosedFrameProps {
  icon: IconName;
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** The window while the ledger is closed: nothing of it to be seen, one thing to do. */
const ClosedFrame = ({ icon, title, lead, children }: ClosedFrameProps) => (
  <StartFrame>
    <Stack as="main" pad={[0, 24]} on="ground" centred scrolls className={styles['page']} id="main" tabIndex={-1}>
      {/* Its own margin: in that of the page what goes on below the buttons would be seen. */}
      <Stack frame={12} gap={16} pad={[24, 32, 32]} margin="24px 0" on="sheet" width="min(34rem, 100%)">
        <Row gap={12}>
          <Block as="span" inline tone="key">
            <Icon name={icon} size={28} />
          </Block>
          <h1>{title}</h1>
        </Row>
        {lead && (
          <Block as="p" tone="sub" leading={1.65}>
            {typeof lead === 'string' ? wholePhrases(lead) : lead}
          </Block>
        )}
        {children}
      </Stack>
    </Stack>
  </StartFrame>
);
