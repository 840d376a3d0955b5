import { generateKeyPairSync, verify } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import type { IncomingPack } from '@shared/ipc/packs';
import { failure, success, unwrap, type Result } from '@shared/problems/problem';
import { OfficialFiles } from '../../../electron/packs/official-files';
import { OwnPacks } from '../../../electron/packs/own-packs';
import { PackExchange } from '../../../electron/packs/pack-exchange';
import { PackHistory } from '../../../electron/packs/pack-history';
import { PackRepository } from '../../../electron/packs/pack-repository';
import { PackService } from '../../../electron/packs/pack-service';
import { PackVersions } from '../../../electron/packs/pack-versions';
import { signFiles } from '../../../electron/packs/pack-signing';
import { SignerList } from '../../../electron/packs/signer-list';
import { SigningKey } from '../../../electron/packs/signing-key';
import { Turns } from '../../../electron/storage/turns';
import { aDocx, paragraph, textControl } from '../../builders/docx';
import { formInput, packInput } from '../../builders/pack';
import { jobsHere } from '../../support/jobs-here';
import { bundled } from '../../support/bundled';
import { himawari } from '../../support/sample-papers';
import { temporaryFolder } from '../../support/temporary-folder';

const FORM = aDocx({ body: paragraph(textControl('name')) });
const OWN = 'own-1234abcd';
const DAY = '2026-11-20';

/** Whether a form works is held elsewhere, and takes a second each time. */
const jobs = {
  run: (job: Parameters<typeof jobsHere.run>[0]) =>
    job.kind === 'check-pack' ? Promise.resolve(success([])) : jobsHere.run(job),
} as typeof jobsHere;

/** A PC with a profile and a keychain of its own. */
function aPc() {
  const home = temporaryFolder();
  const packs = join(home, 'packs');
  mkdirSync(packs);
  const entries = new Map<string, string>();
  const keychain = {
    isOpen: true,
    read: (name: string) =>
      Promise.resolve(
        keychain.isOpen ? success(entries.get(name) ?? null) : failure('keychain/locked', { reason: '' }),
      ),
    write: (name: string, secret: string) => Promise.resolve((entries.set(name, secret), success(null))),
  };
  const asked: { facts: readonly string[]; isDoubtful: boolean }[] = [];
  /** What a person says to main's questions. */
  const person = { says: success(null) as Result<null>, asked };
  let now = new Date('2026-11-20T09:00:00Z').getTime();
  const shared = {
    ...{ shelf: new PackRepository(bundled, packs, channels), jobs, channels, packs, turns: new Turns() },
    sample: () => Promise.resolve(himawari),
    convertOld: () => Promise.resolve(null),
    mayTake: (facts: readonly string[], isDoubtful: boolean) => (
      asked.push({ facts, isDoubtful }),
      Promise.resolve(person.says)
    ),
    history: new PackHistory(join(home, 'earlier-packs'), () => new Date((now += 60_000))),
    own: new OwnPacks(join(home, 'own-packs.json')),
    signers: new SignerList(join(home, 'pack-signers.json')),
    key: new SigningKey(keychain),
    official: new OfficialFiles(join(home, 'official-forms')),
  };
  const service = new PackService(shared);
  const exchange = new PackExchange({
    ...{ ...shared, today: () => DAY, incomingKey: () => service.incomingKey() },
    mayAccept: (facts) => (asked.push({ facts, isDoubtful: false }), Promise.resolve(person.says)),
  });
  return { ...shared, home, packs, entries, keychain, person, service, exchange, versions: new PackVersions(shared) };
}
type Pc = ReturnType<typeof aPc>;

const manifest = (given: object = {}): string =>
  JSON.stringify(packInput({ id: OWN, forms: [formInput({ fidelity: 'official' })], ...given }));

