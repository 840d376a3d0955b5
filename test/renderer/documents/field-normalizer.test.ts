import { expect, test } from 'vitest';
import { doubtOf, normalField } from '@shared/ledger/fields/catalogue';
import type { FormField } from '@shared/packs/schema';
import { addressPathOf } from '@shared/submission/last-checks';
import { aField } from '../../builders/pack';
import { aFilledField } from '../../builders/evaluation';
import { normalizerOf } from '../../../renderer/features/documents/field-normalizer';
import { isEmptyBox } from '../../../renderer/features/documents/use-postal-proposals';

const put = (type: FormField['type'], typed: string): string => normalizerOf(aField({ type }), '')(typed);

test('what is typed into a paper is put in order as in the ledger: phones have their hyphens, 〒, too', () => {
  expect(put('tel', '０４７１５０６５３１')).toBe('04-7150-6531');
  expect(put('tel', '09000000101')).toBe('090-0000-0101');
  expect(put('tel', '04(7150)6531')).toBe('04-7150-6531');
  expect(put('postal', '２７００１９２')).toBe('270-0192');
  expect(put('text', '０４７１５０６５３１')).toBe('０４７１５０６５３１');
});

test('a whole address that is typed behind the one in the box takes its place, on paper as in the ledger', () => {
  const field = aField({ type: 'text', label: '法人の住所', value: 'corporation.address' });
  const typed = '千葉県流山市流山流山市江戸川台東1-1';
  expect(normalizerOf(field, '千葉県流山市流山')(typed)).toBe('千葉県流山市江戸川台東1-1');
  expect(normalizerOf(aField({ type: 'text', label: '備考' }), '千葉県流山市流山')(typed)).toBe(typed);
  for (const [table, name] of [
    ['corporations', 'address'],
    ['offices', 'address'],
    ['patients', 'address'],
  ] as const) {
    expect(normalField(table, name, ` ${typed} `, '千葉県流山市流山')).toBe('千葉県流山市江戸川台東1-1');
    expect(doubtOf(table, name, typed)).toContain('「流山市」がもう一度');
    expect(doubtOf(table, name, '千葉県流山市流山1-1')).toBeNull();
  }
});

test('a 〒 begins the address beside it, and only where that is empty', () => {
  expect(addressPathOf('office.postalCode')).toBe('office.address');
  expect(addressPathOf('2#patient.postalCode')).toBe('2#patient.address');
  expect(addressPathOf('office.phone')).toBeNull();
  const evaluation = {
    ...{ findings: [], callOuts: [] },
    sheets: [
      {
        rows: {},
        fields: [
          aFilledField({ path: 'office.address', shown: '' }),
          aFilledField({ path: 'corporation.address', shown: '千葉県流山市平和台1-1' }),
        ],
      },
    ],
  };
  expect(isEmptyBox(evaluation, 'office.address')).toBe(true);
  expect(isEmptyBox(evaluation, 'corporation.address')).toBe(false);
  expect(isEmptyBox(evaluation, 'patient.address')).toBe(false);
  expect(isEmptyBox(null, 'office.address')).toBe(false);
});
