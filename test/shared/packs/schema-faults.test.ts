import { describe, expect, test } from 'vitest';

import { readManifest } from '../../builders/by-channels';
import { formInput, packInput } from '../../builders/pack';

const OFFICE = { key: 'office.phone', label: '電話番号', type: 'tel', value: 'office.phone' };
const pack = (given: object = {}): object => ({
  ...packInput({ forms: [formInput({ fields: [OFFICE] })] }),
  schema: 2,
  ...given,
});
const told = (written: object | string, forms: { path: string; text: string }[] = []): string[] => {
  const read = readManifest(typeof written === 'string' ? written : JSON.stringify(written, null, 2), { forms });
  return 'problems' in read ? read.problems.map(({ message }) => message) : [];
};
const field = (given: object) => told(pack({ forms: [formInput({ fields: [{ ...OFFICE, ...given }] })] }));

describe('what is wrong in a pack.json is told to a clerk', () => {
  test('with file, line and letter, the place by its names, what stands there, what may, and what was meant', () => {
    const [message, ...others] = field({ type: 'tell' });
    expect(others).toEqual([]);
    expect(message).toMatch(
      /^pack\.json の \d+行目 \d+文字目、forms の 1番目「.+」 の fields の 1番目「電話番号」 の type（値の種類と印字のしかた） が正しくありません：/,
    );
    expect(message).toContain('「tell」とありますが、書けるのは ');
    expect(message).toContain('text、date-wareki、kana、postal、tel、mail、');
    expect(message).toMatch(/です（tell → tel ではありませんか）$/);
  });

  test('by the line at which it stands', () => {
    const text = JSON.stringify(pack({ version: '1' }), null, 2);
    const line = text.split('\n').findIndex((one) => one.includes('"version"')) + 1;
    expect(told(text)).toEqual([
      `pack.json の ${line}行目 14文字目、version（パックの版） が正しくありません：「1」は書けません。数字三つを「.」でつないで書きます（例：1.0.0）`,
    ]);
  });

  test.each<[object, RegExp]>([
    [
      { labl: '電話' },
      /の labl が正しくありません：「labl」という名前は、ここには書けません（labl → label ではありませんか）$/,
    ],
    [
      { colour: 'red' },
      /の colour が正しくありません：「colour」という名前は、ここには書けません。ここにまだ書けるのは .*required.* です$/,
    ],
    [
      { label: undefined },
      /の label（様式に印刷されている名前） が正しくありません：要るものですが、書かれていません$/,
    ],
    [
      { required: 'はい' },
      /の required（必ず入れる項目） が正しくありません：true か false を書くところに、文字の「はい」があります$/,
    ],
    [{ lines: '2' }, /：数 を書くところに、文字の「2」があります$/],
    [{ lines: 0 }, /：1 からの数を書きますが、「0」とあります$/],
    [{ label: '' }, /：空です。書いてください$/],
    [
      { key: '電話' },
      /：「電話」は書けません。英字で始まる英数字と \. だけです（例：office\.phone。同じ名前の入力欄は Check1#3）$/,
    ],
    [{ options: 'はい' }, /：一覧（\[ … \]） を書くところに、文字の「はい」があります$/],
    [{ value: { frist: ['office.name'] } }, /（frist → first ではありませんか）/],
  ])('in plain words, and in no English: %j', (given, words) => {
    const all = field(given);
    expect(all.join('\n')).toMatch(new RegExp(words.source, 'mu'));
    for (const one of all) expect(one).not.toMatch(/Invalid|expected|string|number|array|object/);
  });

  test('that names what there is: the likely way of handing in, the likely list, the likely field', () => {
    const form = {
      fields: [{ ...OFFICE, codeList: 'jobType' }],
      callOuts: [{ text: 'x', source: 'x', beside: 'office.phon' }],
    };
    const [post] = packInput().channels;
    const messages = told(
      pack({
        channels: [{ ...post, kind: 'mial' }],
        codeLists: { jobTypes: ['看護師'] },
        forms: [formInput({ ...form, channels: ['countr'] })],
      }),
    ).join('\n');
    expect(messages).toContain('mial → mail ではありませんか');
    expect(messages).toContain('countr → counter ではありませんか');
    expect(messages).toContain('jobType → jobTypes ではありませんか');
    expect(messages).toContain('office.phon → office.phone ではありませんか');
  });

  test('all at once, from top to bottom, in the forms’ own files too', () => {
    const own = JSON.stringify(
      { ...formInput({ fields: [{ ...OFFICE, type: 'tell' }], pages: 0 }), template: 'a.docx' },
      null,
      1,
    );
    const messages = told({ title: '', ...pack({ forms: ['shinsei'], title: '', version: '1' }) }, [
      { path: 'shinsei/form.json', text: own },
    ]);
    const start = (one: string): string => one.slice(0, one.indexOf(' の '));
    expect(messages.map(start)).toEqual(['pack.json', 'pack.json', 'shinsei/form.json', 'shinsei/form.json']);
    const lines = messages.map((one) => Number(/(\d+)行目/.exec(one)?.[1]));
    expect(lines[0]).toBeLessThan(lines[1]!);
    expect(lines[2]).toBeLessThan(lines[3]!);
  });
});
