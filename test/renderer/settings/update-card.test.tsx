import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { UpdateState } from '@shared/ipc/updates';
import { UpdateView } from '../../../renderer/features/settings/update-card';
import { controlsOf, screenOf } from '../roles/screen-of';

beforeAll(
  () => void vi.stubGlobal('window', { renkei: { ask: () => new Promise(() => {}), onNotice: () => () => {} } }),
);
afterAll(() => void vi.unstubAllGlobals());

const ready = { version: '0.2.0', notes: ['出す日を決めておけます。'], atQuit: false, hasFailed: false };
const nothing: UpdateState = { way: 'setup', ready: null, offered: null, came: null, needsBackup: true };

function card(state: Partial<UpdateState>, { isAdmin = true, isOwnOpen = true } = {}) {
  const view = (
    <UpdateView {...{ isAdmin, isOwnOpen }} state={{ ...nothing, ...state }} onChanged={() => Promise.resolve()} />
  );
  const html = screenOf(view, '/settings/about', 'admin');
  return { html, buttons: controlsOf(html).map(({ name }) => name) };
}

test('on Windows, with nothing brought, there is one button', () => {
  expect(card({}).buttons).toEqual(['ファイルから入れる（USB）']);
});

test('what was brought is told with its notes, and asks when it is to go in', () => {
  const { html, buttons } = card({ ready });
  for (const words of ['新しい版があります', '0.2.0', '出す日を決めておけます。', '先に、台帳をバックアップします'])
    expect(html).toContain(words);
  expect(buttons).toEqual(['いま入れる', '終わるときに入れる', 'ほかのファイルを選ぶ']);
  expect(card({ ready: { ...ready, atQuit: true } }).buttons).toEqual([
    'いま入れる',
    '閉じたときに入れるのをやめる',
    'ほかのファイルを選ぶ',
  ]);
  expect(card({ ready: { ...ready, hasFailed: true } }).html).toContain('入りませんでした');
});

test('of a ledger that isn’t open no backup can be made: it is said what to do, and nothing goes in', () => {
  const { html, buttons } = card({ ready }, { isOwnOpen: false });
  expect(buttons).toEqual(['ほかのファイルを選ぶ']);
  expect(html).toContain('ご自分の台帳を開いてから');
  expect(card({ ready, needsBackup: false }, { isOwnOpen: false }).buttons).toContain('いま入れる');
});

test('for 事務 and 閲覧, and where the setup hasn’t put it in, there is a sentence and no button', () => {
  expect(card({ ready }, { isAdmin: false })).toMatchObject({ buttons: [] });
  expect(card({}, { isAdmin: false }).html).toContain('管理者の方ができます');
  for (const [way, words] of [
    ['packages', 'deb'],
    ['by-hand', 'パソコンの管理をしている方'],
    ['source', '開発用'],
  ] as const) {
    expect(card({ way }).buttons).toEqual([]);
    expect(card({ way }).html).toContain(words);
  }
});

test('a version that has just come says so, with what is new', () => {
  const { html } = card({ came: { from: '0.1.0', version: '0.2.0', notes: ready.notes } });
  expect(html).toContain('0.1.0 版から 0.2.0 版になりました');
  expect(html).toContain(ready.notes[0]);
});

test('what lies where the administrator has said is told, and comes only when 管理者 presses; meanwhile there is nothing to press', () => {
  const offered = { version: '0.3.0', notes: ['速くなりました。'], megabytes: 165, isComing: false };
  const { html, buttons } = card({ offered });
  for (const words of ['新しい版があります', '0.3.0', '速くなりました。', 'まだ入りません'])
    expect(html).toContain(words);
  expect(buttons).toEqual(['新しい版を受け取る（165MB）', 'ほかのファイルを選ぶ']);
  expect(card({ offered: { ...offered, isComing: true } }).html).toContain('新しい版を受け取っています');
  expect(card({ offered }, { isAdmin: false }).buttons).toEqual([]);
});
