import type { Role } from '@shared/vault/role';

/** What a role is for, for who chooses one. */
export const roleWords: Readonly<Record<Role, string>> = {
  admin: 'すべてできます。使う人や復旧キーも扱います',
  clerk:
    '台帳を直し、書類を出せます。パスワードを見る・完全に消す・バックアップから戻す・開け方を変えることはできません',
  reader: '見るだけです。直す・出す・印刷する・書き出すことはできません',
};

/** In the place of what only 管理者 has: 「完全に消すことは、管理者の方ができます」 */
export const onlyAdmin = (what: string): string => `${what}は、管理者の方ができます`;

/** In the place of what 閲覧 doesn't have. */
export const notForReaders = (what: string): string => `${what}は、事務か管理者の方ができます`;

/** In the place of what a policy has decided. Here 管理者 isn't the role: it is who looks after the PC. */
export const DECIDED = '管理者が決めています。変えるときは、パソコンの管理をしている方に頼んでください。';
