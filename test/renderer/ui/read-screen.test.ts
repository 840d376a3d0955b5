import { describe, expect, test } from 'vitest';
import { readScreen, type ReadNode } from '../../../renderer/ui/read-screen';

type Child = ReadNode | string;
interface Given extends Record<string, unknown> {
  attributes?: Record<string, string>;
}

const words = (nodeValue: string): ReadNode => ({ nodeName: '#text', nodeValue, childNodes: [] });
const a = (nodeName: string, { attributes = {}, ...own }: Given, ...children: Child[]): ReadNode => ({
  nodeName,
  nodeValue: null,
  childNodes: children.map((child) => (typeof child === 'string' ? words(child) : child)),
  getAttribute: (name) => attributes[name] ?? null,
  ...own,
});
const plain = (nodeName: string, ...children: Child[]): ReadNode => a(nodeName, {}, ...children);
const main = (...children: Child[]): ReadNode => plain('MAIN', ...children);

describe('the words of a screen', () => {
  test('stand in their order: title, headings, lines, items', () => {
    expect(
      readScreen(
        main(
          plain('HEADER', plain('H1', '今日やること')),
          plain('SECTION', plain('H2', '今週'), plain('P', '様式2 を', plain('B', '出す'), '。')),
          plain('UL', plain('LI', plain('DIV', '佐藤さんの退職'), plain('SPAN', 'あと 3日'))),
        ),
      ),
    ).toEqual({
      title: '今日やること',
      parts: [
        { kind: 'heading', text: '今週' },
        { kind: 'line', text: '様式2 を出す 。' },
        { kind: 'item', text: '佐藤さんの退職 あと 3日' },
      ],
    });
  });

  test('of a table come with its headings, and it is said how many rows are not drawn', () => {
    const row = (name: string, ...texts: string[]): ReadNode => plain('TR', ...texts.map((text) => plain(name, text)));
    const grid = a(
      'DIV',
      { attributes: { role: 'grid', 'aria-rowcount': '12' } },
      plain('TABLE', row('TH', '氏名', '職種'), row('TD', 'みほん 花', '介護職')),
    );
    expect(readScreen(main(grid)).parts).toEqual([
      { kind: 'table', heads: ['氏名', '職種'], rows: [['みほん 花', '介護職']], left: 10 },
    ]);
  });

  test('are never a password: not one that is shown, not one in a cell, not one that is typed', () => {
    const shown = a('CODE', { attributes: { 'data-secret': '' } }, 'Himitsu-1');
    const typed = a('INPUT', { attributes: { 'data-secret': '', type: 'text' }, value: 'Himitsu-2' });
    const dots = a('INPUT', { attributes: { type: 'password' }, value: 'Himitsu-3' });
    const screen = readScreen(
      main(
        shown,
        typed,
        dots,
        plain('UL', plain('LI', '合い言葉', shown)),
        plain('TABLE', plain('TR', plain('TD', 'himawari-1', shown))),
      ),
    );
    expect(JSON.stringify(screen)).not.toContain('Himitsu');
    expect(screen.parts).toContainEqual({ kind: 'table', heads: [], rows: [['himawari-1']], left: 0 });
  });

  test('say which of a few was chosen, however that is drawn, in one line', () => {
    const choice = (text: string, checked: boolean): ReadNode =>
      plain('LABEL', a('INPUT', { attributes: { type: 'radio', class: 'visually-hidden' }, checked }), text);
    const screen = readScreen(
      main(
        plain('FIELDSET', plain('LEGEND', 'いまの状態'), plain('DIV', choice('準備中', false), choice('利用中', true))),
      ),
    );
    expect(screen.parts).toEqual([
      { kind: 'line', text: 'いまの状態' },
      { kind: 'line', text: '☐ 準備中 ☑ 利用中' },
    ]);
  });

  test('have nothing that only leads elsewhere on the screen', () => {
    const leads = a('A', { attributes: { 'data-screen-only': '', href: '/' } }, 'ホーム');
    expect(readScreen(main(leads, plain('H1', '保存と片付け'), plain('P', '決めます', leads)))).toEqual({
      title: '保存と片付け',
      parts: [{ kind: 'line', text: '決めます' }],
    });
  });

  test('have what was typed and ticked, and nothing that is pressed or not seen', () => {
    const screen = readScreen(
      main(
        plain('LABEL', '事業所名', a('INPUT', { attributes: { type: 'text' }, value: 'みほんの里' })),
        plain('LABEL', a('INPUT', { attributes: { type: 'checkbox' }, checked: true }), '届いた'),
        plain('BUTTON', '保存する'),
        a('P', { attributes: { 'aria-hidden': 'true' } }, '飾り'),
        a('P', { checkVisibility: () => false }, '畳んだところ'),
      ),
    );
    expect(screen.parts).toEqual([
      { kind: 'line', text: '事業所名 みほんの里' },
      { kind: 'line', text: '☑ 届いた' },
    ]);
  });
});
