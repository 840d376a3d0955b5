import { expect, test } from 'vitest';
import { mailto } from '@shared/procedures/mailto';

const to = 'kaigo@city.example';

test('a mail that a link opens has its subject and its lines (RFC 6068: a line ends with CRLF)', () => {
  const href = mailto({ to, subject: '様式２ & 添付', body: '一行目\n二行目？\n' });
  expect(href).toMatch(/^mailto:kaigo@city\.example\?subject=[\w%]+&body=[\w%]+$/);
  const read = new URL(href);
  expect([read.pathname, ...read.searchParams.entries()]).toEqual([
    to,
    ['subject', '様式２ & 添付'],
    ['body', '一行目\r\n二行目？\r\n'],
  ]);
});

test('what is empty isn’t named', () => {
  expect(mailto({ to, subject: '', body: '' })).toBe('mailto:kaigo@city.example');
  expect(mailto({ to, subject: '', body: 'a' })).toBe('mailto:kaigo@city.example?body=a');
});
