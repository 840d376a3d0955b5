import { MantineProvider } from '@mantine/core';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { problem, unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { dateFieldsOf } from '../../../renderer/records/panel/text-fields';
import { DateField } from '../../../renderer/ui/date-field';

const dates = dateFieldsOf('people', {
  values: { birthday: null, joinedOn: null } as { birthday: string | null; joinedOn: string | null },
  errors: {},
  onCommit: () => {},
});

const drawn = (field: 'birthday' | 'joinedOn'): string =>
  renderToString(
    <MantineProvider>
      <DateField {...dates(field)} />
    </MantineProvider>,
  );

test('生年月日 has an example of a day on which somebody may have been born, any other day one of now', () => {
  expect(drawn('birthday')).toContain('例：S35.4.1、昭和35年4月1日');
  expect(drawn('joinedOn')).toContain('例：R8.11.20、11/20、今日');
});

test('so has what is said of one that can’t be read', () => {
  const bytes = new TextEncoder().encode('氏名,ふりがな,生年月日,入職日\n見本 一郎,みほん いちろう,春ごろ,春ごろ');
  const reading = unwrap(readTable(unwrap(readRawWorkbook(bytes, '名簿.csv')), { today: '2026-11-21', kind: 'staff' }));
  const said = Object.fromEntries((reading.rows[0]?.problems ?? []).map(({ field, message }) => [field, message]));
  expect(said['birthday']).toMatch(/例：昭和35年4月1日/);
  expect(said['joinedOn']).toMatch(/例：令和8年11月20日/);
  const of = (label: string): string => problem('field/date', { label, value: '春' }).message;
  expect([of('患者の生年月日'), of('入職日')].map((one) => /昭和35年/.test(one))).toEqual([true, false]);
});
