import { describe, expect, test } from 'vitest';
import { nodeOf } from '@shared/forms/finished/bound-nodes';
import { dayInFormat } from '@shared/forms/finished/day-in-format';
import { readPacked } from '@shared/forms/finished/read-package';
import { boxes, holdsValue, shownAs } from '@shared/forms/finished/with-value';
import { plainPlace } from '@shared/forms/finished/control-properties';
import { nodeCodec } from '../../../../electron/storage/node-codec';
import { aDocx, relationshipsXml } from '../../../builders/docx';

const ID = '{5D0F0A30-9A51-4B4B-8E0B-000000000001}';
const CORE = '{6C3C8BC8-F283-45AE-878A-BAB7291924A1}';
const EXTENDED = '{6668398D-A668-4E3E-A5EB-62B293D839F1}';
const props = (id: string): string =>
  `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`;
const ITEM = `<f:form xmlns:f="urn:city" xmlns:n="urn:other" kind="新規" n:kind="別"><f:name>一<f:sub>二</f:sub>三</f:name><n:name>他</n:name><name>無</name><f:name f:id="7">A&amp;B<![CDATA[<C>]]></f:name><f:list><f:name>内</f:name></f:list><f:list><f:name>外</f:name><f:name>後</f:name></f:list><f:empty/></f:form>`;
const OFFICE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata';
const file = aDocx({
  rels: relationshipsXml([
    ['rId1', 'officeDocument', 'word/document.xml'],
    ['rId2', `${OFFICE}/core-properties`, 'docProps/core.xml'],
    ['rId3', 'extended-properties', 'docProps/more.xml'],
  ]),
  documentRels: [
    ['rId7', 'customXml', '../customXml/item1.xml'],
    ['rId8', 'customXml', '../customXml/item2.xml'],
    ['rId9', 'header', '../customXml/item3.xml'],
  ],
  parts: [
    { name: 'customXml/item1.xml', content: '<other/>' },
    {
      name: 'customXml/_rels/item1.xml.rels',
      content: relationshipsXml([['rId1', 'customXmlProps', 'itemProps1.xml']]),
    },
    { name: 'customXml/itemProps1.xml', content: props('{OTHER}') },
    { name: 'customXml/item2.xml', content: ITEM },
    {
      name: 'customXml/_rels/item2.xml.rels',
      content: relationshipsXml([['rId1', 'customXmlProps', 'itemProps2.xml']]),
    },
    { name: 'customXml/itemProps2.xml', content: props(ID.toLowerCase()) },
    { name: 'customXml/item3.xml', content: '<a>頭</a>' },
    {
      name: 'customXml/_rels/item3.xml.rels',
      content: relationshipsXml([['rId1', 'customXmlProps', 'itemProps3.xml']]),
    },
    { name: 'customXml/itemProps3.xml', content: props('{HEADER}') },
    {
      name: 'docProps/core.xml',
      content: '<cp:coreProperties xmlns:cp="urn:cp"><cp:keywords>語</cp:keywords></cp:coreProperties>',
    },
    { name: 'docProps/more.xml', content: '<Properties><Company>ひまわり</Company></Properties>' },
  ],
});
const parts = readPacked(file)!;
const mappings = `xmlns:c='urn:city' xmlns:o = "urn:other"`;
const node = (path: string, store = ID, prefixes = mappings): string | null =>
  nodeOf({ path, mappings: prefixes, store }, parts, 'word/document.xml', nodeCodec);

describe('what Word shows in a control that is tied to custom XML', () => {
  test.each([
    ['/c:form[1]/c:name[1]', '一二三'],
    ['/c:form/c:name', '一二三'],
    ['c:form/c:name', '一二三'],
    [' /c:form/c:name[1]/c:sub[1] ', '二'],
    ['/c:form/o:name', '他'],
    ['/c:form/name', '無'],
    ['/c:form/c:name[2]', 'A&B<C>'],
    ['/c:form/c:list[1]/c:name', '内'],
    ['/c:form/c:list[2]/c:name[2]', '後'],
    ['/c:form/c:empty', ''],
    ['/c:form/@kind', '新規'],
    ['/c:form/@o:kind', '別'],
    ['/c:form/c:name[2]/@c:id', '7'],
    ['/c:form/c:name[1]/@c:id', null],
    ['/c:form/@none', null],
    ['/c:form/c:name[3]', null],
    ['/c:form[2]/c:name', null],
    ['/form/name', null],
    ['/c:name', null],
    ['/c:form/c:sub', null],
    ['/z:form', null],
    ['/c:form/*', null],
    ['/c:form/c:name[last()]', null],
    ['/c:form/c:name/text()', null],
    ['', null],
  ])('%s: %s', (path, shown) => {
    expect(node(path)).toBe(shown);
  });

  test('is looked for in the part with the control’s own number, however it is spelled', () => {
    expect(node('/c:form/c:name[2]', ID.toUpperCase())).toBe('A&B<C>');
    expect(node('/other', '{other}')).toBe('');
    expect(node('/a', '{HEADER}')).toBeNull();
    expect(node('/c:form', '{NONE}')).toBeNull();
    expect(node('/c:form', '')).toBeNull();
  });

  test('or in the file’s own properties', () => {
    expect(node('/p:coreProperties[1]/p:keywords[1]', CORE, `xmlns:p='urn:cp'`)).toBe('語');
    expect(node('/Properties/Company', EXTENDED, '')).toBe('ひまわり');
    const bare = readPacked(aDocx())!;
    expect(nodeOf({ path: '/a', mappings: '', store: CORE }, bare, 'word/document.xml', nodeCodec)).toBeNull();
  });
});

