import { describe, expect, it } from 'vitest';
import { unwrap } from '@shared/problems/problem';
import { readTable } from '@shared/tables/import/read-table';
import { readTyped, mendRow } from '@shared/tables/import/read-typed';
import { toHalfWidth } from '@shared/text/width';
import { readRawWorkbook } from '@shared/tables/workbook/open-workbook';
import { TODAY } from '../matching/planning';

const read = (head: string, ...rows: string[]) => {
  const bytes = new TextEncoder().encode(
    [`氏名,かな,${head}`, ...rows.map((row) => `見本 太郎,みほん たろう,${row}`)].join('\n'),
  );
  return unwrap(readTable(unwrap(readRawWorkbook(bytes, '名簿.csv')), { today: TODAY, kind: 'staff' }));
};
const phones = (head: string, row: string) => {
  const [found] = read(head, row).rows;
  const { phone = null, otherPhone = null } = found?.values ?? {};
  return [phone, otherPhone, ...(found?.problems ?? []).map(({ code }) => code)];
};

describe('a phone', () => {
  it.each([
    ['0471506531', '04-7150-6531'],
    ['０２３５２５２１１１', '0235-25-2111'],
    ['9000000101', '090-0000-0101'],
    ['TEL 09000000101', '090-0000-0101'],
    ['04-71506531', '04-71506531'],
  ])('has the hyphens that it gets when it is typed, and no other digit: %s', (typed, kept) => {
    expect(phones('電話番号', typed)[0]).toBe(kept);
    expect(kept.replace(/\D/g, '')).toContain(toHalfWidth(typed).replace(/\D/g, ''));
  });

  it('has them beside another one in its cell, too', () => {
    expect(phones('電話番号', '0471506531／09000000101')).toEqual(['04-7150-6531', '090-0000-0101']);
  });
});

describe('beside the number of somebody else', () => {
  it.each([
    ['080-0000-0001 (夫)090-0000-0002', '080-0000-0001'],
    ['080-0000-0001（夫）090-0000-0002（自分）', '090-0000-0002'],
    ['080-0000-0001、実家 04-0000-0002', '080-0000-0001'],
    ['04-0000-0002(実家)　08000000001', '080-0000-0001'],
    ['妻：09000000002／080-0000-0001', '080-0000-0001'],
    ['080-0000-0001 090-0000-0002（緊急）', '080-0000-0001'],
  ])('%s: the own one is 電話, and the memo has all of it with whose it is', (typed, own) => {
    const [found] = read('電話番号', typed).rows;
    expect(found?.values).toMatchObject({ phone: own, note: `電話：${typed.replace(/\s+/g, ' ')}` });
    expect(found?.values['otherPhone'] ?? null).toBeNull();
    expect(found?.problems).toEqual([]);
    expect(found?.notes.map(({ code }) => code)).toContain('note/phone-of-other');
  });
});

