import { normalizeMail, toAsciiNumber } from '@shared/japanese/width';
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
  field: 'host' | 'port' | 'address';
  text: string;
}

/** What still lacks, in the order of the form. */
export function accountFaults({ host, port, address }: TypedAccount): AccountFault[] {
  const number = Number(toAsciiNumber(port));
  return [
    ...(normalizeMail(address).includes('@')
      ? []
      : [{ field: 'address', text: '差出人のアドレスを入れてください' } as const]),
    ...(host.trim() === ''
      ? [{ field: 'host', text: '送信サーバーが空です。契約先の案内にある名前を入れてください' } as const]
      : []),
    ...(Number.isInteger(number) && number >= 1 && number <= 65_535
      ? []
      : [{ field: 'port', text: 'ポート番号は 1〜65535 の数字です。465 か 587 がふつうです' } as const]),
  ];
}

/** As main takes it. */
export const accountOf = (typed: TypedAccount): NonNullable<SetMailAccount['account']> => ({
  ...typed,
  host: normalizeMail(typed.host),
  port: Number(toAsciiNumber(typed.port)),
  user: typed.user.trim(),
  address: normalizeMail(typed.address),
  senderName: typed.senderName.trim(),
});