describe('a node holds a value', () => {
  const items = new Map([
    ['12', '看護師'],
    ['看護師', '看護師'],
    ['13', '介護'],
  ]);
  const place = { ...plainPlace(), items };
  const holdsText = (text: string, found: string | null, date?: string): boolean =>
    holdsValue({ slot: { kind: 'text', text, ...(date && { date }) }, about: place }, found);

  test('as it is written there', () => {
    expect(holdsText('鈴木', '鈴木')).toBe(true);
    expect(holdsText('鈴木', '佐藤')).toBe(false);
    expect(holdsText('鈴木', '')).toBe(false);
    expect(holdsText('一\r\n二', '一\n二')).toBe(true);
    expect(holdsText('看護師', '12')).toBe(true);
    expect(holdsText('看護師', '13')).toBe(false);
    expect(holdsText('12', '看護師')).toBe(true);
    expect(holdsText('なし', '12')).toBe(false);
    expect(holdsText('令和8年11月20日', '2026-11-20T00:00:00', '2026-11-20')).toBe(true);
    expect(holdsText('令和8年11月20日', '2026-11-21', '2026-11-20')).toBe(false);
    expect(holdsText('令和8年11月20日', '2026-11-20')).toBe(false);
  });

  test('or there is none: then Word leaves the control as it is', () => {
    expect(holdsText('鈴木', null)).toBe(true);
  });

  test('as a tick, in its words', () => {
    const holdsTick = (checked: boolean, found: string): boolean =>
      holdsValue({ slot: { kind: 'check', checked }, about: place }, found);
    expect(['1', 'true', '0', 'false', ''].map((found) => [holdsTick(true, found), holdsTick(false, found)])).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, true],
      [false, false],
    ]);
    expect(holdsValue({ slot: { kind: 'circle', word: '有' }, about: place }, '有')).toBe(false);
  });

  test('a place shows a text as it is, as its list has it, and a day as its format says', () => {
    expect(shownAs({ kind: 'text', text: '12' }, place)).toEqual(['12', '看護師']);
    expect(shownAs({ kind: 'text', text: '一\r二' }, place)).toEqual(['一\n二']);
    const day = { kind: 'text' as const, text: 'x', date: '2026-11-20' };
    expect(shownAs(day, { ...place, kind: 'date', format: 'yyyy年' })).toEqual(['x', '2026年']);
    expect(shownAs(day, { ...place, kind: 'date', format: '' })).toEqual(['x']);
    expect(shownAs(day, { ...place, format: 'yyyy年' })).toEqual(['x']);
  });

  test('a box shows the sign that it names, and unticked also the empty box as printed', () => {
    const of = (text: string) => [{ kind: 'text' as const, text, isCharacter: true }];
    expect(boxes(of('□'), place, false)).toEqual(['☐', '□']);
    expect(boxes(of('☑'), place, false)).toEqual(['☐']);
    expect(boxes(of('□'), place, true)).toEqual(['☑']);
  });
});

describe('a day in Word’s format', () => {
  test.each([
    ['2026-11-20', 'yyyy/MM/dd', '2026/11/20'],
    ['2026-03-05', 'yyyy/M/d', '2026/3/5'],
    ['2026-03-05', 'yy.MM.dd', '26.03.05'],
    ['2009-03-05', 'yy', '09'],
    ['2026-11-20', 'ggge年M月d日', '令和8年11月20日'],
    ['2026-11-20', 'gggge年', '令和8年'],
    ['2026-11-20', 'gge.ee', '令8.08'],
    ['2026-11-20', 'ge', 'R8'],
    ['2019-05-01', 'ggge年', '令和元年'],
    ['2019-05-01', 'ggee年', '令01年'],
    ['2019-04-30', 'ggge年', '平成31年'],
    ['1989-01-07', 'gge', '昭64'],
    ['1989-01-08', 'ge', 'H元'],
    ['1926-12-25', 'ge', 'S元'],
    ['1926-12-24', 'ge', 'T15'],
    ['1912-07-29', 'ge', 'M45'],
    ['2026-11-20', 'aaaa', '金曜日'],
    ['2026-11-20', 'aaa', '金'],
    ['2026-11-20', 'dddd', '金曜日'],
    ['2026-11-20', 'ddd', '金'],
    ['2026-11-20', 'yyyy\'年\'M"d"d', '2026年11d20'],
    ['2026-11-20', "''d", '20'],
    ['2026-11-20', 'yyy', ''],
    ['2026-11-20', 'h:s', 'h:s'],
  ])('%s as %s: %s', (day, format, shown) => {
    expect(dayInFormat(day, format)).toBe(shown);
  });

  test('is none without a format, or where it is no day', () => {
    expect(dayInFormat('2026-11-20', '')).toBeUndefined();
    expect(dayInFormat('', 'yyyy')).toBeUndefined();
    expect(dayInFormat('2026-13-01', 'yyyy')).toBeUndefined();
  });
});