/** A pack as 様式づくり leaves it. */
async function makeHere({ packs, own, shelf }: Pc, given: object = {}, id = OWN): Promise<void> {
  mkdirSync(join(packs, id, 'forms'), { recursive: true });
  writeFileSync(join(packs, id, 'pack.json'), manifest({ ...given, id }));
  writeFileSync(join(packs, id, 'forms/1.docx'), FORM);
  unwrap(await own.add(id));
  shelf.refresh();
}

async function exported(pc: Pc, author = '緑ヶ原市 介護保険課', id = OWN): Promise<Record<string, Uint8Array>> {
  const file = join(pc.home, 'つくった様式.zip');
  const done = unwrap(await pc.exchange.export(id, author, () => Promise.resolve(file)));
  expect(done).toMatchObject({ cancelled: false, file: 'つくった様式.zip' });
  return unzipSync(new Uint8Array(readFileSync(file)));
}

/** As a person chooses it in a dialog. */
function given(pc: Pc, files: Record<string, Uint8Array>): Promise<Result<IncomingPack>> {
  const file = join(pc.home, 'もらった様式.zip');
  writeFileSync(file, zipSync(files));
  return pc.service.take(file, 'zip');
}

async function loaded(pc: Pc, files: Record<string, Uint8Array>): Promise<IncomingPack> {
  const incoming = unwrap(await given(pc, files));
  unwrap(await pc.service.install(incoming.token));
  return incoming;
}

const versionAt = async ({ shelf }: Pc): Promise<string | undefined> => (await shelf.find(OWN))?.pack.version;

let city: Pc;
let office: Pc;
beforeEach(async () => {
  [city, office] = [aPc(), aPc()];
  await makeHere(city);
});

describe('a pack that was made here goes out as one zip', () => {
  test('with a signature over each of its files, by a key that is made once and kept in the keychain', async () => {
    const files = await exported(city);
    expect(Object.keys(files).sort()).toEqual(['forms/1.docx', 'pack.json', 'signature.json']);
    const first = JSON.parse(strFromU8(files['signature.json']!)) as { key: string; author: string };
    expect(first).toMatchObject({ format: 1, author: '緑ヶ原市 介護保険課', signedOn: DAY });
    expect([...city.entries.keys()]).toEqual(['pack-signing']);
    const again = JSON.parse(strFromU8((await exported(city))['signature.json']!)) as { key: string };
    expect(again.key).toBe(first.key);
    expect(unwrap(await city.exchange.known()).own).toMatch(/^(\d{4}-){5}\d{4}$/);
    // The pack itself has none: the next version would carry an old one.
    expect(readdirSync(join(city.packs, OWN))).toEqual(['forms', 'pack.json']);
  });

  test('not one that came from elsewhere, nor one of the app’s own: this PC doesn’t vouch for others', async () => {
    await loaded(office, await exported(city));
    const chosen: string[] = [];
    const choose = (name: string) => (chosen.push(name), Promise.resolve(null));
    for (const id of [OWN, 'nagareyama-tritrus', '..'])
      expect(await office.exchange.export(id, '事業所', choose)).toMatchObject({ code: 'studio/not-own' });
    expect(chosen).toEqual([]);
    expect(office.entries.size).toBe(0);
  });

  test('nor what took its place while somebody chose where to: that is never signed as the office’s', async () => {
    const file = join(office.home, 'x.zip');
    await makeHere(office);
    const theirs = await exported(city);
    const exporting = office.exchange.export(OWN, '事業所', async () => {
      await loaded(office, theirs);
      return file;
    });
    expect(await exporting).toMatchObject({ code: 'studio/not-own' });
    expect([existsSync(file), office.entries.size]).toEqual([false, 0]);
  });

  test('as it is at one moment: nothing is put into its place while it is read', async () => {
    let done = (): void => {};
    void city.turns.take(() => new Promise<void>((resolve) => (done = resolve)));
    const file = join(city.home, 'x.zip');
    const exporting = city.exchange.export(OWN, '市', () => Promise.resolve(file));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(existsSync(file)).toBe(false);
    await makeHere(city, { title: '後の様式' });
    done();
    unwrap(await exporting);
    expect(new TextDecoder().decode(unzipSync(new Uint8Array(readFileSync(file)))['pack.json'])).toContain('後の様式');
  });

  test('and stays here where nobody says where to, or the key can’t be kept', async () => {
    const closed = await city.exchange.export(OWN, '市', () => Promise.resolve(null));
    expect(closed).toEqual(success({ cancelled: true }));
    expect(city.entries.size).toBe(0);
    city.keychain.isOpen = false;
    const file = join(city.home, 'x.zip');
    expect(await city.exchange.export(OWN, '市', () => Promise.resolve(file))).toMatchObject({
      code: 'keychain/locked',
    });
    expect(existsSync(file)).toBe(false);
  });
});

