import { useRef, useState } from 'react';
import type { MailState } from '@shared/ipc/mail';
import { MAIL_QUEUE } from '@shared/submission/queue';
import { ask } from '../../ipc/ask';
import { useOpenLedger } from '../../state/open-ledger';
import { useMailAccount } from '../../state/use-mail-account';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { InputForm } from '../../ui/input-form';
import { useKeptPress } from '../../ui/kept-press';
import { Note } from '../../ui/note';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../state/toasts';
import { MailFields } from './mail-fields';
import { accountFaults, mailAccountOf, typedOf, type TypedAccount } from './mail-form';
import { useKeptSetting } from './use-kept-setting';
import { Row } from '../../ui/layout';
import { Card } from '../../ui/card';

/** メール: the account by which papers leave from this PC. */
export function MailCard() {
  const stored = useMailAccount();
  return stored && <MailForm stored={stored} />;
}

function MailForm({ stored }: { stored: MailState }) {
  const { kind } = useOpenLedger();
  const form = useRef<HTMLFormElement>(null);
  const mail = useMailForm(stored, (field) =>
    form.current?.querySelector<HTMLElement>(`[name="mail-${field}"]`)?.focus(),
  );
  const { state, press } = mail;
  const [isRemoving, setRemoving] = useState(false);
  const isSet = state.account !== null;
  return (
    <Card
      aria-label="メール"
      title="メール"
      action={isSet ? <Badge tone="ok">設定済み</Badge> : <Badge>使っていません</Badge>}
    >
      <p className="subtle">
        {isSet
          ? 'メールで出す書類を、このパソコンから直接送ります。'
          : '入れなくても、「メールソフトで開く」で、Outlook などからすぐに出せます。入れると、このパソコンから直接送れます。'}
      </p>
      <InputForm gap={16} narrow ref={form} onSend={() => press('keeping')}>
        <MailFields
          typed={mail.typed}
          fault={mail.shownFault}
          password={mail.secret}
          state={state}
          isSample={kind === 'sample'}
          onType={mail.setTyped}
          onPassword={mail.setSecret}
          onEnter={() => press('keeping')}
        />
        {state.problem && <Note tone="notice">{state.problem.message}</Note>}
        <OutcomeNote {...mail} />
        <Buttons {...mail} onRemove={() => setRemoving(true)} />
      </InputForm>
      <ConfirmDialog
        opened={isRemoving}
        title="メールの設定を消します"
        confirm="消す"
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

type MailAct = 'testing' | 'keeping' | 'removing';
type Mail = ReturnType<typeof useMailForm>;

/** What was typed, and what is done with it. @param focus leads to a field that can't be read */
function useMailForm(stored: MailState, focus: (field: string) => void) {
  const { kind, outbox } = useOpenLedger();
  const toast = useToast();
  const order = <A,>(account: A, password: string) => ({ kind, account, ...(password === '' ? {} : { password }) });
  const account = useKeptSetting<MailState, TypedAccount, { host: string; isKept: boolean }>({
    stored,
    typedOf: (state) => typedOf(state.account),
    set: (given, password) => ask('mail:set-account', order(given && mailAccountOf(given), password)),
  });
  const { state, typed, secret: password, isChanged, keep, takeAway, setOutcome } = account;
  const [isAsked, setAsked] = useState(false);
  const [fault] = accountFaults(typed, password);
  /** @returns whether what was typed can be tried and kept; what can't has the focus */
  const isReadable = (): boolean => {
    setAsked(true);
    if (fault) focus(fault.field);
    return !fault;
  };
  /** An account that works stays until another one does, or until somebody says 保管する. */
  const test = async (): Promise<void> => {
    if (!isReadable()) return;
    setOutcome(null);
    const tested = await ask('mail:test', order(mailAccountOf(typed), password));
    if (tested.ok && tested.value.cancelled) return;
    const isNew = isChanged || state.account === null;
    if (tested.ok && isNew && !(await keep())) return;
    setOutcome(tested.ok ? { ok: true, value: { host: tested.value.host, isKept: isNew } } : tested);
    if (tested.ok) await outbox.receiverChanged(MAIL_QUEUE);
  };
  const save = async (): Promise<void> => {
    if (!isReadable() || !(await keep())) return;
    toast('メールの設定を保管しました');
    await outbox.receiverChanged(MAIL_QUEUE);
  };
  const remove = async (): Promise<void> => {
    if (!(await takeAway())) return;
    setAsked(false);
    toast('メールの設定を消しました。書類は台帳に残っています');
  };
  const { press, isUnderWay } = useKeptPress<MailAct>(true, async (what) => {
    if (what === 'testing') await test();
    else if (what === 'keeping') await save();
    else await remove();
  });
  return { ...account, press, isUnderWay, shownFault: isAsked ? (fault ?? null) : null };
}

/** What the last try came to. */
function OutcomeNote({ outcome, isChanged, state }: Pick<Mail, 'outcome' | 'isChanged' | 'state'>) {
  if (outcome?.ok)
    return (
      <Note tone="ok" role="status">
        <b>使えます。</b>
        {outcome.value.host} につながり、ユーザー名とパスワードが受け付けられました。メールは送っていません。
        {outcome.value.isKept && 'この設定を保管しました。'}
      </Note>
    );
  if (!outcome) return null;
  return (
    <>
      <ProblemNote problem={outcome} />
      {isChanged && (
        <p className="subtle">
          {state.account === null
            ? 'いま入っているものは、まだ保管していません。直して、もう一度試してください。'
            : 'いま入っているものは、まだ保管していません。前の設定のまま使えます。'}
        </p>
      )}
    </>
  );
}

interface ButtonsProps extends Pick<Mail, 'state' | 'press' | 'isUnderWay'> {
  onRemove: () => void;
}

function Buttons({ state, press, isUnderWay, onRemove }: ButtonsProps) {
  const isBusy = isUnderWay('testing') || isUnderWay('keeping') || isUnderWay('removing');
  return (
    <Row wrap gap={[8, 12]}>
      <Button look="filled" type="submit">
        {isUnderWay('keeping') ? '保管しています…' : '保管する'}
      </Button>
      <Button icon="mail" onClick={() => press('testing')}>
        {isUnderWay('testing') ? '試しています…' : 'メールの設定を試す'}
      </Button>
      {isUnderWay('testing') && <Button onClick={() => void ask('mail:end-test')}>やめる</Button>}
      {state.account !== null && !isBusy && (
        <Button look="text" onClick={onRemove}>
          消す
        </Button>
      )}
    </Row>
  );
}
