/** `npm run city-endpoint`: the reference receiver, until it is told to stop. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { endpoint } from './api/endpoint.ts';
import { admitOffice, newToken, officeNames } from './offices.ts';
import { readOptions, usage, UsageError, type Options } from './options.ts';
import { FolderInUse } from './own-folder.ts';
import { openReceiver, type Receiver } from './receiver.ts';
import { admitOfficer, hasOfficers, newPassword } from './staff/officers.ts';
import { staffApp } from './staff/staff-app.ts';
import { newTotpSecret, totpAddress } from './staff/totp.ts';

const SAMPLE_OFFICE = 'ひまわりの里 流山';
const FIRST_OFFICER = '受付 担当';

const packs = join(import.meta.dirname, '../../resources/packs');
const networks = readdirSync(packs, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

async function run(options: Options): Promise<void> {
  const receiver = await openReceiver({
    // npm moves to the repository's folder; a folder on the command line is meant from where the user stands.
    folder: resolve(process.env['INIT_CWD'] ?? '.', options.data),
    databaseUrl: options.databaseUrl,
    recipient: options.recipient,
    log: { level: process.env['LOG_LEVEL'] ?? 'warn' },
  });
  const token = await admitted(receiver, options);
  const officer = await admittedOfficer(receiver, options);
  const { isBehindTls } = options;
  const apps = [endpoint(receiver, undefined, { isBehindTls }), staffApp(receiver, { isBehindTls })];
  const [address, staffAddress] = await listen(apps, options);
  console.log(
    [
      `受付をはじめました。止めるには Ctrl＋C を押してください。`,
      '',
      `  アプリの窓口　 ${address}`,
      `  職員の画面　　 ${staffAddress}`,
      `  保存場所　　　 ${options.databaseUrl ? 'PostgreSQL（DATABASE_URL）と ' : ''}${options.data}`,
      ...(isThisPcOnly(options.host) || isBehindTls
        ? []
        : [
            '',
            'ほかのPCからも届きます。本物の書類を受けるときは、前に HTTPS の中継を置き、--behind-tls を付けてください。',
          ]),
      ...(token ? ['', ...tokenLines(token, address ?? '')] : []),
      ...(officer ? ['', ...officerLines(officer, options)] : []),
      '',
    ].join('\n'),
  );
  // Ctrl+C may reach us twice: from the terminal and from npm.
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      // What is under way is answered first.
      void Promise.all(apps.map((app) => app.close()))
        .then(() => receiver.close())
        .then(() => process.exit(0));
    });
}

const isThisPcOnly = (host: string): boolean => ['127.0.0.1', 'localhost', '::1'].includes(host);

const listen = ([app, staff]: FastifyInstance[], { host, port, staffPort }: Options): Promise<string[]> =>
  Promise.all([app?.listen({ host, port }) ?? '', staff?.listen({ host, port: staffPort }) ?? '']);

/** Admits the office that was asked for; in an empty database the one of the sample. */
async function admitted(receiver: Receiver, options: Options): Promise<{ office: string; token: string } | undefined> {
  const isEmpty = (await officeNames(receiver.database)).length === 0;
  const office = options.office ?? (isEmpty ? SAMPLE_OFFICE : undefined);
  if (office === undefined) return undefined;
  const token = options.token ?? newToken();
  await receiver.database.transaction((queries) =>
    admitOffice(queries, { name: office, networks: options.networks, token, at: receiver.now() }),
  );
  return { office, token };
}

/** Enters the officer who was asked for; in an empty database a first one. */
async function admittedOfficer(receiver: Receiver, options: Options): Promise<NewOfficer | undefined> {
  const name = options.officer ?? ((await hasOfficers(receiver.database)) ? undefined : FIRST_OFFICER);
  if (name === undefined) return undefined;
  const officer = {
    name,
    password: options.officerPassword ?? newPassword(),
    totp: options.officerTotp ?? newTotpSecret(),
  };
  await receiver.database.transaction((queries) => admitOfficer(queries, { ...officer, at: receiver.now() }));
  return officer;
}

interface NewOfficer {
  name: string;
  password: string;
  totp: string;
}

/** What was made up is shown this once; what was set is known. */
const officerLines = ({ name, password, totp }: NewOfficer, options: Options): string[] => [
  `職員「${name}」のログイン（いまだけ表示します。本人に渡してください）：`,
  `  パスワード　　 ${options.officerPassword ? '決めてあるもの' : password}`,
  ...(options.officerTotp
    ? []
    : [`  認証アプリ　　 ${totp}`, `  　　　　　　　 ${totpAddress(totp, name, '電子受付')}`]),
  'ほかの職員は、止めてから --officer を付けて始めると、一人ずつ登録できます。',
];

const tokenLines = ({ office, token }: { office: string; token: string }, address: string): string[] => [
  `${office} の接続キー（いまだけ表示します。控えてください）：`,
  `  ${token}`,
  'アプリの「設定」→「提出先・メール」で、次の2つを入れて「つながるか確かめる」を押してください。',
  `  アドレス　　 ${address}`,
  '  接続キー　　 上の文字列',
];

/** For what the person at the terminal can change; undefined: a bug. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof UsageError) return `${error.message}\n\n${usage}`;
  if (error instanceof FolderInUse) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  return code === 'EADDRINUSE' ? `ポート ${port} は使われています。--port でほかの番号を指定してください。` : undefined;
}

try {
  await run(readOptions(process.argv.slice(2), process.env, networks));
} catch (error) {
  const sentence = sentenceOf(error);
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exit(error instanceof UsageError ? 2 : 1);
}