describe('a signed pack comes in', () => {
  test('by somebody new, and its next version by the same: each is said with the number to compare', async () => {
    const first = await loaded(office, await exported(city));
    const number = unwrap(await city.exchange.known()).own;
    expect(first.signer).toEqual({
      ...{ standing: 'first', fingerprint: number, name: null },
      ...{ author: '緑ヶ原市 介護保険課', signedOn: DAY },
    });
    await makeHere(city, { version: '1.0.1', issuer: '見本市 福祉課' });
    const second = await loaded(office, await exported(city));
    expect(second.signer).toMatchObject({ standing: 'same', fingerprint: number });
    expect(second.changes.map(({ text }) => text)).toEqual(['全体のことが変わります：出しているところ']);
    // A person has chosen both, and nothing was odd about them.
    expect(office.person.asked).toEqual([]);
    expect(await versionAt(office)).toBe('1.0.1');
  });

  test.each([
    ['a byte of a form', (files: Record<string, Uint8Array>) => void (files['forms/1.docx']![60]! ^= 1)],
    [
      'a letter of pack.json',
      (files) => void (files['pack.json'] = strToU8(strFromU8(files['pack.json']!).replace('見本市', '見本町'))),
    ],
    ['one file more', (files) => void (files['procedures/join.json'] = strToU8('{}'))],
    ['one file less', (files) => void delete files['forms/1.docx']],
    ['another’s name as the author', (files) => void changed(files, (signature) => (signature['author'] = '流山市'))],
    [
      'another’s key',
      (files) => void changed(files, (signature) => (signature['key'] = Buffer.alloc(32, 7).toString('base64'))),
    ],
    [
      'a key that is no point of the curve',
      (files) => void changed(files, (signature) => (signature['key'] = Buffer.alloc(32, 255).toString('base64'))),
    ],
    [
      'a bit of the signature',
      (files) => void changed(files, (signature) => (signature['signature'] = Buffer.alloc(64, 1).toString('base64'))),
    ],
  ] as [string, (files: Record<string, Uint8Array>) => void][])('not where %s was changed', async (_, change) => {
    const files = await exported(city);
    change(files);
    expect(await given(office, files)).toMatchObject({ ok: false, code: 'pack/altered' });
    expect(readdirSync(office.packs)).toEqual([]);
  });

  test.each([
    ['none of ours', '{}'],
    ['no JSON', '署名'],
    ['of a later form', '{"format":2}'],
  ])('not with a signature that nobody can read: %s', async (_, text) => {
    const files = await exported(city);
    expect(await given(office, { ...files, 'signature.json': strToU8(text) })).toMatchObject({
      code: 'pack/odd-signature',
    });
  });

  test('a file that isn’t counted among a pack’s is read by nobody: the signature is over none of them', async () => {
    const signed = Object.entries(await exported(city)).map(([path, bytes]) => ({ path, bytes: bytes.slice() }));
    for (const path of ['procedures/~$join.json', 'procedures/._join.json']) {
      const files = [...signed, { path, bytes: new TextEncoder().encode('{"event":"join"}') }];
      const incoming = unwrap(await office.service.takeDropped({ from: 'folder', name: '様式', files }));
      expect(incoming.signer.standing).not.toBe('none');
      unwrap(await office.service.install(incoming.token));
      expect((await office.shelf.find(OWN))?.pack.procedures).toEqual([]);
    }
    // Nor a form’s own file, which whoever signed it may have meant.
    await makeHere(city, { forms: [formInput({ fidelity: 'official', template: 'forms/~$1.docx' })] });
    writeFileSync(join(city.packs, OWN, 'forms/~$1.docx'), FORM);
    expect(await city.shelf.open(OWN, '1')).toMatchObject({ code: 'pack/template-missing' });
  });

  test('not where anybody could have signed it: a key of which any signature is one', async () => {
    const files = await exported(city);
    const one = (last = 0) => Buffer.from([1, ...Array.from<number>({ length: 30 }).fill(0), last]);
    for (const key of [one(), one(0x80)]) {
      changed(files, (signature) => {
        signature['key'] = key.toString('base64');
        signature['signature'] = Buffer.concat([one(), Buffer.alloc(32)]).toString('base64');
      });
      expect(await given(office, files)).toMatchObject({ code: 'pack/altered' });
    }
  });

  test.each(['../signature.json', 'forms/../../pack.json', 'C:/pack.json', 'nul.json'])(
    'not with a file called %s, signed or not',
    async (path) => {
      const files = await exported(city);
      const refused = await given(office, { ...files, [path]: FORM });
      expect(refused.ok).toBe(false);
      expect(readdirSync(office.home).sort()).toEqual(['packs', 'もらった様式.zip']);
      expect(readdirSync(office.packs)).toEqual([]);
    },
  );
});

