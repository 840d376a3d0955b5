import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { channels } from '@shared/channels/channels';
import { readForms, writeForms, type ArchivedForms } from '@shared/backup/forms-archive';
import type { ReturnedForms } from '@shared/ipc/backup';
import { failure, success, unwrap, type Result } from '@shared/problems/problem';
import { gatherForms } from '../../../electron/packs/gather-forms';
import { OfficialFiles } from '../../../electron/packs/official-files';
import { OwnPacks } from '../../../electron/packs/own-packs';
import { PackHistory } from '../../../electron/packs/pack-history';
import { bundledPacks } from '../../../electron/packs/bundled-packs';
import { PackRepository } from '../../../electron/packs/pack-repository';
import { signFiles } from '../../../electron/packs/pack-signing';
import { returnForms } from '../../../electron/packs/return-forms';
import { SignerList } from '../../../electron/packs/signer-list';
import { FormDrafts } from '../../../electron/packs/studio/form-drafts';
import { Turns } from '../../../electron/storage/turns';
import { aDocx, paragraph, textControl } from '../../builders/docx';
import { formInput, packInput } from '../../builders/pack';
import { temporaryFolder } from '../../support/temporary-folder';

const FORM = aDocx({ body: paragraph(textControl('name')) });
const [OWN, CITY] = ['own-1234abcd', 'mihon-network'];
/** What the app comes with: one pack of a city. */
const APPS = 'apps-own';
const bundled = temporaryFolder();
const OTHER_KEY = Buffer.alloc(32, 5).toString('base64');
const key = generateKeyPairSync('ed25519').privateKey;

/** A PC's profile with all that forms are. */
function aPc() {
  const home = temporaryFolder();
  const packs = join(home, 'packs');
  mkdirSync(packs);
  const asked: (readonly string[])[] = [];
  const person = { says: success(null) as Result<null> };
  let now = new Date('2026-11-20T09:00:00Z').getTime();
  const clock = () => new Date((now += 60_000));
  const official = new OfficialFiles(join(home, 'official-forms'));
  const parts = {
    ...{
      shelf: new PackRepository(bundledPacks(bundled, channels), packs, channels, official),
      official,
      channels,
      packs,
    },
    own: new OwnPacks(join(home, 'own-packs.json')),
    history: new PackHistory(join(home, 'earlier-packs'), clock),
    signers: new SignerList(join(home, 'pack-signers.json')),
    drafts: new FormDrafts(join(home, 'form-drafts'), clock),
    turns: new Turns(),
    mayReturn: (facts: readonly string[]) => (asked.push(facts), Promise.resolve(person.says)),
  };
  return { ...parts, home, asked, person };
}
type Pc = ReturnType<typeof aPc>;

/** A pack in the profile. @param given of its pack.json */
function put({ packs, shelf }: Pc, id: string, given: PackGiven = {}): void {
  lay(packs, id, given);
  shelf.refresh();
}

type Names = Record<'network' | 'municipality' | 'issuer' | 'of', string>;
interface PackGiven {
  version?: string;
  title?: string;
  form?: Uint8Array;
}

function lay(packs: string, id: string, { form = FORM, ...said }: PackGiven & Partial<Names>): void {
  rmSync(join(packs, id), { recursive: true, force: true });
  mkdirSync(join(packs, id, 'forms'), { recursive: true });
  const manifest = packInput({ id, title: `${id}の様式`, forms: [formInput({ fidelity: 'official' })], ...said });
  writeFileSync(join(packs, id, 'pack.json'), JSON.stringify(manifest));
  writeFileSync(join(packs, id, 'forms/1.docx'), form);
}
const names: Partial<Names> = { network: '付属の網', municipality: '流れ市', issuer: '流れ市役所' };
lay(bundled, APPS, { version: '2.0.0', title: '付属の様式', ...names });

