import { expect, test } from 'vitest';
import { isPapersOwn } from '../../../renderer/paper/papers-own';

const rule = (selectorText: string, ...style: string[]) => ({ cssText: `${selectorText} {}`, selectorText, style });
const is = (of: Parameters<typeof isPapersOwn>[0]): boolean => isPapersOwn(of, 'docx');

test('rules for a paper’s own elements stay, and fonts that lie in its file', () => {
  for (const selector of [
    ...['.docx', 'section.docx', 'section.docx > article', '.docx p, p.docx_本文', 'p.docx-num-1-0::before'],
    ...['.docx table td, .docx table th', 'table.docx_格子 tr.first-row td'],
  ])
    expect(is(rule(selector)), selector).toBe(true);
  expect(is(rule(':root', 'counter-reset', '--docx-bullet'))).toBe(true);
  expect(is({ cssText: '@font-face { font-family: x; }' })).toBe(true);
});

test('a rule that a file has smuggled in for the page around the paper, or for its printing, doesn’t', () => {
  for (const selector of [
    ...[
      'body',
      '*',
      '#desk',
      'html',
      '.docx, body',
      'body .docx',
      'body:has(.docx)',
      ':root, .docx',
      ':is(.docx, body)',
    ],
    ...['.docxx', '.other', ':root body', ''],
  ])
    expect(is(rule(selector)), selector).toBe(false);
  for (const property of ['background-image', 'display', 'zoom'])
    expect(is(rule(':root', 'counter-reset', property)), property).toBe(false);
  for (const cssText of ['@page { size: a5; }', '@media print { body {} }', '@import url("x");', '@layer x {}', ''])
    expect(is({ cssText }), cssText).toBe(false);
});