describe('who doesn’t seem to be who it was is asked about by main, though a person has chosen the file', () => {
  const other = async (change: object = { version: '1.0.1' }, id = OWN): Promise<Record<string, Uint8Array>> => {
    const thief = aPc();
    await makeHere(thief, change, id);
    return exported(thief, '緑ヶ原市 介護保険課', id);
  };
  beforeEach(async () => {
    await loaded(office, await exported(city));
    office.person.says = failure('asked/declined', {});
  });

  test('another key: declined, the one before holds; agreed to, it is the one that is known from then on', async () => {
    const files = await other();
    const incoming = unwrap(await given(office, files));
    expect(incoming.signer).toMatchObject({ standing: 'other', author: '緑ヶ原市 介護保険課', name: null });
    expect(await office.service.install(incoming.token)).toMatchObject({ code: 'asked/declined' });
    expect(await versionAt(office)).toBe('1.0.0');
    expect(office.person.asked).toMatchObject([{ isDoubtful: true }]);
    expect(office.person.asked[0]!.facts.slice(-2)).toEqual([
      '発行元が、前の版と違います',
      `確認番号：${incoming.signer.fingerprint}`,
    ]);
    office.person.says = success(null);
    await loaded(office, files);
    expect(unwrap(await given(office, files)).signer.standing).toBe('same');
  });

  test('no signature where the one before had one', async () => {
    const { 'signature.json': _, ...bare } = await exported(city);
    const incoming = unwrap(await given(office, bare));
    expect(incoming.signer.standing).toBe('unsigned');
    expect(await office.service.install(incoming.token)).toMatchObject({ code: 'asked/declined' });
  });

  test('also when the pack was taken out in between: a page could do that unasked', async () => {
    unwrap(await office.service.remove(OWN));
    expect(await versionAt(office)).toBeUndefined();
    const incoming = unwrap(await given(office, await other()));
    expect(incoming.signer.standing).toBe('other');
    expect(await office.service.install(incoming.token)).toMatchObject({ code: 'asked/declined' });
  });

  test('a name that the app’s own packs have, by whoever: it says which', async () => {
    const files = await other({ title: '流山市の新しい様式' }, 'own-99999999');
    const incoming = unwrap(await given(office, files));
    expect(incoming).toMatchObject({ claims: ['流山市 TRITRUS'], signer: { standing: 'first' } });
    expect(await office.service.install(incoming.token)).toMatchObject({ code: 'asked/declined' });
    expect(office.person.asked.at(-1)).toMatchObject({ isDoubtful: true });
    expect(office.person.asked.at(-1)!.facts).toContain('付属の「流山市 TRITRUS」と同じ名前を名のっています');
  });

  test('nobody can tell while the list of signers can’t be read: nothing comes in, and the list stays', async () => {
    const list = join(office.home, 'pack-signers.json');
    writeFileSync(list, '{"packs":');
    expect(await given(office, await exported(city))).toMatchObject({ code: 'signer/list-unreadable' });
    expect(readFileSync(list, 'utf8')).toBe('{"packs":');
  });

  test('what comes in the place of a pack that was made here isn’t made here any more', async () => {
    office.person.says = success(null);
    await makeHere(office, { version: '1.0.5' });
    expect(unwrap(await office.own.ids()).has(OWN)).toBe(true);
    await loaded(office, await other());
    expect(unwrap(await office.own.ids()).has(OWN)).toBe(false);
    // The city’s own, back from a stick, still is.
    await loaded(city, await exported(city));
    expect(unwrap(await city.own.ids()).has(OWN)).toBe(true);
  });
});

