import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readLedger } from '../../../electron/cli/ledger-file';
import { aLedger } from '../../builders/ledger';
import { aStaff } from '../../builders/staff';

const folder = mkdtempSync(join(tmpdir(), 'ledger-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a ledger of a file comes as the screens would have kept it: what the forms are filled with is the same', async () => {
  const typed = { id: 'a', name: '葛\u{e0100}城　ﾏﾘｱ', kana: 'ｶﾂﾗｷﾞ　マリア', phone: '０９０ー００００ー０１０１' };
  const [office] = aLedger().offices;
  const file = join(folder, '台帳.json');
  writeFileSync(
    file,
    JSON.stringify(aLedger({ people: [aStaff(typed)], offices: [{ ...office!, number: '１２９９９９９９９３' }] })),
  );
  const { people, offices } = await readLedger(file, '2026-11-20');
  expect(people[0]).toMatchObject({ name: typed.name, kana: 'かつらぎ まりあ', phone: '090-0000-0101' });
  expect(offices[0]?.number).toBe('1299999993');
});
