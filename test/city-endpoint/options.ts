import { parseArgs } from 'node:util';
import { isTotpSecret } from './staff/totp.ts';

export interface Options {
  /** Address that it listens on; others than this PC reach it only when this is another. */
  host: string;
  port: number;
  staffPort: number;
  /** Folder of files, and of the embedded database. */
  data: string;
  databaseUrl: string | undefined;
  /** Admit this office, or give it one more token. */
  office: string | undefined;
  networks: string[];
  token: string | undefined;
  recipient: string;
  /** Enter this officer, or give them another password and other codes. */
  officer: string | undefined;
  /** Of that officer, where a script sets them; made up otherwise. */
  officerPassword: string | undefined;
  officerTotp: string | undefined;
  /** A proxy on this machine speaks TLS with browsers and apps. */
  isBehindTls: boolean;
}

/** What was typed can't be meant; the message says why. */
export class UsageError extends Error {}

export const usage = `npm run city-endpoint -- [--port 8787] [--staff-port 8788] [--data フォルダー] [--host 127.0.0.1]
    [--office 事業所の名前 [--network ネットワーク]… [--token 接続キー]] [--recipient 提出先の名前]
    [--officer 職員の名前] [--behind-tls]
環境変数 DATABASE_URL: PostgreSQL（なければ、フォルダーの中の PGlite） · CITY_OFFICER_PASSWORD、CITY_OFFICER_TOTP: --officer のパスワードと認証アプリの文字列（なければつくって表示）`;

/**
 * @param known networks that come with the product; an office is admitted to all of them unless some are named
 */
export function readOptions(args: string[], env: NodeJS.ProcessEnv, known: string[]): Options {
  const text = { type: 'string' } as const;
  const options = {
    ...{
      host: text,
      port: text,
      'staff-port': text,
      data: text,
      office: text,
      token: text,
      recipient: text,
      officer: text,
    },
    'behind-tls': { type: 'boolean' },
    network: { type: 'string', multiple: true },
  } as const;
  const { values } = parsed(() => parseArgs({ args, options }));
  const port = portIn(values.port, 8787);
  const { token, office } = values;
  if (token !== undefined && office === undefined) throw new UsageError('--token は --office といっしょに使います。');
  if (token !== undefined && !/^[\w.~+/-]{24,200}$/.test(token))
    throw new UsageError('接続キーは、推測できない 24〜200 文字の英数字にしてください。');
  if (env['CITY_STAFF_SECRET'] !== undefined)
    throw new UsageError('CITY_STAFF_SECRET はなくなりました。職員は一人ずつ --officer で登録してください。');
  const officer = officerIn(values.officer, env);
  return {
    host: values.host ?? '127.0.0.1',
    port,
    staffPort: portIn(values['staff-port'], port === 0 ? 0 : port + 1),
    data: values.data ?? 'out/city-endpoint',
    databaseUrl: env['DATABASE_URL'],
    office,
    networks: values.network ?? known,
    token,
    recipient: values.recipient ?? '流山市 介護支援課（練習）',
    ...officer,
    isBehindTls: values['behind-tls'] ?? false,
  };
}

function officerIn(officer: string | undefined, env: NodeJS.ProcessEnv) {
  const [officerPassword, officerTotp] = [env['CITY_OFFICER_PASSWORD'], env['CITY_OFFICER_TOTP']];
  if (officer !== undefined && !/^[^\p{Cc}\p{Cf}]{1,50}$/u.test(officer.trim()))
    throw new UsageError('--officer は 1〜50 文字の名前にしてください。');
  if (officer === undefined && (officerPassword !== undefined || officerTotp !== undefined))
    throw new UsageError('CITY_OFFICER_PASSWORD と CITY_OFFICER_TOTP は --officer といっしょに使います。');
  if (officerPassword !== undefined && officerPassword.length < 20)
    throw new UsageError('CITY_OFFICER_PASSWORD は 20 文字以上にしてください。');
  if (officerTotp !== undefined && !isTotpSecret(officerTotp))
    throw new UsageError('CITY_OFFICER_TOTP は 32〜64 文字の A〜Z と 2〜7 にしてください。');
  return { officer: officer?.trim(), officerPassword, officerTotp };
}

function parsed<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function portIn(typed: string | undefined, usual: number): number {
  if (typed === undefined) return usual;
  if (!/^\d{1,5}$/.test(typed) || Number(typed) > 65_535) throw new UsageError(`${typed} はポート番号ではありません。`);
  return Number(typed);
}