function sign({ packs, shelf }: Pc, id: string): void {
  const files = ['forms/1.docx', 'pack.json'].map((path) => ({
    path,
    bytes: new Uint8Array(readFileSync(join(packs, id, path))),
  }));
  const signature = signFiles(files, key, { author: '見本市', signedOn: '2026-11-20' });
  writeFileSync(join(packs, id, signature.path), signature.bytes);
  shelf.refresh();
}

const aDraft = (pc: Pc, file = '利用申請書.docx') =>
  pc.drafts.begin({ file, kind: 'docx', follows: null, edits: null, before: [], work: null, bytes: FORM });

const taken = async (pc: Pc): Promise<Uint8Array> => (await gatherForms(pc)).archive;
const back = async (pc: Pc, archive: Uint8Array): Promise<ReturnedForms> => unwrap(await returnForms(archive, pc));
const versionAt = async ({ shelf }: Pc, id: string): Promise<string | undefined> =>
  (await shelf.find(id))?.pack.version;
const earlierAt = async (pc: Pc, id: string): Promise<string[]> =>
  (await pc.history.list(id)).map(({ folder }) => versionOf(folder));
const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8')) as { version: string }).version;

/** Each file of a profile with its bytes. */
const filesOf = ({ home }: Pc): Record<string, string> =>
  Object.fromEntries(
    readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        join(entry.parentPath, entry.name).slice(home.length),
        readFileSync(join(entry.parentPath, entry.name)).toString('base64'),
      ])
      .sort(),
  );

/** What somebody else's hand did to an archive. */
const changed = (archive: Uint8Array, change: (forms: ArchivedForms) => void): Uint8Array => {
  const forms = unwrap(readForms(archive));
  change(forms);
  return writeForms(forms);
};

let old: Pc;
let fresh: Pc;
beforeEach(async () => {
  [old, fresh] = [aPc(), aPc()];
  put(old, OWN, { version: '1.0.2' });
  unwrap(await old.own.add(OWN));
});

/** All that there can be. */
async function fill(pc: Pc): Promise<void> {
  put(pc, CITY, { version: '1.0.0' });
  unwrap(await pc.history.keep(CITY, join(pc.packs, CITY)));
  put(pc, CITY, { version: '1.1.0' });
  sign(pc, CITY);
  unwrap(await pc.signers.remember(CITY, (await signerOf(pc))!));
  unwrap(await pc.signers.accept(OTHER_KEY, '緑ヶ原市', '2026-11-19'));
  unwrap(await pc.official.replace({ packId: CITY, formId: '1' }, FORM, '市の様式.docx', '2026-11-18'));
  unwrap(await aDraft(pc));
}
const signerOf = async ({ packs }: Pc): Promise<string | null> =>
  (JSON.parse(readFileSync(join(packs, CITY, 'signature.json'), 'utf8')) as { key: string }).key;

