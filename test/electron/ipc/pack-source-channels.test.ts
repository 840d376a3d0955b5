import { beforeEach, expect, test, vi } from 'vitest';
import { failure, success, type Result } from '@shared/problems/problem';
import { answerPackSourceChannels } from '../../../electron/ipc/pack-source-channels';

const answers = vi.hoisted(() => new Map<string, (input: unknown) => Promise<unknown>>());
const dialog = vi.hoisted(() => ({ picks: null as string | null }));
vi.mock('../../../electron/ipc/handle', () => ({
  handle: (channel: string, answer: (input: unknown) => Promise<unknown>) => void answers.set(channel, answer),
}));
vi.mock('../../../electron/storage/log', () => ({ logEvent: () => {}, logProblem: () => {} }));
vi.mock('../../../electron/shell/file-dialogs', () => ({ askForFile: () => Promise.resolve(dialog.picks) }));

let place: string | null;
let asked: string[];
let says: Result<null>;
let forgotten: number;
const set = (said: object): Promise<unknown> | undefined => answers.get('packs:set-source')?.(said);

beforeEach(() => {
  [place, asked, says, forgotten, dialog.picks] = ['/stick', [], success(null), 0, null];
  const source = { state: () => ({ place, found: null }), forget: () => forgotten++ };
  const window = { on: () => {}, webContents: { on: () => {} } };
  answerPackSourceChannels(
    {
      source: () => Promise.resolve(source as never),
      keep: (next) => (place = next),
      stop: () => {},
      mayLook: (address) => (asked.push(address), Promise.resolve(says)),
    },
    window as never,
  );
});

test('an address holds by a person’s word to main alone, as it will be asked', async () => {
  says = failure('asked/declined', {});
  expect(await set({ kind: 'address', address: ' https://Forms.City.example/a ' })).toMatchObject({
    code: 'asked/declined',
  });
  expect([place, asked, forgotten]).toEqual(['/stick', ['https://forms.city.example/a/'], 0]);
  says = success(null);
  expect(await set({ kind: 'address', address: 'https://forms.city.example/a' })).toMatchObject({
    value: { place: 'https://forms.city.example/a/' },
  });
  // What was found at the place before is no news any more.
  expect(forgotten).toBe(1);
});

test.each([
  'http://forms.city.example/',
  'file:///etc/',
  '/etc',
  '\\\\thief.example\\share',
  'https://user:pass@forms.city.example/',
  'https://forms.city.example/?to=1',
  '市の様式',
])('%s is no address, and nobody is asked', async (address) => {
  expect(await set({ kind: 'address', address })).toMatchObject({ code: 'pack/source-address' });
  expect([place, asked]).toEqual(['/stick', []]);
});

test('a folder is one that somebody has chosen in main’s dialog; who gives up changes nothing', async () => {
  expect(await set({ kind: 'folder' })).toEqual(success(null));
  expect(place).toBe('/stick');
  dialog.picks = '/share/forms';
  expect(await set({ kind: 'folder' })).toMatchObject({ value: { place: '/share/forms' } });
  expect(await set({ kind: 'none' })).toMatchObject({ value: { place: null } });
});
