import { describe, expect, test } from 'vitest';
import { findCandidates } from '@shared/form-studio/find/find-candidates';
import { pageOf } from '@shared/form-studio/propose-form';
import { propose } from '@shared/form-studio/propose/propose';
import { certaintyOf, isSureEnough } from '@shared/form-studio/propose/rule-record';
import { verifyAnyForm } from '@shared/forms/form-template';
import { unwrap } from '@shared/problems/problem';
import { nodeCodec } from '../../../electron/storage/node-codec';
import { aDocx, row, run } from '../../builders/docx';

/** Labels, each with an empty cell beside it. */
const proposed = (...labels: string[]) => {
  const bytes = aDocx({ body: `<w:tbl>${labels.map((label) => row(run(label), '')).join('')}</w:tbl>` });
  return propose(findCandidates(pageOf(unwrap(verifyAnyForm('様式.docx', bytes, nodeCodec)))));
};

test('a label that says whose it is, is proposed; where only a place somewhere before it says so, it is a suggestion', () => {
  const [name, , phone] = proposed('法人名', '登録の区分', '電話番号');
  expect(name).toMatchObject({ item: 'corporation.name', suggestion: null, rule: 'whole label, label' });
  expect(phone).toMatchObject({ item: null, suggestion: 'corporation.phone', certainty: 'open' });
  expect(phone?.rule).toBe('whole label, before');
  expect(phone?.reason).toMatch(/電話番号.*たしかではないので、選んでください。$/);
});

describe('what is asked right behind a name, row after row', () => {
  const said = (...labels: string[]): (string | null)[] => proposed(...labels).map(({ item }) => item);

  test('is of whose name it is, as long as nothing else stands between', () => {
    expect(said('事業所名', '郵便番号', '所在地', '電話番号')).toEqual([
      'office.name',
      'office.postalCode',
      'office.address',
      'office.phone',
    ]);
    expect(said('法人名', '事業所名', '備考', '電話番号')).toEqual(['corporation.name', 'office.name', 'typed', null]);
  });

  test('only in the words that are usual: 夜間の連絡先電話 is another one', () => {
    expect(said('事業所名', '夜間の連絡先電話')).toEqual(['office.name', 'typed']);
  });

  test('goes on at the right of who is in charge, and of nobody else', () => {
    const beside = (name: string) => {
      const bytes = aDocx({ body: `<w:tbl>${row(run(name), '', run('電話'), '')}</w:tbl>` });
      return propose(findCandidates(pageOf(unwrap(verifyAnyForm('様式.docx', bytes, nodeCodec)))))[1]?.item;
    };
    expect(beside('担当者氏名')).toBe('contact.phone');
    expect(beside('主治医')).toBeNull();
  });
});

describe('a label with words that nobody knows', () => {
  const said = (...labels: string[]): (string | null)[] => proposed(...labels).map(({ item }) => item);

  test('asks for something else than what its other words say: 防火管理者 is no 管理者, 前住所 no 住所', () => {
    expect(said('防火管理者', '金融機関名', '退所後の住所')).toEqual(['typed', 'typed', 'typed']);
    expect(proposed('花壇管理者')[0]).toMatchObject({ item: null, suggestion: 'office.managerName' });
  });

  test('that stands over others, makes all of them somebody else’s', () => {
    const bytes = aDocx({
      body: `<w:tbl>${row(run('事業所名'), '', '', '')}${row(run('協力医療機関'), run('名称'), '', run('電話'), '')}</w:tbl>`,
    });
    const all = propose(findCandidates(pageOf(unwrap(verifyAnyForm('様式.docx', bytes, nodeCodec)))));
    expect(all.filter(({ label }) => label === '名称' || label === '電話').map(({ item }) => item)).toEqual([
      'typed',
      'typed',
    ]);
  });
});

describe('nobody else on the form', () => {
  const said = (...labels: string[]): (string | null)[] => proposed(...labels).map(({ item }) => item);

  test('makes an address that of the office that it speaks of, wherever it stands; a corporation beside it makes it unsure', () => {
    expect(said('事業所名', '備考', '所在地').at(-1)).toBe('office.address');
    expect(said('法人名', '事業所名', '備考', '所在地').at(-1)).toBeNull();
  });
});

describe('without a record of the ledger', () => {
  const rest = (label: string, room: string) => {
    const bytes = aDocx({ body: `<w:tbl>${row(run(label), run(room))}</w:tbl>` });
    return propose(findCandidates(pageOf(unwrap(verifyAnyForm('様式.docx', bytes, nodeCodec)))))[0];
  };

  test('a number of people is typed, and nobody’s name', () => {
    expect(rest('システムの利用者', '　　　　人')).toMatchObject({ item: 'typed', rule: 'counted by hand' });
  });

  test('what is stated beside a box is ticked each time, whoever the form is about', () => {
    expect(rest('確認', '□　規約を読み、同意します。')).toMatchObject({ item: 'typed', rule: 'choice of a statement' });
  });

  test('of a month of a year its parts are typed', () => {
    expect(rest('対象', '令和　　　年　　　月分')).toMatchObject({ item: 'typed' });
  });

  test('the day of another paper isn’t this one’s', () => {
    expect(proposed('同意書の日付')[0]?.item).toBe('consent.signedOn');
  });
});

describe('how sure a rule is', () => {
  test('is what it did on forms that nobody had seen: few of them say less than many', () => {
    expect(certaintyOf('whole label, label')).toBeGreaterThan(0.94);
    expect(certaintyOf('whole label, before')).toBeLessThan(0.5);
    expect(certaintyOf('of whom the ledger has none, label')).toBeGreaterThan(0.9);
  });

  test('of one that was never met, it is what those are that tell whose it is in the same way', () => {
    expect(isSureEnough('postal code, before')).toBe(false);
    expect(isSureEnough('postal code, label')).toBe(true);
    expect(isSureEnough('period')).toBe(true);
  });

  test('is the same whether a label says something else beside it, or not', () => {
    expect(certaintyOf('part of label, heading')).toBe(certaintyOf('whole label, heading'));
  });
});
