import { expect, test } from 'vitest';
import { Strangers } from './api/strangers.ts';
import { fileFaults } from './api/file-rules.ts';

test('who sends wrong keys waits longer for each answer, up to a few seconds, and a minute later no more', async () => {
  let now = 0;
  const held: number[] = [];
  const strangers = new Strangers(
    () => now,
    (ms) => Promise.resolve(void held.push(ms)),
  );
  for (let i = 0; i < 60; i++) await strangers.hold('192.0.2.1');
  expect(held.slice(0, 3)).toEqual([100, 200, 300]);
  expect(held.at(-1)).toBe(3_000);
  expect(held).toHaveLength(50);
  await strangers.hold('192.0.2.2');
  expect(held).toHaveLength(50);
  now = 60_000;
  await strangers.hold('192.0.2.1');
  expect(held).toHaveLength(50);
});

test('however many addresses come, so many are remembered, and so many answers held back', async () => {
  const held: (() => void)[] = [];
  const strangers = new Strangers(
    () => 0,
    () => new Promise((done) => held.push(done)),
  );
  const waiting = Array.from({ length: 200 }, () => strangers.hold('192.0.2.1'));
  expect(held).toHaveLength(100);
  held.forEach((done) => done());
  await Promise.all(waiting);
  for (let i = 0; i < 2_000; i++) await strangers.hold(`10.0.${i >> 8}.${i & 255}`);
  for (let i = 0; i < 10; i++) await strangers.hold('192.0.2.1');
  expect(held).toHaveLength(100);
});

const file = (name: string, mediaType = 'application/pdf') =>
  ({ name, mediaType, role: 'signed-scan', size: 1, sha256: '0'.repeat(64) }) as const;

test.each([
  ['申請書\u202excod.exe', 'application/pdf'],
  ['申請書.exe', 'application/pdf'],
  ['申請書.pdf.lnk', 'application/pdf'],
  ['申請書', 'application/pdf'],
  ['con.pdf', 'application/pdf'],
  ['a/b.pdf', 'application/pdf'],
  ['..\\b.pdf', 'application/pdf'],
  ['a.pdf.', 'application/pdf'],
  ['a\u0000.pdf', 'application/pdf'],
  ['a.docx', 'application/pdf'],
  ['a.exe', 'application/octet-stream'],
  ['a.html', 'text/html'],
  ['a.svg', 'image/svg+xml'],
  ['a.docm', 'application/vnd.ms-word.document.macroEnabled.12'],
])('a file called %j, said to be %s, is none that the contract takes', (name, mediaType) => {
  expect(fileFaults([file('a.pdf'), file(name, mediaType)])).toHaveLength(1);
  expect(fileFaults([file('a.pdf'), file(name, mediaType)])[0]?.field).toMatch(/^files\.1\.(name|mediaType)$/);
});

test.each([
  ['様式2_ひまわりの里 流山.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['葛󠄀城 髙橋.PDF', 'application/pdf'],
  ['scan.jpeg', 'image/jpeg'],
  ['scan.tif', 'image/tiff'],
])('one called %j is', (name, mediaType) => {
  expect(fileFaults([file(name, mediaType)])).toEqual([]);
});
