import { expect, test } from 'vitest';
import { readPolicy } from '@shared/policy/policy';

const read = (given: unknown) =>
  readPolicy(new TextEncoder().encode(typeof given === 'string' ? given : JSON.stringify(given)));

test('what an administrator writes is what counts, with the mark that Notepad puts before it', () => {
  const given = {
    endpoints: { 'nagareyama-tritrus': 'https://uketsuke.city.example/' },
    backupFolder: '\\\\server\\share\\連携台帳',
    networks: ['nagareyama-tritrus'],
    lockAfterMinutes: 5,
  };
  const policy = { ...given, endpoints: { 'nagareyama-tritrus': 'https://uketsuke.city.example' } };
  expect(read(`\uFEFF${JSON.stringify(given)}`)).toEqual({ ok: true, value: { policy, unread: [] } });
  expect(read({})).toEqual({ ok: true, value: { policy: {}, unread: [] } });
});

test('new versions lie in a folder, or below one address', () => {
  for (const [given, place] of [
    ['https://updates.city.example/renkei', 'https://updates.city.example/renkei/'],
    ['HTTPS://updates.city.example//', 'https://updates.city.example/'],
    ['\\\\server\\share\\renkei', '\\\\server\\share\\renkei'],
  ])
    expect(read({ updateSource: given })).toMatchObject({
      ok: true,
      value: { policy: { updateSource: place }, unread: [] },
    });
});

test.each([
  ['a name that nobody knows', { lockAfterMinuts: 5 }],
  ['a lock that never comes', { lockAfterMinutes: 0 }],
  ['a number as a text', { lockAfterMinutes: '5' }],
  ['half a path', { backupFolder: 'backups' }],
  ['a path of devices', { backupFolder: '\\\\.\\pipe\\x' }],
  ['an address without TLS', { endpoints: { a: 'http://city.example' } }],
  ['an address with a password', { endpoints: { a: 'https://me:secret@city.example' } }],
  ['news over a line without TLS', { updateSource: 'http://updates.city.example/' }],
  ['… with a password', { updateSource: 'https://me:secret@updates.city.example/' }],
  ['… with a question', { updateSource: 'https://updates.city.example/?x=1' }],
  ['a network that no pack can be called', { networks: ['../x'] }],
  ['a name that every object has', JSON.parse('{"__proto__":{"lockAfterMinutes":1}}') as object],
])('%s is told by its name, and the rest counts', (_what, wrong) => {
  const [name] = Object.keys(wrong);
  const text = `{"networks":[],"lockAfterMinutes":7,${JSON.stringify(wrong).slice(1)}`;
  const { networks = [], lockAfterMinutes = 7 } = wrong as { networks?: []; lockAfterMinutes?: number };
  const rest = {
    ...(!('networks' in wrong) && { networks }),
    ...(!('lockAfterMinutes' in wrong) && { lockAfterMinutes }),
  };
  expect(read(text)).toEqual({ ok: true, value: { policy: rest, unread: [name] } });
});

test('what is told of a file is little', () => {
  const many = Object.fromEntries(Array.from({ length: 90 }, (_, i) => [`${i}-`.padEnd(900, 'x'), i]));
  const { value } = read(many) as { value: { unread: string[] } };
  expect(value.unread.join('').length).toBeLessThanOrEqual(200);
});

test.each(['', '{', '[]', 'null', '"x"', '\uFFFE{}'])('damaged: %j', (text) => {
  expect(read(text)).toMatchObject({ ok: false, code: 'policy/damaged' });
});

test('not UTF-8', () => {
  expect(readPolicy(Buffer.from('{"backupFolder":"/\x93"}', 'latin1'))).toMatchObject({ code: 'policy/damaged' });
});
