import { useState } from 'react';
import type { EndpointState } from '@shared/ipc/outbox';
import type { Pack } from '@shared/packs/schema';
import type { Connection } from '@shared/submission/wire';
import { ask } from '../../ipc/ask';
import { usePolicy } from '../../state/policy';
import { useOpenLedger } from '../../state/open-ledger';
import { useEndpoint } from '../../state/use-outbox';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { InputForm } from '../../ui/input-form';
import { useKeptPress } from '../../ui/kept-press';
import { Note } from '../../ui/note';
import { ProblemNote } from '../../ui/problem-note';
import { SecretField } from '../../ui/secret-field';
import { TextField } from '../../ui/text-field';
import { useToast } from '../../state/toasts';
import { DECIDED } from '../../words/role-words';
import { useKeptSetting } from './use-kept-setting';
import { Row } from '../../ui/layout';
import { Card } from '../../ui/card';

/** 電子受付 of one network: its address and 接続キー. */
export function EndpointCard({ pack }: { pack: Pack }) {
  const stored = useEndpoint(pack.id);
  return stored && <EndpointForm pack={pack} stored={stored} />;
}

function EndpointForm({ pack, stored }: { pack: Pack; stored: EndpointState }) {
  const { kind, outbox } = useOpenLedger();
  const toast = useToast();
  const [isRemoving, setRemoving] = useState(false);
  const network = { kind, packId: pack.id };
  const isDecided = usePolicy().endpoints.includes(pack.id) && kind === 'own';
  const endpoint = useKeptSetting<EndpointState, string, Connection>({
    stored,
    typedOf: (state) => state.url ?? '',
    normal: (url) => url.trim(),
    set: (url, token) => ask('endpoint:set', { ...network, url, ...(token === '' ? {} : { token }) }),
  });
  const { state, outcome, isChanged, keep } = endpoint;
  const { press, isUnderWay } = useKeptPress<'checking' | 'keeping' | 'removing'>(true, async (what) => {
    if (what === 'checking') {
      if (isChanged && !(await keep())) return;
      const checked = await ask('endpoint:check', network);
      endpoint.setOutcome(checked);
      if (checked.ok) await outbox.receiverChanged(pack.id);
    } else if (what === 'keeping') {
      if (!(await keep())) return;
      toast(`${pack.title}の提出先を保管しました`);
      await outbox.receiverChanged(pack.id);
    } else if (await endpoint.takeAway()) toast(`${pack.title}の提出先を消しました。書類は台帳に残っています`);
  });
  return (
    <Card
      aria-label={`${pack.title}の電子受付`}
      title={<>{pack.title}　電子受付</>}
      action={state.url === null ? <Badge>使っていません</Badge> : <Badge tone="ok">設定済み</Badge>}
    >
      <p className="subtle">市から、電子の受付のアドレスと接続キーを渡されたときだけ入れます。</p>
      <InputForm gap={16} narrow onSend={() => press('keeping')}>
        {isDecided ? (
          <div>
            アドレス：<b>{state.url}</b>
            <p className="subtle">{DECIDED}</p>
          </div>
        ) : (
          <TextField
            label="アドレス"
            hint={
              kind === 'sample'
                ? 'サンプルで使えるのは、このパソコンの受付（http://127.0.0.1…）だけです'
                : '「https://」で始まります'
            }
            placeholder={kind === 'sample' ? 'http://127.0.0.1:8787' : 'https://'}
            value={endpoint.typed}
            onType={endpoint.setTyped}
            onCommit={endpoint.setTyped}
          />
        )}
        <SecretField
          label="接続キー"
          hint={
            state.hasToken
              ? `${state.keeps ? '保管済みです' : '入っています'}。変えるときだけ、新しいものを入れてください`
              : '市から渡された文字を、そのまま貼り付けてください'
          }
          value={endpoint.secret}
          onType={endpoint.setSecret}
          onEnter={() => press('keeping')}
        />
        {state.problem && <Note tone="notice">{state.problem.message}</Note>}
        {outcome &&
          (outcome.ok ? (
            <Note tone="ok" role="status">
              <b>つながりました。</b>
              {outcome.value.recipient}が、{outcome.value.office.name}の書類を受け付けます。
            </Note>
          ) : (
            <ProblemNote problem={outcome} />
          ))}
        <Row wrap gap={[8, 12]}>
          <Button look="filled" type="submit">
            {isUnderWay('keeping') ? '保管しています…' : '保管する'}
          </Button>
          <Button icon="online" onClick={() => press('checking')}>
            {isUnderWay('checking') ? '確かめています…' : 'つながるか確かめる'}
          </Button>
          {state.url !== null && !isDecided && (
            <Button look="text" onClick={() => setRemoving(true)}>
              消す
            </Button>
          )}
        </Row>
      </InputForm>
      <ConfirmDialog
        opened={isRemoving}
        title={`${pack.title}の提出先を消します`}
        confirm="消す"
        onConfirm={() => {
          setRemoving(false);
          press('removing');
        }}
        onCancel={() => setRemoving(false)}
      >
        アドレスと接続キーを、このパソコンから消します。送信待ちの書類は台帳に残り、もう一度入れるまで送りません。
      </ConfirmDialog>
    </Card>
  );
}