describe('forms go along in a backup', () => {
  test('and lie on another PC as they did: packs, versions before, signatures, official files, drafts, names', async () => {
    await fill(old);
    const told = await back(fresh, await taken(old));
    expect(told).toEqual({
      brought: [`${OWN}の様式（1.0.2 版）`, `${CITY}の様式（1.1.0 版）`, '市の様式.docx'],
      ...{ kept: [], damaged: [], drafts: 1, isDeclined: false },
    });
    const [was, is] = [filesOf(old), filesOf(fresh)];
    expect(Object.keys(is)).toEqual(Object.keys(was));
    const lists = Object.keys(was).filter((name) => /own-packs|pack-signers|list\.json/.test(name));
    expect(lists).toHaveLength(3);
    for (const name of Object.keys(was)) expect(is[name], name).toBe(was[name]);
    expect(unwrap(await fresh.own.ids())).toEqual(new Set([OWN]));
    // The next version is compared with who has signed this one.
    expect(unwrap(await fresh.signers.standing(CITY, null))).toBe('unsigned');
    expect(await fresh.drafts.list()).toEqual(await old.drafts.list());
  });

  test('a second time nothing is new, and nobody is asked', async () => {
    await fill(old);
    await back(fresh, await taken(old));
    expect(await back(fresh, await taken(old))).toEqual({
      ...{ brought: [], kept: [], damaged: [], drafts: 0, isDeclined: false },
    });
    expect(fresh.asked).toHaveLength(1);
    expect(fresh.asked[0]).toEqual([
      `${OWN}の様式（1.0.2 版、見本市）`,
      `${CITY}の様式（1.1.0 版、見本市）`,
      '市の公式ファイル「市の様式.docx」',
      expect.stringMatching(/^発行元の名前「緑ヶ原市」（確認番号：[\d-]+）$/),
    ]);
  });

  test('of a form made here the title is the issuer too: said once', async () => {
    lay(old.packs, OWN, { version: '1.0.0', title: '自分の様式', issuer: '自分の様式' });
    old.shelf.refresh();
    await back(fresh, await taken(old));
    expect(fresh.asked[0]).toEqual(['自分の様式（1.0.0 版）']);
  });

  test('one made here for the network of another is no stranger that takes its name; whose own names do is', async () => {
    const plain = {
      schema: 3,
      version: '1.0.0',
      title: '自分の様式',
      issuer: '自分の様式',
      of: APPS,
      network: undefined,
    };
    lay(old.packs, OWN, plain as object);
    lay(old.packs, CITY, plain as object);
    old.shelf.refresh();
    await back(fresh, await taken(old));
    const claims = '付属の「付属の様式」と同じ名前を名のっています';
    expect(fresh.asked[0]).toEqual([
      ...['自分の様式（1.0.0 版）', '「付属の様式」で使う様式です'],
      ...['自分の様式（1.0.0 版）', claims],
    ]);
    lay(old.packs, OWN, { ...plain, title: '流れ市役所の様式' } as object);
    old.shelf.refresh();
    const third = aPc();
    await back(third, await taken(old));
    expect(third.asked[0]).toContain(claims);
  });

  test('an office without any takes none', async () => {
    expect(await gatherForms(fresh)).toEqual({ archive: new Uint8Array(), left: [] });
  });

  test('one that is too large is named, the others come', async () => {
    for (const [at, id] of ['big-a', 'big-b'].entries()) {
      put(old, id);
      writeFileSync(join(old.packs, id, 'scan.bin'), '');
      truncateSync(join(old.packs, id, 'scan.bin'), (31 + at / 2) * 1024 * 1024);
    }
    old.shelf.refresh();
    const { archive, left } = await gatherForms(old);
    expect(left).toEqual(['big-bの様式']);
    expect(unwrap(readForms(archive)).packs.map(({ id }) => id)).toEqual([OWN, 'big-a']);
  });
});

