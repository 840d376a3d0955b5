import { normalizeMail, toAsciiNumber } from '@shared/text/width';
import { mailDoubt } from '@shared/ledger/typed-doubts';
import type { MailAccount, SetMailAccount } from '@shared/ipc/mail';

/** The account as it is typed. */
export interface TypedAccount {
  host: string;
  port: string;
  security: MailAccount['security'];
  user: string;
  address: string;
  senderName: string;
  copyToSelf: boolean;
}

/** Ports that providers use with either (RFC 8314 §3.3, RFC 6409 §3.1). */
const usualPorts: Record<MailAccount['security'], string> = { tls: '465', starttls: '587' };

export const typedOf = (account: MailAccount | null): TypedAccount =>
  account
    ? { ...account, port: String(account.port) }
    : {
        ...{ host: '', port: usualPorts.tls, security: 'tls', user: '', address: '', senderName: '' },
        copyToSelf: false,
      };

/** Another way of encryption brings its usual port along, unless a port of one's own was typed. */
export const withSecurity = (typed: TypedAccount, security: MailAccount['security']): TypedAccount => ({
  ...typed,
  security,
  port: Object.values(usualPorts).includes(typed.port) ? usualPorts[security] : typed.port,
});

export interface AccountFault {
  field: 'host' | 'port' | 'address' | 'senderName' | 'user' | 'password';
  text: string;
}

/** As much as main takes and an entry of Windows' own keychain holds, in characters. */
const LONGEST = { address: 254, senderName: 100, host: 253, user: 254, password: 256 };

/** What still lacks, or is too long, in the order of the form. */
export function accountFaults(typed: TypedAccount, password = ''): AccountFault[] {
  const { host, port, address, user, senderName } = typed;
  const number = Number(toAsciiNumber(port));
  const tooLong = (field: keyof typeof LONGEST, text: string, name: string): AccountFault[] =>
    text.trim().length <= LONGEST[field]
      ? []
      : [{ field, text: `${name}が長すぎます。${LONGEST[field]}字までです。貼りまちがいがないか確かめてください` }];
  return [
    ...addressFaults(normalizeMail(address)),
    ...tooLong('address', address, '差出人のアドレス'),
    ...tooLong('senderName', senderName, '差出人の名前'),
    ...tooLong('host', host, '送信サーバーの名前'),
    ...(host.trim() === ''
      ? [{ field: 'host', text: '送信サーバーが空です。契約先の案内にある名前を入れてください' } as const]
      : []),
    ...(Number.isInteger(number) && number >= 1 && number <= 65_535
      ? []
      : [{ field: 'port', text: 'ポート番号は 1〜65535 の数字です。465 か 587 がふつうです' } as const]),
    ...tooLong('user', user, 'ユーザー名'),
    ...tooLong('password', password, 'パスワード'),
  ];
}

function addressFaults(address: string): AccountFault[] {
  if (!address.includes('@')) return [{ field: 'address', text: '差出人のアドレスを入れてください' }];
  const doubt = address.length > LONGEST.address ? null : mailDoubt(address);
  return doubt === null ? [] : [{ field: 'address', text: doubt }];
}

/** As main takes it. */
export const mailAccountOf = (typed: TypedAccount): NonNullable<SetMailAccount['account']> => ({
  ...typed,
  host: normalizeMail(typed.host),
  port: Number(toAsciiNumber(typed.port)),
  user: typed.user.trim(),
  address: normalizeMail(typed.address),
  senderName: typed.senderName.trim(),
});
