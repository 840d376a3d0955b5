import { expect, test } from 'vitest';
import { readScan } from '../../../renderer/papers/read-scan';

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
