import { parseArgs } from 'node:util';

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
  staffSecret: string | undefined;
}

/** What was typed can't be meant; the message says why. */
export class UsageError extends Error {}

export const usage = `npm run city-endpoint -- [--port 8787] [--staff-port 8788] [--data フォルダー] [--host 127.0.0.1]
    [--office 事業所の名前 [--network ネットワーク]… [--token 接続キー]] [--recipient 提出先の名前]
環境変数 DATABASE_URL: PostgreSQL（なければ、フォルダーの中の PGlite） · CITY_STAFF_SECRET: 職員のログイン用の合い言葉`;

/**
 * @param known networks that come with the product; an office is admitted to all of them unless some are named
 */
export function readOptions(args: string[], env: NodeJS.ProcessEnv, known: string[]): Options {
  const text = { type: 'string' } as const;
  const options = {
    ...{ host: text, port: text, 'staff-port': text, data: text, office: text, token: text, recipient: text },
    network: { type: 'string', multiple: true },
  } as const;
  const { values } = parsed(() => parseArgs({ args, options }));
  const port = portIn(values.port, 8787);
  const { token, office } = values;
  if (token !== undefined && office === undefined) throw new UsageError('--token は --office といっしょに使います。');
  if (token !== undefined && !/^[\w.~+/-]{24,200}$/.test(token))
    throw new UsageError('接続キーは、推測できない 24〜200 文字の英数字にしてください。');
  const staffSecret = env['CITY_STAFF_SECRET'];
  if (staffSecret !== undefined && staffSecret.length < 16)
    throw new UsageError('CITY_STAFF_SECRET は 16 文字以上にしてください。');
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
    staffSecret,
  };
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