describe('two phones of one person', () => {
  it('in two columns are 電話 and the other one; one column alone is 電話, whatever it is called', () => {
    expect(phones('電話番号,携帯', '04-0000-0001,090-0000-0001')).toEqual(['04-0000-0001', '090-0000-0001']);
    expect(phones('携帯,電話番号', '090-0000-0001,04-0000-0001')).toEqual(['04-0000-0001', '090-0000-0001']);
    expect(phones('携帯', '090-0000-0001')).toEqual(['090-0000-0001', null]);
  });

  it.each([
    ['携帯', '自宅'],
    ['携帯', 'TEL'],
    ['携帯', '連絡先'],
    ['携帯電話', '電話番号'],
    ['携帯電話番号', '自宅電話番号'],
    ['電話（携帯）', '電話（自宅）'],
    ['TEL(携帯)', 'TEL(自宅)'],
    ['連絡先（携帯）', '連絡先（自宅）'],
    ['携帯番号', 'ご自宅'],
    ['携帯TEL', '自宅TEL'],
    ['ケータイ', '家電話'],
    ['スマホ', '固定電話'],
    ['モバイル', '家'],
    ['連絡先2', '連絡先1'],
    ['TEL②', 'TEL①'],
    ['電話2', '電話1'],
    ['ほかの番号', '携帯'],
  ])('%s beside %s is the other one, whichever stands first', (other, phone) => {
    expect(phones(`${other},${phone}`, '090-0000-0001,04-0000-0001')).toEqual(['04-0000-0001', '090-0000-0001']);
    expect(phones(`${phone},${other}`, '04-0000-0001,090-0000-0001')).toEqual(['04-0000-0001', '090-0000-0001']);
  });

  it('are told by what stands in them where only one of them says where it rings', () => {
    expect(phones('電話番号,自宅', '090-0000-0001,04-0000-0001')).toEqual(['04-0000-0001', '090-0000-0001']);
    expect(phones('電話番号,自宅', '04-0000-0002,04-0000-0001')).toEqual(['04-0000-0002', '04-0000-0001']);
  });

  it.each(['携帯', '自宅', 'TEL', 'スマホ', '連絡先'])('%s alone, and beside 緊急連絡先, is 電話', (head) => {
    expect(phones(head, '04-0000-0001')).toEqual(['04-0000-0001', null]);
    expect(phones(`緊急連絡先,${head}`, '090-0000-0009,04-0000-0001')).toEqual(['04-0000-0001', null]);
    expect(phones(`${head},緊急連絡先（携帯）`, '04-0000-0001,090-0000-0009')).toEqual(['04-0000-0001', null]);
  });

  it('below one heading over two columns are told by the second line', () => {
    const bytes = new TextEncoder().encode(
      ['氏名,かな,連絡先,', ',,携帯,自宅', '見本 太郎,みほん たろう,090-0000-0001,04-0000-0001'].join('\n'),
    );
    const { rows } = unwrap(readTable(unwrap(readRawWorkbook(bytes, '名簿.csv')), { today: TODAY, kind: 'staff' }));
    expect(rows[0]?.values).toMatchObject({ phone: '04-0000-0001', otherPhone: '090-0000-0001' });
  });

  it('of three the third is kept in the memo, and none is taken for another', () => {
    const { columns, questions } = read('携帯,自宅,TEL', '090-0000-0001,04-0000-0001,04-0000-0002');
    expect(columns.slice(2).map(({ field }) => field)).toEqual(['otherPhone', 'morePhone', 'phone']);
    expect(columns[3]?.why).toBe('電話は2つまで入るので、この番号はメモに残します');
    expect(questions.map(({ code }) => code)).not.toContain('table/same-field');
  });

  it.each([
    ['04-0000-0001 / 090-0000-0001', '04-0000-0001', '090-0000-0001'],
    ['携帯090-0000-0001　自宅04-0000-0001', '04-0000-0001', '090-0000-0001'],
    ['090-0000-0001、080-0000-0002', '090-0000-0001', '080-0000-0002'],
    ['04-0000-0001 090-0000-0001', '04-0000-0001', '090-0000-0001'],
    ['090-0000-0001　(04)0000-0001', '04-0000-0001', '090-0000-0001'],
    ['0471506531 09000000101', '04-7150-6531', '090-0000-0101'],
  ])('in one cell (%s) are parted, with a word about it', (cell, phone, other) => {
    expect(phones('電話番号', cell)).toEqual([phone, other]);
    const notes = read('電話番号', cell).rows[0]?.notes.filter(({ code }) => code === 'note/two-phones');
    expect(notes?.map(({ field, to }) => [field, to])).toEqual([
      ['phone', phone],
      ['otherPhone', other],
    ]);
  });

  it('stay a question where there is no room for the second, or it is no whole number', () => {
    const two = '04-0000-0001 / 090-0000-0001';
    expect(phones('電話番号,携帯', `${two},080-0000-0009`)).toEqual([null, '080-0000-0009', 'cell/phones']);
    expect(phones('電話番号', '04-0000-0001・0002')).toEqual([null, null, 'cell/phones']);
    expect(phones('電話番号', `${two} / 080-0000-0009`)).toEqual([null, null, 'cell/phones']);
  });

  it.each([
    [
      '電話番号',
      '04-0000-0001 / 090-0000-0001 / 080-0000-0009',
      '080-0000-0009',
      ['04-0000-0001', '電話：090-0000-0001'],
    ],
    [
      '電話番号,携帯',
      '04-0000-0001 090-0000-0001,080-0000-0009',
      '04-0000-0001',
      ['080-0000-0009', '電話：090-0000-0001'],
    ],
    ['電話番号', '04-0000-0001・0002', '04-0000-0001', [undefined, '電話：04-0000-0001・0002']],
  ])('of which one is typed keep the others: %s %s', (head, cells, typed, kept) => {
    const reading = read(head, cells);
    const { values, problems } = mendRow(reading.rows[0]!, { phone: typed }, reading, TODAY);
    expect(problems).toEqual([]);
    expect([values['phone'], values['otherPhone'], values['note']]).toEqual([typed, ...kept]);
  });

  it('mail addresses, too', () => {
    const reading = read('メール,備考', 'a@b.example c@d.example,夜勤なし');
    const { values } = mendRow(reading.rows[0]!, { mail: 'c@d.example' }, reading, TODAY);
    expect([values['mail'], values['note']]).toEqual(['c@d.example', '夜勤なし　メール：a@b.example']);
  });

  it('typed into the cell are parted, too', () => {
    const { rows, columns } = read('電話番号', '04-71');
    expect(readTyped('staff', 'phone', '04-71', TODAY).problem?.code).toBe('cell/phone');
    const mended = mendRow(rows[0]!, { phone: '04-0000-0001、090-0000-0001' }, { kind: 'staff', columns }, TODAY);
    expect(mended).toMatchObject({ problems: [], values: { phone: '04-0000-0001', otherPhone: '090-0000-0001' } });
  });
});

