import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { soak, type SoakOrder } from './soak.ts';

/** `npm run soak`. Its result is read by electron/dev/commands/soak.mjs for the last line. */
test('an office’s ledger outlives its app, however often that is killed', async () => {
  const order = JSON.parse(process.env['RENKEI_SOAK'] ?? '{}') as Pick<SoakOrder, 'kills' | 'seed' | 'only'>;
  const { kills, seed } = order;
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  say(`${kills} kills, seed ${seed}`);
  const { tallies, ...result } = await soak({ ...order, say });
  const folder = join(import.meta.dirname, '../../out/soak');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'result.json'), JSON.stringify({ ...result, tallies: Object.fromEntries(tallies) }));
  expect(result.findings).toEqual([]);
});