describe('a signer has a name where the office has given one', () => {
  test('by a person’s word in main’s window, for the very number; it is shown from then on, and can be taken away', async () => {
    const number = async () => unwrap(await given(office, await exported(city))).signer.fingerprint!;
    const fingerprint = await number();
    office.person.says = failure('asked/declined', {});
    expect(await office.exchange.accept(fingerprint, '緑ヶ原市')).toMatchObject({ code: 'asked/declined' });
    expect(office.person.asked.at(-1)!.facts).toEqual(['名前：緑ヶ原市', `確認番号：${fingerprint}`]);
    office.person.says = success(null);
    unwrap(await office.exchange.accept(fingerprint, '緑ヶ原市'));
    expect(unwrap(await given(office, await exported(city))).signer).toMatchObject({
      name: '緑ヶ原市',
      standing: 'first',
    });
    expect(unwrap(await office.exchange.known())).toEqual({
      own: null,
      accepted: [{ fingerprint, name: '緑ヶ原市', acceptedOn: DAY }],
    });
    unwrap(await office.exchange.forget(fingerprint));
    expect(unwrap(await given(office, await exported(city))).signer.name).toBeNull();
  });

  test('never for a number that no pack here has', async () => {
    expect(await office.exchange.accept('0000-0000-0000-0000-0000-0000', '流山市')).toMatchObject({
      code: 'signer/unknown',
    });
    expect(office.person.asked).toEqual([]);
  });
});

