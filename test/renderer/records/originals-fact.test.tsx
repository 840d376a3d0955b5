import { expect, test } from 'vitest';
import { lackingOriginals, withFineOriginal } from '@shared/ledger/fields/originals';
import { valueText } from '@shared/ledger/labels';
import { OriginalsFact } from '../../../renderer/records/panel/originals-fact';
import { aStaff } from '../../builders/staff';
import { controlsOf, screenOf } from '../roles/screen-of';

const drawn = (text: string, role: 'clerk' | 'reader' = 'clerk', isFine = false): string =>
  screenOf(
    <OriginalsFact
      table="people"
      record={aStaff({ otherPhone: '', originals: [{ field: 'otherPhone', text, isFine }] })}
    />,
    '/ledger/people/a',
    role,
  );

test('what an import couldn’t read is shown with its way out: the right value, or これでよい', () => {
  const html = drawn('iPad 2番');
  expect(html).toContain('携帯・ほかの番号「iPad 2番」');
  expect(html).toContain('正しく入れるか「これでよい」を押すと、出なくなります');
  expect(controlsOf(html).map(({ name }) => name)).toEqual(['携帯・ほかの番号「iPad 2番」は、これでよい']);
  expect(controlsOf(drawn('iPad 2番', 'reader'))).toEqual([]);
});

test('of a mere mark nobody is told to put in the right value', () => {
  expect(drawn('○')).toContain('印だけなので、足りない項目には数えません');
  expect(drawn('○')).not.toContain('正しく入れる');
});

test('what was said to be fine is gone', () => {
  expect(drawn('○', 'clerk', true)).not.toContain('元の値');
});

test('what isn’t certain of a device or an ID is shown under its heading, a mere mark too', () => {
  const originals = [
    { field: 'ownUse', text: '△', column: 'みまもりSNS' },
    { field: 'ownDevice', text: '共用', column: 'タブレット' },
  ];
  const html = screenOf(<OriginalsFact table="people" record={aStaff({ originals })} />, '/ledger/people/a', 'clerk');
  expect(controlsOf(html).map(({ name }) => name)).toEqual([
    'みまもりSNS「△」は、これでよい',
    'タブレット「共用」は、これでよい',
    'IDを追加',
    '端末を追加',
  ]);
  expect(html).toContain('確かでないIDや端末は、入れていません。入れたら「これでよい」を押してください。');
  for (const words of ['印だけなので', '正しく入れるか']) expect(html).not.toContain(words);
});

test('a device that the ledger has is opened there, and not added once more', () => {
  const originals = ['T-03', '共用(P-05)', 'T-99'].map((text) => ({ field: 'ownDevice', text, column: '端末' }));
  const shown = (given: typeof originals): string[] =>
    controlsOf(
      screenOf(<OriginalsFact table="people" record={aStaff({ originals: given })} />, '/ledger/people/a', 'clerk'),
    ).flatMap(({ name }) => (name.includes('これでよい') ? [] : name));
  expect(shown(originals)).toEqual(['台帳にある T-03 を開く', '台帳にある P-05 を開く', '端末を追加']);
  expect(shown(originals.slice(0, 1))).toEqual(['台帳にある T-03 を開く']);
});

test('an ID is added without typing it once more', () => {
  const linksOf = (texts: string[]): string[] => {
    const originals = texts.map((text) => ({ field: 'ownLogin', text, column: 'ID' }));
    const html = screenOf(<OriginalsFact table="people" record={aStaff({ originals })} />, '/ledger/people/a', 'clerk');
    return [...html.matchAll(/href="[^"]*\/new\?([^"]*)"[^>]*>(?:<[^>]*>)*([^<]+)/g)].map(
      ([, query = '', name = '']) => {
        const login = new URLSearchParams(query.replaceAll('&amp;', '&')).get('loginName') ?? '';
        return `${name}：${login}`;
      },
    );
  };
  expect(linksOf(['tri-001'])).toEqual(['IDを追加：tri-001']);
  expect(linksOf(['ｔｒｉ-001', 'tri-002', '△'])).toEqual([
    'tri-001 を追加：tri-001',
    'tri-002 を追加：tri-002',
    'IDを追加：',
  ]);
});

test('an ID of a network that isn’t here is kept, and nothing is lacking of it', () => {
  const originals = [{ field: 'ownLogin', text: 'mihon-04', column: 'ほかのID', isElsewhere: true }];
  const person = aStaff({ originals });
  expect(lackingOriginals(person)).toEqual([]);
  const html = screenOf(<OriginalsFact table="people" record={person} />, '/ledger/people/a', 'clerk');
  expect(html).toContain('ほかのID「mihon-04」');
  expect(html).toContain('止めてもらったら「もう使っていない」を押してください');
  const [fine] = withFineOriginal(person, person.originals![0]!).originals!;
  expect(valueText('originals', [fine])).toBe('ほかのID「mihon-04」（もう使っていない）');
  // 「これでよい」 of an ID that is right would let go of it.
  expect(controlsOf(html).map(({ name }) => name)).toEqual(['ほかのID「mihon-04」は、もう使っていない']);
});
