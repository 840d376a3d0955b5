import { execFileSync } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import { packLimits } from '@shared/packs/pack-limits';
import { failure, success, unwrap, type Result } from '@shared/problems/problem';
import { zipsAt, zipsIn, type PlaceOfPacks } from '../../../electron/pack-source/place-of-packs';
import { PackSource } from '../../../electron/pack-source/pack-source';
import { OfficialFiles } from '../../../electron/packs/official-files';
import { OwnPacks } from '../../../electron/packs/own-packs';
import { PackHistory } from '../../../electron/packs/pack-history';
import { PackRepository } from '../../../electron/packs/pack-repository';
import { PackService } from '../../../electron/packs/pack-service';
import { signFiles } from '../../../electron/packs/pack-signing';
import { SignerList } from '../../../electron/packs/signer-list';
import { SigningKey } from '../../../electron/packs/signing-key';
import { sealedZip, sealOfZip } from '../../../electron/packs/zip-seal';
import { Turns } from '../../../electron/storage/turns';
import type { FilesThere } from '../../../electron/updates/update-source';
import { aDocx, paragraph, textControl } from '../../builders/docx';
import { formInput, packInput } from '../../builders/pack';
import { bundled } from '../../support/bundled';
import { jobsHere } from '../../support/jobs-here';
import { himawari } from '../../support/sample-papers';
import { temporaryFolder } from '../../support/temporary-folder';

const FORM = aDocx({ body: paragraph(textControl('name')) });
const ID = 'own-1234abcd';
const city = generateKeyPairSync('ed25519').privateKey;
const somebody = generateKeyPairSync('ed25519').privateKey;

/** What was unpacked, and by whom a person was asked. */
let unpacked: number;
let asked: (readonly string[])[];
let says: Result<null>;
let stick: string;
let packs: string;
let shelf: PackRepository;
let service: PackService;
let source: PackSource;
let there: PlaceOfPacks;

const jobs = {
  run: (job: Parameters<typeof jobsHere.run>[0]) => {
    if (job.kind === 'unpack') unpacked++;
    // Whether a form works is held elsewhere, and takes a second each time.
    return job.kind === 'check-pack' ? Promise.resolve(success([])) : jobsHere.run(job);
  },
} as typeof jobsHere;

beforeEach(() => {
  const home = temporaryFolder();
  [unpacked, asked, says] = [0, [], success(null)];
  [stick, packs] = [join(home, 'stick'), join(home, 'packs')];
  mkdirSync(stick);
  mkdirSync(packs);
  shelf = new PackRepository(bundled, packs, channels);
  there = zipsIn(stick);
  const shared = {
    ...{ shelf, jobs, channels, packs, turns: new Turns() },
    signers: new SignerList(join(home, 'pack-signers.json')),
  };
  service = new PackService({
    ...shared,
    sample: () => Promise.resolve(himawari),
    convertOld: () => Promise.resolve(null),
    mayTake: (facts: readonly string[]) => (asked.push(facts), Promise.resolve(says)),
    history: new PackHistory(join(home, 'earlier-packs'), () => new Date('2026-11-20T09:00:00Z')),
    own: new OwnPacks(join(home, 'own-packs.json')),
    key: new SigningKey({ read: () => Promise.resolve(success(null)), write: () => Promise.resolve(success(null)) }),
    official: new OfficialFiles(join(home, 'official-forms')),
  });
  const open = () => Promise.resolve(there);
  source = new PackSource({ ...shared, service, turns: new Turns(), place: () => stick, open, patience: 5_000 });
});

/** A pack as one zip, signed within and sealed as a whole. */
function aZip({
  version = '1.0.0',
  key = city,
  seal = key,
}: { version?: string; key?: KeyObject; seal?: KeyObject | null } = {}) {
  const manifest = JSON.stringify(packInput({ id: ID, version, forms: [formInput({ fidelity: 'official' })] }));
  const files = [
    { path: 'pack.json', bytes: strToU8(manifest) },
    { path: 'forms/1.docx', bytes: FORM },
  ];
  const signature = signFiles(files, key, { author: '緑ヶ原市', signedOn: '2026-11-20' });
  const zip = zipSync(Object.fromEntries([...files, signature].map(({ path, bytes }) => [path, bytes])));
  return seal ? sealedZip(zip, seal) : zip;
}
const lay = (bytes: Uint8Array, name = '緑ヶ原市の様式.zip'): void => writeFileSync(join(stick, name), bytes);
const look = async () => unwrap(await source.look());
const loaded = async (file = '緑ヶ原市の様式.zip'): Promise<Result<{ packId: string }>> => {
  const done = await service.install(unwrap(await source.take(file)).token);
  shelf.refresh();
  return done;
};

