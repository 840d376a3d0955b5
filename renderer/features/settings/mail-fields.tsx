import { normalizeMail, toAsciiNumber } from '@shared/text/width';
import type { MailState } from '@shared/ipc/mail';
import { CheckBox } from '../../ui/check-box';
import { SecretField } from '../../ui/secret-field';
import { Segmented } from '../../ui/segmented';
import { TextField } from '../../ui/text-field';
import { withSecurity, type AccountFault, type TypedAccount } from './mail-form';

interface MailFieldsProps {
  typed: TypedAccount;
  fault: AccountFault | null;
  password: string;
  state: MailState;
  isSample: boolean;
  onType: (typed: TypedAccount) => void;
  onPassword: (password: string) => void;
  onEnter: () => void;
}

const passwordHint = ({ hasPassword, keeps }: MailState): string =>
  hasPassword
    ? `${keeps ? '保管済みです' : '入っています'}。変えるときだけ、新しいものを入れてください`
    : 'メールソフト用の別のパスワード（アプリ パスワード）が要る契約先もあります';

/** What a provider's letter says of sending mail, in its order. */
export function MailFields({ typed, fault, password, state, isSample, onType, onPassword, onEnter }: MailFieldsProps) {
  const text = (field: 'host' | 'port' | 'user' | 'address' | 'senderName', name: string) => ({
    name: `mail-${name}`,
    value: typed[field],
    error: fault?.field === field ? fault.text : null,
    onType: (value: string) => onType({ ...typed, [field]: value }),
    onCommit: (value: string) => onType({ ...typed, [field]: value }),
  });
  return (
    <>
      <TextField
        label="差出人のアドレス"
        {...text('address', 'address')}
        inputMode="email"
        normalize={normalizeMail}
        placeholder="jimu@example.jp"
      />
      <TextField
        label="差出人の名前"
        {...text('senderName', 'senderName')}
        hint="受け取る方に見えます。空のときは、アドレスだけになります"
        placeholder="ひまわりの里"
      />
      <TextField
        label="送信サーバー（SMTP）"
        {...text('host', 'host')}
        normalize={normalizeMail}
        hint={
          isSample
            ? 'サンプルで使えるのは、このパソコンの送信サーバー（127.0.0.1）だけです'
            : '契約先（プロバイダなど）の案内にある名前です'
        }
        placeholder="smtp.example.jp"
      />
      <Segmented
        label="暗号化"
        value={typed.security}
        choices={[
          { value: 'tls', label: 'SSL/TLS（465）' },
          { value: 'starttls', label: 'STARTTLS（587）' },
        ]}
        onChange={(security) => onType(withSecurity(typed, security))}
      />
      <TextField label="ポート番号" {...text('port', 'port')} inputMode="numeric" normalize={toAsciiNumber} />
      <TextField
        label="ユーザー名"
        {...text('user', 'user')}
        hint="アドレスと同じことがよくあります。要らないサーバーでは空のままにします"
      />
      <SecretField
        label="パスワード"
        hint={passwordHint(state)}
        value={password}
        error={fault?.field === 'password' ? fault.text : null}
        onType={onPassword}
        onEnter={onEnter}
      />
      <CheckBox checked={typed.copyToSelf} onChange={(copyToSelf) => onType({ ...typed, copyToSelf })}>
        いつも、自分にも同じメールを送る
      </CheckBox>
    </>
  );
}
