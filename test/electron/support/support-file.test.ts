import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { defaultSettings, Settings } from '@shared/ipc/settings';
import { LedgerFacts, SupportRequest } from '@shared/ipc/support';
import { problemSentences } from '@shared/problems/catalog';
import { AnchorFile } from '../../../electron/keychain/anchor-file.ts';
import type { LogWord } from '../../../electron/storage/log-words.ts';
import type { FactSources } from '../../../electron/support/collect-facts.ts';
import type { SupportFacts } from '../../../electron/support/support-facts.ts';
import { SupportService } from '../../../electron/support/support-service.ts';
import { AskedRecord } from '../../../electron/asks/asked-record.ts';
import { temporaryFolder } from '../../support/temporary-folder';

/** What an office types, and what of a PC names somebody. */
const SOMEBODYS = [
  ...['田中', '道子', 'Tanaka', 'Müller', 'ひまわり会', 'himawari.example', 'm.tanaka', '0471234567', '090-1234-5678'],
  ...['/home/tanaka', 'C:\\Users\\Michiko', '\\\\jimusho\\kyoyu', 'p4ssw0rd', 'プリンター２階', '2700001'],
];
const TEXT = SOMEBODYS.join(' ');
const TELEPHONE = 471234567;

/** Everything that the file is made of, with somebody in each place that takes a text or a number. */
function sourcesFull(of: string, number: number): FactSources {
  const profile = join(temporaryFolder(), '田中');
  mkdirSync(join(profile, 'session/IndexedDB', of.slice(0, 20).replaceAll(/[^\p{L}]/gu, 'x')), { recursive: true });
  mkdirSync(join(profile, 'IndexedDB-damaged-田中'), { recursive: true });
  mkdirSync(join(profile, 'keys'));
  writeFileSync(join(profile, 'keys/own.anchor.json'), JSON.stringify({ ledgerId: of, note: of }));
  writeFileSync(join(profile, 'main.log'), `[2026-11-23 10:00:00.000] [warn]  page/error { error: '${of}' }\n${of}\n`);
  writeFileSync(
    join(profile, 'asked.log'),
    `${JSON.stringify({ at: '2026-11-23T01:00:00.000Z', act: 'show-password', ledger: 'own', answer: 'yes', name: of })}\n${of}\n`,
  );
  const settings: Settings = {
    ...defaultSettings,
    officeId: of,
    printer: of,
    backupFolder: of,
    recordsAside: of,
    columns: { [of]: {} } as never,
    endpoints: { own: { [of]: of }, sample: {} },
    mail: { own: { host: of, port: number, security: 'tls', copyToSelf: true }, sample: null },
    secrets: { own: [of], sample: [of] },
    knownReceivers: { own: [of], sample: [of] },
    wrongTries: { own: number, sample: number, backup: number },
  };
  return {
    places: {
      profile,
      session: join(profile, 'session'),
      backups: join(profile, 'backups'),
      log: join(profile, 'main.log'),
    },
    app: { version: of, electron: of, isRelease: true, isDevelopmentRuntime: false },
    pc: () => ({
      ...{ platform: of, release: of, processor: of, memoryBytes: number * 1024 ** 3 },
      screen: { width: number, height: number, scale: number },
    }),
    freeBytes: () => Promise.resolve(number * 1024 ** 3),
    settings: () => settings,
    keys: () =>
      Promise.resolve({
        ...{ state: 'damaged' as const, ways: ['passphrase' as const], ledgerId: of, isOpen: false },
        problem: { code: 'keys/damaged' as const, message: of, details: { file: of } },
        recovery: { madeOn: of, confirmedOn: of },
        lostPaper: { since: of, hoursLeft: number, counts: 'use' as const },
        user: { id: of, role: 'admin' as const, name: of },
        users: [{ id: of, role: 'reader' as const, name: of }],
      }),
    anchor: () => new AnchorFile(join(profile, 'keys')).read(),
    backups: () =>
      Promise.resolve({ backups: [{ state: 'whole' as const, header: { createdAt: of }, name: of }], away: [of] }),
    packs: () =>
      Promise.resolve([
        {
          ...{ origin: 'profile' as const, name: of, official: [{ of }] as never },
          pack: { ok: false as const, code: 'pack/not-found' as const, message: of, details: { pack: of } },
        },
      ]),
    programs: () => Promise.resolve({ word: { path: of, version: of }, libreoffice: { path: of, version: of } }),
    asked: () => new AskedRecord(join(profile, 'asked.log'), () => new Date()).newest(),
    now: () => new Date(2026, 10, 23, 10, 5),
    outOfPatience: () => new Promise(() => {}),
  };
}

const nothing = SupportRequest.parse({ told: null, ledger: null });
const made = (sources: FactSources): Promise<string> => new SupportService(sources).make(nothing);