describe('newer packs in a folder', () => {
  test('are found with who has signed them, and taken in by a person’s word alone', async () => {
    lay(aZip());
    expect(source.state()).toEqual({ place: stick, found: null });
    expect(await look()).toMatchObject({
      news: [{ file: '緑ヶ原市の様式.zip', version: '1.0.0', replaces: null, signer: { standing: 'first' } }],
      odd: [],
    });
    expect(readdirSync(packs)).toEqual([]);
    says = failure('asked/declined', {});
    expect(await loaded()).toMatchObject({ code: 'asked/declined' });
    expect(await shelf.find(ID)).toBeNull();
    says = success(null);
    expect(await loaded()).toMatchObject({ ok: true });
    expect(asked).toHaveLength(2);
    expect((await look()).news).toEqual([]);
  });

  test('say what they take the place of, and whether the publisher is the same', async () => {
    lay(aZip());
    await look();
    unwrap(await loaded());
    lay(aZip({ version: '1.1.0' }));
    expect((await look()).news).toMatchObject([{ version: '1.1.0', replaces: '1.0.0', signer: { standing: 'same' } }]);
    lay(aZip({ version: '1.1.0', key: somebody }));
    expect((await look()).news).toMatchObject([{ signer: { standing: 'other' } }]);
  });

  test('older ones, and those that are here, are no news', async () => {
    lay(aZip({ version: '2.0.0' }));
    await look();
    unwrap(await loaded());
    lay(aZip({ version: '1.9.0' }));
    expect(await look()).toEqual({ news: [], odd: [] });
  });

  test('that one fits nobody doesn’t hide the others', async () => {
    lay(aZip());
    lay(strToU8('no zip'), 'a.zip');
    lay(strToU8('書類'), '読んでください.txt');
    const { news, odd } = await look();
    expect(news).toHaveLength(1);
    expect(odd.map(({ file }) => file)).toEqual(['a.zip']);
    expect(odd[0]?.message).toContain('取り込めません');
  });
});

describe('what nobody vouches for', () => {
  test.each<[string, () => Uint8Array]>([
    ['without a seal', () => aZip({ seal: null })],
    ['with a byte changed', () => aZip().map((byte, i) => (i === 60 ? byte ^ 1 : byte))],
    [
      'with the seal of another',
      () => Buffer.concat([aZip({ seal: null }), aZip({ version: '9.9.9' }).subarray(-151)]),
    ],
    ['sealed by a key that anybody has', () => withKey(aZip(), `${'A'.repeat(43)}=`)],
  ])('%s is never unpacked', async (_how, bytes) => {
    lay(bytes());
    expect(await look()).toMatchObject({ news: [], odd: [{ file: '緑ヶ原市の様式.zip' }] });
    expect(unpacked).toBe(0);
  });

  test('sealed by another than who has signed what is in it is refused', async () => {
    lay(aZip({ key: city, seal: somebody }));
    expect(await look()).toMatchObject({ news: [], odd: [{}] });
    expect(unpacked).toBe(1);
    expect(readdirSync(packs)).toEqual([]);
  });

  test('… also where it comes after the look', async () => {
    lay(aZip());
    await look();
    lay(aZip({ key: city, seal: somebody }));
    expect(await source.take('緑ヶ原市の様式.zip')).toMatchObject({ code: 'pack/source-changed' });
    expect(readdirSync(packs)).toEqual([]);
    const zip = aZip({ key: city, seal: somebody });
    const sealed = { name: 'a.zip', zip, signer: unwrap(sealOfZip(zip)) };
    expect(await service.takeSealed(sealed)).toMatchObject({ code: 'pack/altered' });
  });

  test('an older one of the same publisher’s that is laid there after the look isn’t taken', async () => {
    lay(aZip({ version: '2.0.0' }));
    await look();
    unwrap(await loaded());
    lay(aZip({ version: '2.1.0' }));
    await look();
    lay(aZip({ version: '1.0.0' }));
    expect(await source.take('緑ヶ原市の様式.zip')).toMatchObject({ code: 'pack/source-changed' });
    expect((await shelf.find(ID))?.pack.version).toBe('2.0.0');
  });

  test.skipIf(process.platform === 'win32')('a pipe that is called like a pack keeps nobody waiting', async () => {
    execFileSync('mkfifo', [join(stick, 'a.zip')]);
    lay(aZip());
    expect(await look()).toMatchObject({ news: [{}], odd: [{ file: 'a.zip' }] });
  });

  test('what wasn’t found isn’t fetched, whatever the page names', async () => {
    lay(aZip());
    expect(await source.take('緑ヶ原市の様式.zip')).toMatchObject({ code: 'pack/no-incoming' });
    await look();
    expect(await source.take('../elsewhere.zip')).toMatchObject({ code: 'pack/no-incoming' });
    source.forget();
    expect(await source.take('緑ヶ原市の様式.zip')).toMatchObject({ code: 'pack/no-incoming' });
  });
});