describe('where this PC has the same pack', () => {
  test('newer, it stays and that is told; one can go back to the backup’s', async () => {
    put(fresh, OWN, { version: '1.0.3' });
    expect(await back(fresh, await taken(old))).toMatchObject({
      brought: [],
      kept: [{ title: `${OWN}の様式`, here: '1.0.3', inBackup: '1.0.2' }],
    });
    expect(await versionAt(fresh, OWN)).toBe('1.0.3');
    expect(await earlierAt(fresh, OWN)).toEqual(['1.0.2']);
    await back(fresh, await taken(old));
    expect(await earlierAt(fresh, OWN)).toEqual(['1.0.2']);
    // Once: from there a page puts it into use by itself.
    expect(fresh.asked).toEqual([[`${OWN}の様式の、前の版（1.0.2 版）。いつでも使えるように取っておきます`]]);
  });

  test('nothing goes among the versions before without a word: a page could go back to it', async () => {
    await fill(fresh);
    const planted = { path: 'pack.json', bytes: new Uint8Array(readFileSync(join(fresh.packs, CITY, 'pack.json'))) };
    const [apps, city] = [aPc(), aPc()];
    put(apps, APPS, { version: '1.9.0' });
    await fill(city);
    const archives = [
      // An older one of what the app comes with, the very same with another before it, and one before it that was altered.
      await taken(apps),
      changed(await taken(city), ({ packs }) => {
        const [pack] = packs;
        pack!.earlier = [{ id: '2026-11-21T09-00-00.000Z', files: [planted, { path: 'forms/1.docx', bytes: FORM }] }];
      }),
      changed(await taken(city), ({ packs: [pack] }) => {
        pack!.earlier = [
          { id: '2026-11-22T09-00-00.000Z', files: pack!.files.map((one) => ({ ...one, bytes: one.bytes.slice() })) },
        ];
        pack!.earlier[0]!.files[0]!.bytes[9]! ^= 1;
      }),
    ];
    fresh.person.says = failure('asked/declined', {});
    const before = await Promise.all([APPS, CITY].map((id) => earlierAt(fresh, id)));
    for (const archive of archives) await back(fresh, archive);
    expect(await Promise.all([APPS, CITY].map((id) => earlierAt(fresh, id)))).toEqual(before);
    expect(fresh.asked).toEqual([
      [
        `${APPS}の様式の、前の版（1.9.0 版）。いつでも使えるように取っておきます`,
        '付属の「付属の様式」と同じ名前を名のっています',
      ],
      [`${CITY}の様式の、前の版（1.1.0 版）。いつでも使えるように取っておきます`, '発行元が、いまの版と違います'],
    ]);
  });

  test('older, the backup’s takes its place, and it is kept', async () => {
    put(fresh, OWN, { version: '1.0.1' });
    expect((await back(fresh, await taken(old))).brought).toEqual([`${OWN}の様式（1.0.2 版）`]);
    expect(await versionAt(fresh, OWN)).toBe('1.0.2');
    expect(await earlierAt(fresh, OWN)).toEqual(['1.0.1']);
    expect(fresh.asked[0]).toEqual([`${OWN}の様式（1.0.2 版、見本市）。いまの 1.0.1 版と入れ替わります`]);
  });

  test('of the same version and another content, it stays', async () => {
    put(fresh, OWN, { version: '1.0.2', form: aDocx({ body: paragraph(textControl('name'), textControl('more')) }) });
    expect((await back(fresh, await taken(old))).kept).toMatchObject([{ here: '1.0.2', inBackup: '1.0.2' }]);
    expect(await earlierAt(fresh, OWN)).toEqual(['1.0.2']);
  });

  test('as one of the app’s own, the office’s stands in its place again unless the app’s is newer', async () => {
    put(old, APPS, { version: '2.0.0' });
    expect((await back(fresh, await taken(old))).brought).toContain(`${APPS}の様式（2.0.0 版）`);
    expect(fresh.asked[0]).toContain('付属の「付属の様式」と同じ名前を名のっています');
    const third = aPc();
    put(old, APPS, { version: '1.9.0' });
    expect((await back(third, await taken(old))).kept).toMatchObject([{ here: '2.0.0', inBackup: '1.9.0' }]);
  });

  test('signed by another, a person reads it before it takes the place', async () => {
    await fill(old);
    put(fresh, CITY, { version: '1.0.9' });
    unwrap(await fresh.signers.remember(CITY, OTHER_KEY));
    await back(fresh, await taken(old));
    expect(fresh.asked[0]).toContain('発行元が、いまの版と違います');
  });

  test('a draft that was worked on since stays', async () => {
    const { id } = unwrap(await aDraft(old));
    const archive = await taken(old);
    await back(fresh, archive);
    const said = unwrap(await fresh.drafts.open(id));
    const path = join(fresh.home, 'form-drafts', id, 'draft.json');
    const { bytes: _, ...draft } = said;
    writeFileSync(path, JSON.stringify({ ...draft, keptAt: '2026-12-01T00:00:00.000Z' }));
    expect((await back(fresh, archive)).drafts).toBe(0);
    expect((await fresh.drafts.list())[0]!.keptAt).toBe('2026-12-01T00:00:00.000Z');
  });

  test('an official file that was loaded later stays', async () => {
    await fill(old);
    const other = aDocx({ body: paragraph(textControl('name')) });
    put(fresh, CITY, { version: '1.1.0' });
    unwrap(await fresh.official.replace({ packId: CITY, formId: '1' }, other, '新しい.docx', '2026-11-19'));
    await back(fresh, await taken(old));
    expect((await fresh.official.list()).map(({ originalName }) => originalName)).toEqual(['新しい.docx']);
  });
});

