import { useRef, useState } from 'react';
import type { MailState } from '@shared/ipc/mail';
import type { Failure } from '@shared/problems/problem';
import { MAIL_QUEUE } from '@shared/submission/queue';
import { ask } from '../../ipc/ask';
import { useOpenLedger } from '../../state/open-ledger';
import { useMailAccount } from '../../state/use-mail-account';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useKeptPress } from '../../ui/kept-press';
import { Note } from '../../ui/note';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../state/toasts';
import { MailFields } from './mail-fields';
import { accountFaults, mailAccountOf, typedOf } from './mail-form';
import { Row, Stack } from '../../ui/layout';
import { Card } from '../../ui/card';

/** メール: the account by which papers leave from this PC. */
export function MailCard() {
  const stored = useMailAccount();
  return stored && <MailForm stored={stored} />;
}

type Outcome = { ok: true; value: { host: string; isKept: boolean } } | Failure;

function MailForm({ stored }: { stored: MailState }) {
  const { kind, outbox } = useOpenLedger();
  const toast = useToast();
  const [state, setState] = useState(stored);
  const [typed, setTyped] = useState(() => typedOf(stored.account));
  const [password, setPassword] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [fault] = accountFaults(typed, password);
  const isChanged = password !== '' || JSON.stringify(typed) !== JSON.stringify(typedOf(state.account));

  /** @returns whether it is kept, as it was typed */
  const keep = async (account: ReturnType<typeof mailAccountOf> | null): Promise<boolean> => {
    const set = await ask('mail:set-account', { kind, account, ...(password === '' ? {} : { password }) });
    if (!set.ok) {
      setOutcome(set);
      return false;
    }
    if (set.value.cancelled) return false;
    const kept = set.value.state;
    setState(kept);
    // What was typed on meanwhile stays: it isn't what was kept.
    setTyped((now) => (now === typed || account === null ? typedOf(kept.account) : now));
    setPassword((now) => (now === password ? '' : now));
    setOutcome(null);
    return true;
  };
  /** @returns whether what was typed can be tried and kept; what can't has the focus */
  const isReadable = (): boolean => {
    setAsked(true);
    if (fault) form.current?.querySelector<HTMLElement>(`[name="mail-${fault.field}"]`)?.focus();
    return !fault;
  };
  const keepTyped = async (): Promise<boolean> => isReadable() && keep(mailAccountOf(typed));
  /** An account that works stays until another one does, or until somebody says 保管する. */
  const test = async (): Promise<void> => {
    if (!isReadable()) return;
    setOutcome(null);
    const account = mailAccountOf(typed);
    const tested = await ask('mail:test', { kind, account, ...(password === '' ? {} : { password }) });
    if (tested.ok && tested.value.cancelled) return;
    const isNew = isChanged || state.account === null;
    if (tested.ok && isNew && !(await keep(account))) return;
    setOutcome(tested.ok ? { ok: true, value: { host: tested.value.host, isKept: isNew } } : tested);
    if (tested.ok) await outbox.receiverChanged(MAIL_QUEUE);
  };
  const save = async (): Promise<void> => {
    if (!(await keepTyped())) return;
    toast('メールの設定を保管しました');
    await outbox.receiverChanged(MAIL_QUEUE);
  };
  const remove = async (): Promise<void> => {
    setPassword('');
    if (!(await keep(null))) return;
    setAsked(false);
    toast('メールの設定を取り除きました。書類は台帳に残っています');
  };
  const { press, isUnderWay } = useKeptPress<'testing' | 'keeping' | 'removing'>(true, async (what) => {
    if (what === 'testing') await test();
    else if (what === 'keeping') await save();
    else await remove();
  });
  const isBusy = isUnderWay('testing') || isUnderWay('keeping') || isUnderWay('removing');
  return (
    <Card
      aria-label="メール"
      title="メール"
      action={state.account === null ? <Badge>使っていません</Badge> : <Badge tone="ok">設定済み</Badge>}
    >
      <p className="subtle">
        {state.account === null
          ? '入れなくても、「メールソフトで開く」で、Outlook などからすぐに出せます。入れると、このパソコンから直接送れます。'
          : 'メールで出す書類を、このパソコンから直接送ります。'}
      </p>
      <Stack
        as="form"
        gap={16}
        narrow
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          press('keeping');
        }}
      >
        <MailFields
          typed={typed}
          fault={isAsked ? (fault ?? null) : null}
          password={password}
          state={state}
          isSample={kind === 'sample'}
          onType={setTyped}
          onPassword={setPassword}
          onEnter={() => press('keeping')}
        />
        {state.problem && <Note tone="notice">{state.problem.message}</Note>}
        {outcome &&
          (outcome.ok ? (
            <Note tone="ok" role="status">
              <b>使えます。</b>
              {outcome.value.host} につながり、ユーザー名とパスワードが受け付けられました。メールは送っていません。
              {outcome.value.isKept && 'この設定を保管しました。'}
            </Note>
          ) : (
            <ProblemNote problem={outcome} />
          ))}
        {outcome?.ok === false && isChanged && (
          <p className="subtle">
            {state.account === null
              ? 'いま入っているものは、まだ保管していません。直して、もう一度試してください。'
              : 'いま入っているものは、まだ保管していません。前の設定のまま使えます。'}
          </p>
        )}
        <Row wrap gap={[8, 12]}>
          <Button look="filled" type="submit">
            {isUnderWay('keeping') ? '保管しています…' : '保管する'}
          </Button>
          <Button icon="mail" onClick={() => press('testing')}>
            {isUnderWay('testing') ? '試しています…' : 'メールの設定を試す'}
          </Button>
          {isUnderWay('testing') && <Button onClick={() => void ask('mail:end-test')}>やめる</Button>}
          {state.account !== null && !isBusy && (
            <Button look="text" onClick={() => setRemoving(true)}>
              取り除く
            </Button>
          )}
        </Row>
      </Stack>
      <ConfirmDialog
        opened={isRemoving}
        title="メールの設定を取り除きます"
        confirm="取り除く"
        onConfirm={() => {
          setRemoving(false);
          press('removing');
        }}
        onCancel={() => setRemoving(false)}
      >
        送信サーバー、アドレス、パスワードを、このパソコンから消します。送信待ちのメールは台帳に残り、もう一度入れるまで送りません。
      </ConfirmDialog>
    </Card>
  );
}
