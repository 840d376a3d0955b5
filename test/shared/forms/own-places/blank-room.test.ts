import { expect, test } from 'vitest';
import { inBlankRoom } from '@shared/forms/own-places/blank-room';

/** The line with a value in its room, which stands between ［ and ］. */
function line(marked: string, value: string): string {
  const [before = '', room = '', behind = ''] = marked.split(/[［］]/);
  const printed = before + room + behind;
  const place = { paragraph: 3, printed, from: before.length, to: before.length + room.length };
  return before + inBlankRoom(value, place) + behind;
}

test.each([
  [
    'apart from its label, with the seal where it is printed',
    '代表者職氏名［　　　　　　　　　　］㊞',
    '理事長　高橋',
    '代表者職氏名　理事長　高橋　　　㊞',
  ],
  [
    'apart from its label at the end of a line',
    '法人名［　　　　］',
    'ひまわり会ひまわり会',
    '法人名　ひまわり会ひまわり会',
  ],
  ['half-width letters by half', '電話［　　　　　　］番', '04-0001', '電話　04-0001  番'.replace('  ', '　 ')],
  ['in brackets, without a distance', 'その他（［　　　　］）', '見学', 'その他（見学　　）'],
  ['behind a colon, without a distance', '氏名：［　　　　］印', '山田', '氏名：山田　　印'],
  ['in the blanks of its kind', '氏名：［＿＿＿＿＿］印', '山田', '氏名：山田＿＿＿印'],
  ['in half-width blanks', '氏名：［          ］印', '山田', '氏名：山田      印'],
  ['as wide as it is where there is no more room', '氏名［　　］印', '山田花子', '氏名山田花子印'],
  ['just as wide as its room', '氏名［　　］印', '山田', '氏名山田印'],
  ['not at all: the room stays', '代表者職氏名［　　　　　　］㊞', '', '代表者職氏名　　　　　　㊞'],
  ['in the room of its line', '氏名［　　　　］\n住所', '山田', '氏名　山田\n住所'],
  ['of several lines as it is', '住所［　　　　］印', '一\n二', '住所一\n二印'],
  ['in the place of words as it is', '［令和　年　月　日］まで', '令和8年1月1日', '令和8年1月1日まで'],
  ['apart from its label where no room is printed', '氏名［］', '山田', '氏名　山田'],
  ['at once behind a colon where no room is printed', '氏名：［］', '山田', '氏名：山田'],
])('a value stands %s', (_, marked, value, filled) => {
  expect(line(marked, value)).toBe(filled);
});

test('a cell of Excel, a box of a PDF and an anchor of the file’s own take the value alone', () => {
  expect(inBlankRoom('山田', { sheet: '様式', cell: 'B2', printed: '　　　　' })).toBe('山田');
  expect(inBlankRoom('山田', { page: 1, box: [0, 0, 9, 9] })).toBe('山田');
  expect(inBlankRoom('山田', undefined)).toBe('山田');
});