describe('what isn’t whole', () => {
  test('a damaged pack is told, and keeps no other from coming', async () => {
    await fill(old);
    const archive = changed(await taken(old), ({ packs }) => {
      packs.find(({ id }) => id === CITY)!.files = [{ path: 'pack.json', bytes: new TextEncoder().encode('{') }];
    });
    const told = await back(fresh, archive);
    expect(told.damaged).toEqual([`${CITY}の様式`]);
    expect(told.brought).toContain(`${OWN}の様式（1.0.2 版）`);
    expect(readdirSync(fresh.packs)).toEqual([OWN]);
  });

  test.each([
    ['whose bytes aren’t those that were signed', (forms: ArchivedForms) => (ofCity(forms).files[0]!.bytes[9]! ^= 1)],
    ['that calls itself by another’s id', (forms: ArchivedForms) => (ofCity(forms).id = 'another')],
    [
      'with a path out of its folder',
      (forms: ArchivedForms) => ofCity(forms).files.push({ path: '../../evil.json', bytes: new Uint8Array(1) }),
    ],
  ])('nor does one %s', async (_, change) => {
    await fill(old);
    const told = await back(fresh, changed(await taken(old), change));
    expect(told.damaged).toEqual([`${CITY}の様式`]);
    expect(existsSync(join(fresh.home, 'evil.json')) || existsSync(join(fresh.packs, 'evil.json'))).toBe(false);
    expect(await versionAt(fresh, CITY)).toBeUndefined();
  });
  const ofCity = ({ packs }: ArchivedForms) => packs.find(({ id }) => id === CITY)!;

  test('a draft or an official file that isn’t what was kept is told', async () => {
    await fill(old);
    const archive = changed(await taken(old), ({ drafts, official }) => {
      drafts[0]!.files.find(({ path }) => path !== 'draft.json')!.bytes[5]! ^= 1;
      official[0]!.files[0]!.bytes[5]! ^= 1;
    });
    expect((await back(fresh, archive)).damaged).toEqual(['市の様式.docx', '利用申請書.docx']);
    expect(await fresh.drafts.list()).toEqual([]);
  });

  test.each([
    ['nothing at all', () => new Uint8Array()],
    ['other bytes', () => new Uint8Array(5000).fill(200)],
    ['a beginning', (whole: Uint8Array) => whole.subarray(0, -1)],
    ['a longer one', (whole: Uint8Array) => new Uint8Array([...whole, 0])],
  ])('an archive that is %s changes nothing', async (_, of) => {
    const before = filesOf(fresh);
    expect(await returnForms(of(await taken(old)), fresh)).toMatchObject({ code: 'backup/damaged-forms' });
    expect(filesOf(fresh)).toEqual(before);
  });
});

test('who says no has the drafts alone: they are in use nowhere', async () => {
  await fill(old);
  fresh.person.says = failure('asked/declined', {});
  expect(await back(fresh, await taken(old))).toEqual({
    ...{ brought: [], kept: [], damaged: [], drafts: 1, isDeclined: true },
  });
  expect(readdirSync(fresh.packs)).toEqual([]);
  expect(await fresh.official.list()).toEqual([]);
  expect(unwrap(await fresh.signers.read())).toEqual({ packs: [], accepted: [] });
  expect(existsSync(join(fresh.home, 'own-packs.json'))).toBe(false);
});
