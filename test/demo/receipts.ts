import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from './patient-expect.ts';
import type { City } from '../e2e/submissions/city.ts';
import type { Stage } from './stage.ts';

/** One line of 提出, by the heads of its columns. */
export type Receipt = Record<'書類' | '提出先' | '出し方' | 'いまの状態' | '受付番号・日時', string[]>;

/** 提出 as it stands at the end, written to receipts.json: what the screen says, held against what the city has. */
export async function receipts({ worker, out }: Stage, city: City): Promise<void> {
  await worker.goesTo('提出');
  const read = await worker.page.getByRole('grid', { name: '提出' }).evaluate((grid) => {
    const heads = [...grid.querySelectorAll('thead th')].map((head) => head.textContent.trim());
    return [...grid.querySelectorAll('[data-submission]')].map((row) => {
      const cells = [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim().split(/\n+/));
      return Object.fromEntries(heads.map((head, i) => [head, cells[i] ?? []])) as Receipt;
    });
  });
  expect(read.map((one) => one['いまの状態'].join('')).sort()).toEqual(
    ['受付', '差戻し・出し直し済', '受理', '手渡し済'].sort(),
  );
  const numbers = read.flatMap((one) => one['受付番号・日時'].filter((line) => line.startsWith('R8-'))).sort();
  expect(numbers).toEqual((await city.arrived()).map(({ receiptNumber }) => receiptNumber).sort());
  writeFileSync(join(out, 'receipts.json'), `${JSON.stringify(read, null, 2)}\n`);
}