describe('a version that was in use before is used again', () => {
  const kept = async (pc: Pc) => unwrap(await pc.versions.earlier(OWN));
  beforeEach(async () => {
    await loaded(office, await exported(city));
    await makeHere(city, { version: '1.0.1', issuer: '見本市 福祉課' });
    await loaded(office, await exported(city));
  });

  test('with what would be different, and the one of now is kept in its turn', async () => {
    const [earlier, ...others] = await kept(office);
    expect(others).toEqual([]);
    expect(earlier).toMatchObject({ version: '1.0.0', keptAt: expect.stringMatching(/^2026-11-20T09:\d\d:00.000Z$/) });
    expect(earlier!.changes).toMatchObject([{ kind: 'network' }]);
    expect(unwrap(await office.versions.rollBack(OWN, earlier!.id))).toEqual({ version: '1.0.0' });
    expect(await versionAt(office)).toBe('1.0.0');
    expect((await kept(office)).map(({ version }) => version)).toEqual(['1.0.1']);
    // And forth.
    unwrap(await office.versions.rollBack(OWN, (await kept(office))[0]!.id));
    expect(await versionAt(office)).toBe('1.0.1');
    expect(readdirSync(office.packs)).toEqual([OWN]);
  });

  test('also of one that was taken out', async () => {
    unwrap(await office.service.remove(OWN));
    const [last] = await kept(office);
    expect(last!.version).toBe('1.0.1');
    unwrap(await office.versions.rollBack(OWN, last!.id));
    expect(await versionAt(office)).toBe('1.0.1');
  });

  test.each(['..', '../../packs', '2026-01-01T00-00-00.000Z', ''])('no folder that a page names: %j', async (id) => {
    expect(await office.versions.rollBack(OWN, id)).toMatchObject({ code: 'pack/no-earlier' });
    expect(await office.versions.rollBack('../packs', id)).toMatchObject({ code: 'pack/no-earlier' });
    expect(await versionAt(office)).toBe('1.0.1');
  });

  test('not one that is another pack, or none any more: the one of now holds', async () => {
    const [earlier] = await kept(office);
    const folder = join(office.home, 'earlier-packs', OWN, earlier!.id);
    writeFileSync(join(folder, 'pack.json'), manifest({ id: 'nagareyama-tritrus' }));
    expect(await office.versions.rollBack(OWN, earlier!.id)).toMatchObject({ code: 'pack/no-earlier' });
    writeFileSync(join(folder, 'pack.json'), '{');
    expect(await office.versions.rollBack(OWN, earlier!.id)).toMatchObject({ code: 'pack/invalid' });
    expect(await kept(office)).toEqual([]);
    expect(await versionAt(office)).toBe('1.0.1');
    expect(readdirSync(office.packs)).toEqual([OWN]);
  });

  test('five are kept, and the last five; where the one before can’t be kept nothing takes its place', async () => {
    const own = join(office.packs, OWN);
    const [all, broken] = [join(office.home, 'earlier-packs', OWN), '.new-broken-off'];
    mkdirSync(join(all, broken));
    for (let i = 0; i < 7; i++) unwrap(await office.history.keep(OWN, own));
    expect(await kept(office)).toHaveLength(5);
    expect(readdirSync(all)).toHaveLength(5);
    // What can't be a folder of packs: nothing is written in it.
    rmSync(join(office.home, 'earlier-packs'), { recursive: true });
    writeFileSync(join(office.home, 'earlier-packs'), '');
    await makeHere(city, { version: '1.0.2' });
    const incoming = unwrap(await given(office, await exported(city)));
    expect((await office.service.install(incoming.token)).ok).toBe(false);
    expect(await versionAt(office)).toBe('1.0.1');
  });
});

/** Changes what signature.json says, and leaves the signature as it was. */
function changed(files: Record<string, Uint8Array>, change: (signature: Record<string, unknown>) => void): void {
  const signature = JSON.parse(strFromU8(files['signature.json']!)) as Record<string, unknown>;
  change(signature);
  files['signature.json'] = strToU8(JSON.stringify(signature));
}

test('the words that are signed are those that the page on formats describes: another program can look', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const files = [
    { path: 'b.json', bytes: strToU8('b') },
    { path: 'a.json', bytes: strToU8('') },
  ];
  const { bytes } = signFiles(files, privateKey, { author: '市', signedOn: DAY });
  const { signature, key } = JSON.parse(strFromU8(bytes)) as { signature: string; key: string };
  const digests = {
    a: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    b: '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d',
  };
  const signed = `RENKEI-PACK 1\n{"author":"市","files":[{"path":"a.json","sha256":"${digests.a}","size":0},{"path":"b.json","sha256":"${digests.b}","size":1}],"format":1,"key":"${key}","signedOn":"2026-11-20"}`;
  expect(verify(null, Buffer.from(signed), publicKey, Buffer.from(signature, 'base64'))).toBe(true);
});
