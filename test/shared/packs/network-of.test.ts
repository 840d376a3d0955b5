import { describe, expect, test } from 'vitest';
import { isForThose, networkIdOf, networkName, standsBehind } from '@shared/packs/network-of';
import type { Pack } from '@shared/packs/schema';
import { unwrap } from '@shared/problems/problem';
import { readManifest, readPack } from '../../builders/by-channels';

/** pack.json as the screen writes it, of this format. */
const written = (given: object): string =>
  JSON.stringify({
    ...{ schema: 3, id: 'own-0a1b2c3d', version: '1.0.0', title: '自分の様式', issuer: 'みどり野市' },
    ...{ sources: ['市のファイル'], channels: [{ id: 'counter', kind: 'counter', label: '窓口' }], forms: ['form-1'] },
    ...given,
  });
const form = {
  ...{ id: 'form-1', number: '様式1', title: '届', shortTitle: '届', template: 'template.docx', fidelity: 'official' },
  ...{ outputs: ['docx'], pages: 1, channels: ['counter'], signature: { by: [], means: 'none' } },
  ...{ subject: { kind: 'office' }, fields: [{ key: 'name', label: '名前', type: 'text' }] },
};
const beside = { forms: [{ path: 'form-1/form.json', text: JSON.stringify(form) }] };
const read = (given: object): Pack => unwrap(readPack(written(given), beside));
const faults = (given: object): string[] => {
  const manifest = readManifest(written(given), beside);
  return 'problems' in manifest ? manifest.problems.map(({ at }) => at) : [];
};

describe('whose forms a pack’s are', () => {
  test('of no network: every office may use them, and they are called after who gives them out', () => {
    const pack = read({});
    expect(networkIdOf(pack)).toBeNull();
    expect(isForThose(pack, new Set())).toBe(true);
    expect([networkName(pack), standsBehind(pack)]).toEqual(['自分の様式', 'みどり野市']);
  });

  test('of another pack’s network: for those who take part in that', () => {
    const pack = read({ of: 'nagareyama-tritrus' });
    expect(networkIdOf(pack)).toBe('nagareyama-tritrus');
    expect(isForThose(pack, new Set(['nagareyama-tritrus']))).toBe(true);
    expect(isForThose(pack, new Set(['own-0a1b2c3d']))).toBe(false);
  });

  test('of a network of its own', () => {
    const pack = read({ network: 'みどりネット' });
    expect(networkIdOf(pack)).toBe('own-0a1b2c3d');
    expect(networkName(pack)).toBe('みどりネット');
  });
});

describe('before format 3 a form that was made on the screen was a network’s, unasked', () => {
  const before = { schema: 2, network: '自分の様式' };

  test('it is none any more', () => {
    expect(read(before)).toMatchObject({ schema: 3, id: 'own-0a1b2c3d' });
    expect(networkIdOf(read(before))).toBeNull();
  });

  test('a city’s own pack of that format stays what it says', () => {
    expect(read({ ...before, id: 'midorino-net' }).network).toBe('自分の様式');
  });
});

test('what only a network can ask is refused where there is none, and so is a pack that says two things', () => {
  expect(faults({ id: 'midorino-net', schema: 2 })).toEqual(['/network']);
  expect(faults({ network: 'みどりネット', of: 'nagareyama-tritrus' })).toEqual(['/of']);
  expect(faults({ enrolment: [{ field: 'vpnCount', question: 'VPN の数' }] })).toEqual(['/enrolment']);
  const source = { document: '市のファイル', place: '1' };
  const paper = { id: 'form-1', form: 'form-1', necessity: 'must', source };
  const warning = { id: 'mind', level: 'error', text: '出せません', source };
  const deadline = { id: 'form-1', text: '10日以内', due: { from: 'event', days: 10 }, source };
  expect(faults({ procedures: [{ event: 'leave', papers: [paper], deadlines: [deadline] }] })).toEqual([]);
  expect(faults({ procedures: [{ event: 'leave', papers: [paper], warnings: [warning] }] })).toEqual([
    '/procedures/0/warnings',
  ]);
});
