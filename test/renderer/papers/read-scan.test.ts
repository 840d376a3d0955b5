import { expect, test, vi } from 'vitest';
import { failure, success } from '@shared/problems/problem';
import { readScan, readScanToSend } from '../../../renderer/papers/read-scan';

const main = vi.hoisted(() => ({ cleans: vi.fn() }));
vi.mock('../../../renderer/ipc/ask', () => ({ ask: main.cleans }));

const PDF = '%PDF-1.7\n';

test('a scan with a very long name is taken, and is still called a PDF', async () => {
  const read = await readScan(new File([PDF], `${'利用申請書 署名済み '.repeat(30)}.pdf`));
  expect(read).toMatchObject({ mediaType: 'application/pdf', role: 'signed-scan' });
  const { name } = read as { name: string };
  expect([name.length <= 200, name.endsWith('.pdf')]).toEqual([true, true]);
});

test('its name is kept as somebody gave it', async () => {
  expect(await readScan(new File([PDF], '葛󠄀城 様式1-1.PDF'))).toMatchObject({ name: '葛󠄀城 様式1-1.PDF' });
});

test('a scan whose name a city can’t take goes by one that it can, with the ending of what it is', async () => {
  const names = ['診断書\u202efdp.exe', '診断書', 'con.pdf', 'a:b?.pdf', '診断書.2026', '署名 済み.pdf'];
  const read = await Promise.all(names.map((name) => readScan(new File([PDF], name))));
  expect(read.map((one) => (typeof one === 'string' ? one : one.name))).toEqual([
    '診断書_fdp.exe.pdf',
    '診断書.pdf',
    '_con.pdf',
    'a_b_.pdf',
    '診断書.2026.pdf',
    '署名 済み.pdf',
  ]);
});

test('what leaves is what main has left of it, and no other', async () => {
  main.cleans.mockResolvedValueOnce(success({ bytes: Uint8Array.of(1), removed: ['facts'] }));
  expect(await readScanToSend(new File([PDF], '署名済み.pdf'))).toMatchObject({
    scan: { name: '署名済み.pdf', bytes: Uint8Array.of(1) },
    removed: ['facts'],
  });
  expect(main.cleans).toHaveBeenCalledWith('documents:clean-scan', { bytes: new TextEncoder().encode(PDF) });
  const refused = failure('scan/locked', {});
  main.cleans.mockResolvedValueOnce(refused);
  expect(await readScanToSend(new File([PDF], '署名済み.pdf'))).toBe(refused.message);
});