const withKey = (sealed: Uint8Array, key: string): Uint8Array => {
  const changed = Buffer.from(sealed);
  changed.write(key, changed.length - 133, 'latin1');
  return changed;
};

test('a seal is passed over by whoever opens the zip, and says whose it is', () => {
  const zip = aZip();
  expect(Object.keys(unzipSync(zip))).toContain('pack.json');
  expect(sealOfZip(zip)).toMatchObject({ ok: true });
  expect(sealOfZip(new Uint8Array(3))).toMatchObject({ code: 'pack/unsealed' });
});

describe('newer packs below an address', () => {
  let asks: string[];
  let answers: Record<string, Uint8Array>;
  /** What the address gives, without the network: how that is walled is held by download.test.ts. */
  const files: FilesThere = async function* (name) {
    asks.push(name);
    const bytes = answers[decodeURIComponent(name)];
    if (!bytes) throw new Error('status 404');
    yield await Promise.resolve(bytes);
  };
  beforeEach(() => {
    asks = [];
    there = zipsAt(files);
  });

  test('are those that packs.json names', async () => {
    const file = '様式 1.renkei-pack';
    answers = { 'packs.json': strToU8(JSON.stringify([file])), [file]: aZip() };
    expect((await look()).news).toMatchObject([{ file }]);
    expect(asks).toEqual(['packs.json', encodeURIComponent(file)]);
  });

  test.each([
    '["../a.zip"]',
    '["https://other.example/a.zip"]',
    '["a.zip?b"]',
    '["%2e%2e/a.zip"]',
    '["a.exe"]',
    '["nul.zip"]',
  ])('%s names none', async (index) => {
    answers = { 'packs.json': strToU8(index) };
    expect(await look()).toEqual({ news: [], odd: [] });
    expect(asks).toEqual(['packs.json']);
  });

  test.each([
    ['no index', undefined],
    ['a page of a proxy', '<html>'],
    ['what is no list', '{"packs":[]}'],
    ['an index without end', `["${'a'.repeat(70_000)}"]`],
  ])('%s is said, and nothing is asked for', async (_what, index) => {
    answers = index === undefined ? {} : { 'packs.json': strToU8(index) };
    expect(await source.look()).toMatchObject({ code: 'pack/source-away' });
    expect(asks).toEqual(['packs.json']);
  });

  test('one that is larger than any pack may be is given up on the way', async () => {
    let given = 0;
    const endless: FilesThere = async function* (name) {
      if (name === 'packs.json') return yield strToU8('["a.zip"]');
      for (;;) {
        given += 16 * 1024 * 1024;
        yield await Promise.resolve(new Uint8Array(16 * 1024 * 1024));
      }
    };
    there = zipsAt(endless);
    expect((await look()).odd).toHaveLength(1);
    expect(given).toBeLessThanOrEqual(packLimits.total + 32 * 1024 * 1024);
  });

  test('no more than thirty are looked at', async () => {
    answers = { 'packs.json': strToU8(JSON.stringify(Array.from({ length: 200 }, (_, i) => `${i}.zip`))) };
    expect((await look()).odd).toHaveLength(30);
  });
});

test('a share that has gone, and one that never answers, are said; whoever goes away waits for neither', async () => {
  there = zipsIn(join(stick, 'gone'));
  expect(await source.look()).toMatchObject({ code: 'pack/source-away' });
  there = {
    names: (signal) => new Promise((settle) => signal.addEventListener('abort', () => settle(null))),
    files: hangs,
  };
  const waiting = source.look();
  await new Promise((settle) => setTimeout(settle, 20));
  source.stop();
  expect(await waiting).toMatchObject({ code: 'pack/source-away' });
});

const hangs: FilesThere = async function* () {
  yield await new Promise<Uint8Array>(() => {});
};

test('what the app writes out is sealed by the key that has signed it', () => {
  lay(aZip());
  const bytes = new Uint8Array(readFileSync(join(stick, '緑ヶ原市の様式.zip')));
  const inside = JSON.parse(Buffer.from(unzipSync(bytes)['signature.json'] ?? new Uint8Array()).toString()) as {
    key: string;
  };
  expect(sealOfZip(bytes)).toEqual(success(inside.key));
});
