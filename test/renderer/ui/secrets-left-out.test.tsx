import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Element as ParsedElement, type Node as ParsedNode } from '@xmldom/xmldom';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { NewSecretSteps } from '../../../renderer/features/credentials/new-secret-steps';
import { PasswordCell } from '../../../renderer/features/credentials/password-cell';
import type { SecretsOnScreen } from '../../../renderer/features/credentials/use-secrets';
import { OpenByRecovery } from '../../../renderer/features/vault/open-by-recovery';
import { readScreen, type ReadNode } from '../../../renderer/ui/read-screen';
import { SecretField } from '../../../renderer/ui/secret-field';
import { BackupKeyForm } from '../../../renderer/vault/backup-key-form';
import { Proposed } from '../../../renderer/vault/proposed-words';
import { RecoveryKeySheet } from '../../../renderer/vault/recovery-key-sheet';
import { screenOf } from '../roles/screen-of';

// The sheet with the key lies beside the page, not on the screen.
vi.mock('react-dom', async (original) => ({ ...(await original<object>()), createPortal: () => null }));
beforeAll(() => {
  vi.stubGlobal('document', { body: null });
  vi.stubGlobal('window', {
    ...{ addEventListener: () => {}, removeEventListener: () => {}, location: { search: '' } },
    renkei: { ask: () => new Promise(() => {}), onNotice: () => () => {} },
  });
});
afterAll(() => void vi.unstubAllGlobals());

/** As the browser has it: a box knows what stands in it. */
function asShown(node: ParsedNode): ReadNode {
  const attributes = new Map(
    [...((node as Partial<ParsedElement>).attributes ?? [])].map(({ name, value }) => [name, value]),
  );
  return {
    nodeName: node.nodeName,
    nodeValue: node.nodeValue,
    childNodes: [...node.childNodes].map(asShown),
    getAttribute: (name) => attributes.get(name) ?? null,
    value: node.nodeName.toUpperCase() === 'TEXTAREA' ? node.textContent : attributes.get('value'),
  };
}

const drawn = (part: ReactNode): string => screenOf(<main id="main">{part}</main>, '/', 'admin');

/** What 印刷… would have of it. */
function printed(part: ReactNode): string {
  const main = new DOMParser()
    .parseFromString(`<html><body>${drawn(part)}</body></html>`, 'text/html')
    .getElementById('main');
  if (!main) throw new Error('nothing was drawn');
  return JSON.stringify(readScreen(asShown(main)));
}

const SECRET = 'Himitsu-7421';
const account = { id: 'acc-1', loginName: 'himawari-1' };
const row = { account, place: '流山市', network: 'TRITRUS' } as never;
const shownAs = (which: 'current' | 'next'): SecretsOnScreen =>
  ({
    entryOf: () => ({ id: account.id, state: 'kept', hasNext: true, before: 0 }),
    shown: { id: account.id, which, secret: SECRET, left: 20 },
  }) as never;
const nothing = (): void => {};

test.each<readonly [string, ReactNode, left: string]>([
  [
    'a password that is shown in a list',
    <p key="">
      himawari-1
      <PasswordCell row={row} secrets={shownAs('current')} />
    </p>,
    'himawari-1',
  ],
  [
    'the new one while it is exchanged',
    <NewSecretSteps key="" row={row} secrets={shownAs('next')} onChanged={nothing} />,
    '新しいパスワードを用意しました',
  ],
  [
    'what is typed as a password, a 接続キー, a passphrase: hidden or shown',
    <SecretField key="" label="接続キー" value={SECRET} onType={nothing} />,
    '接続キー',
  ],
  [
    'words that were proposed for a passphrase',
    <div key="">
      <p>合い言葉</p>
      <Proposed words={['Himitsu-7421', 'みずうみ', 'ゆうやけ', 'かいだん']} typed={`${SECRET} mizuumi`} />
    </div>,
    '合い言葉',
  ],
  [
    'the recovery key',
    <RecoveryKeySheet
      key=""
      recoveryKey="7421-7422-7423-7424-7425-7426-7427-7428"
      corporation="医療法人 見本会"
      isOnTrial={false}
      onConfirmed={() => Promise.resolve(null)}
    />,
    'バックアップとこの紙',
  ],
])('%s is on no plain sheet', (_, part, left) => {
  expect(drawn(part)).toMatch(/742[1-8]/);
  const words = printed(part);
  expect(words).not.toMatch(/742[1-8]/);
  // What stands around it is there.
  expect(words).toContain(left);
});

const header = { wraps: [{ kind: 'recovery' }] } as never;

test.each<readonly [string, ReactNode]>([
  ['to open a backup', <BackupKeyForm key="" header={header} button="開ける" onOpen={never} onCancel={nothing} />],
  ['to open the ledger', <OpenByRecovery key="" onOpen={never} />],
  // Shown or as dots, it is the same box.
  ['a password', <SecretField key="" label="パスワード" value="" onType={nothing} />],
])('each box in which a secret is typed is marked: %s', (_, part) => {
  const boxes = drawn(part).match(/<(?:input|textarea)[^>]*>/g) ?? [];
  expect(boxes).not.toEqual([]);
  for (const box of boxes) expect(box).toContain('data-secret');
});

test('dots are typed in SecretField alone, which is marked', () => {
  const renderer = join(import.meta.dirname, '../../../renderer');
  const code = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));
  const typing = code.filter((path) => /type=(?:"password"|\{[^}]*'password')/.test(readFileSync(join(renderer, path), 'utf8'))); // prettier-ignore
  expect(typing.map((path) => path.replaceAll('\\', '/'))).toEqual(['ui/secret-field.tsx']);
});

test('whatever is kept from pictures of the screen is on no plain sheet either', () => {
  const renderer = join(import.meta.dirname, '../../../renderer');
  const code = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tsx'));
  const guarded = code.filter((path) => readFileSync(join(renderer, path), 'utf8').includes("ask('secrets:protect'"));
  expect(guarded.length).toBeGreaterThan(1);
  for (const path of guarded)
    expect(readFileSync(join(renderer, path), 'utf8'), path).toMatch(/data-secret|<SecretField|isSecret/);
});

function never(): Promise<null> {
  return new Promise(() => {});
}