describe('a phone with the FAX beside it, of an office', () => {
  const office = (head: string, row: string) => {
    const bytes = new TextEncoder().encode(`事業所名,事業所番号,${head}\nみほんステーション,1270000001,${row}`);
    const { rows } = unwrap(readTable(unwrap(readRawWorkbook(bytes, '名簿.csv')), { today: TODAY, kind: 'office' }));
    return rows[0]!;
  };

  it.each([
    '04-7150-6531(FAX 04-7150-6532)',
    '０４－７１５０－６５３１（ＦＡＸ：０４－７１５０－６５３２）',
    'TEL 04-7150-6531 / FAX 04-7150-6532',
    '04-7150-6531　ファックス04-7150-6532',
  ])('is parted, and said: %s', (text) => {
    const { values, problems, notes } = office('電話', text);
    expect([values['phone'], values['fax'], problems]).toEqual(['04-7150-6531', '04-7150-6532', []]);
    expect(notes.filter(({ code }) => code === 'note/phone-and-fax').map(({ field }) => field)).toEqual([
      'phone',
      'fax',
    ]);
  });

  it('stays a question where the FAX has a column, or neither says what it is', () => {
    const codes = (head: string, row: string) => office(head, row).problems.map(({ code }) => code);
    expect(codes('電話,FAX', '04-7150-6531(FAX 04-7150-6532),04-7150-6533')).toEqual(['cell/phones']);
    expect(codes('電話', '04-7150-6531 04-7150-6532')).toEqual(['cell/phones']);
  });
});

describe('a remark beside the number', () => {
  it.each([
    ['090-0000-0144 ※12月末で退職', '12月末で退職'],
    ['090-0000-0123（12月末まで）', '12月末まで'],
  ])('goes to the memo, and the number is the number: %s', (typed, remark) => {
    const [row] = read('携帯,備考', `${typed},週3日`).rows;
    expect(row?.values['phone'] ?? row?.values['otherPhone']).toMatch(/^090-0000-01\d\d$/);
    expect(row?.values['note']).toContain(remark);
    expect(row?.values['note']).toContain('週3日');
    expect(row?.problems).toEqual([]);
  });

  it('is none where it may be a second number', () => {
    expect(read('携帯', '090-0000-0144 内線 12345678').rows[0]?.values['note'] ?? '').toBe('');
  });
});