describe('サポートに渡すファイル', () => {
  test('holds no name, number, address, host or folder, wherever somebody has put one', async () => {
    const text = await made(sourcesFull(TEXT, TELEPHONE));
    for (const word of [...SOMEBODYS, String(TELEPHONE)]) expect(text.toLowerCase()).not.toContain(word.toLowerCase());
    expect(text).toContain('パスワードを画面に出す');
    expect(text).toContain('つくった日時　2026-11-23 10:05');
  });

  test('holds none either in any form of words', async () => {
    const plain = await made(sourcesFull('', 0));
    const known = new Set(plain.split(/[\s　]+/));
    const word = fc.stringMatching(/^[a-zA-Zあ-ん亜-腕0-9@./\\:'"<>{}[\]-]{3,24}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 4 }), async (words) => {
        const text = await made(sourcesFull(words.join(' '), TELEPHONE));
        const strange = text.split(/[\s　]+/).filter((piece) => !known.has(piece));
        // What may differ is how many, and how long ago.
        expect(
          strange.filter(
            (piece) => !/^(9999|99999|9999×9999|99999GB|メモリー|9999%|\d{1,2}(\.\d+){0,2}|\d+日前)$/.test(piece),
          ),
        ).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('has no kind for a text: what goes in has to be made of known words and bounded numbers', () => {
    type Leaf = LogWord | number | boolean | null | undefined;
    /** Places of `T` that take any text. */
    type Texts<T> = T extends Leaf
      ? never
      : T extends string
        ? string extends T
          ? T
          : never
        : T extends readonly (infer E)[]
          ? Texts<E>
          : T extends object
            ? { [K in keyof T]-?: Texts<T[K]> }[keyof T]
            : never;
    expectTypeOf<Texts<Omit<SupportFacts, 'asked' | 'log'>>>().toBeNever();
    expectTypeOf<Texts<Pick<SupportFacts['asked'][number], 'act' | 'answer' | 'ledger'>>>().toBeNever();
    expectTypeOf<SupportFacts['log'][number]['details'][number]['word']>().toEqualTypeOf<LogWord>();
    // @ts-expect-error a number that nobody has bounded
    expectTypeOf(0).toExtend<SupportFacts['wrongTries']['own']>();
  });

  test('takes of the page numbers and words that stand in its list, and nothing beside them', () => {
    const facts: LedgerFacts = {
      kind: 'own',
      version: 3,
      counts: { people: 5 },
      list: null,
      isKept: true,
      hasRoom: true,
    };
    expect(LedgerFacts.parse({ ...facts, name: '田中' })).toEqual(facts);
    for (const bad of [
      { ...facts, counts: { 田中: 1 } },
      { ...facts, counts: { people: TELEPHONE } },
      { ...facts, counts: { people: '田中' } },
      { ...facts, list: { ...facts, faults: ['田中'] } },
    ])
      expect(LedgerFacts.safeParse(bad).success).toBe(false);
    expect(SupportRequest.safeParse({ told: '田中', ledger: null }).success).toBe(false);
    expect(SupportRequest.safeParse({ told: 'ledger/altered', ledger: null }).success).toBe(true);
    expect(Object.keys(problemSentences).every((code) => /^[a-z0-9-]+(\/[a-z0-9-]+)?$/.test(code))).toBe(true);
  });

  test('says what there is in words that an office knows, with codes for who looks them up', async () => {
    const sources: FactSources = {
      ...sourcesFull('', 587),
      app: { version: '0.1.0', electron: '42.0.0', isRelease: true, isDevelopmentRuntime: false },
      pc: () => ({
        ...{ platform: 'win32', release: '10.0.22631', processor: 'x64', memoryBytes: 8 * 1024 ** 3 },
        screen: { width: 1366, height: 768, scale: 1.25 },
      }),
      programs: () => Promise.resolve({ word: { path: '', version: '16.0.17231.20236' }, libreoffice: null }),
    };
    const ledger: LedgerFacts = {
      ...{ kind: 'own', version: 3, counts: { people: 36 }, isKept: true, hasRoom: true },
      list: { records: 98, isAnchored: true, epoch: 1, write: 40, faults: ['records'], unlisted: { missing: 2 } },
    };
    const text = await new SupportService(sources).make(SupportRequest.parse({ told: 'ledger/altered', ledger }));
    for (const line of [
      '連携台帳　0.1.0　配布用',
      'パソコン　Windows 10.0.22631　x64　メモリー 8GB',
      '画面　1366×768　拡大 125%',
      'いまの画面に出ている記号　ledger/altered',
      '件数　people 36',
      '一覧との照らし合わせ　98件　合わない：records',
      '合わない記録　missing 2',
      '一覧の終わり　世代 1　書きこみ 40　外にもある はい',
      'ほかのソフト　Word 16.0　LibreOffice なし',
      'メール　tls　ポート 587　自分にも送る はい',
      '読めないもの　pack/not-found',
    ])
      expect(text.split('\n')).toContain(line);
  });

  test('comes although the share with the backups, or the keychain, never answers', async () => {
    const text = await made({
      ...sourcesFull('', 0),
      backups: () => new Promise(() => {}),
      keys: () => Promise.reject(new Error('田中')),
      outOfPatience: () => Promise.resolve(),
    });
    expect(text).toContain('バックアップ　答えがありませんでした');
    expect(text).toContain('鍵　答えがありませんでした');
  });

  test('is saved as it was read, and not before', async () => {
    const service = new SupportService(sourcesFull('', 0));
    const file = join(temporaryFolder(), 'サポート');
    expect(await service.save(file)).toMatchObject({ ok: false, code: 'support/not-read' });
    const text = await service.make(nothing);
    expect(await service.save(file)).toMatchObject({ ok: true });
    expect(readFileSync(`${file}.txt`, 'utf8')).toBe(`\u{feff}${text.replaceAll('\n', '\r\n')}`);
  });

  test('is saved by no page that has not shown it: with the page that did it is gone', async () => {
    const service = new SupportService(sourcesFull('', 0));
    const file = join(temporaryFolder(), 'サポート');
    await service.make(nothing);
    service.forget();
    expect(await service.save(file)).toMatchObject({ ok: false, code: 'support/not-read' });
    // The page went while it was being made.
    const making = service.make(nothing);
    service.forget();
    await making;
    expect(await service.save(file)).toMatchObject({ ok: false, code: 'support/not-read' });
  });
});
