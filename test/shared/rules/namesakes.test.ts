import { expect, test } from 'vitest';
import { memoWords, namesakeWords, patientsApart, tellingApart } from '@shared/rules/namesakes';
import { aPatient } from '../../builders/patient';
import { aStaff } from '../../builders/staff';

const first = aStaff({ id: 'a', name: '佐藤 恵子', jobType: '事務', employeeNumber: '', joinedOn: '2022-10-23' });
const second = aStaff({ id: 'b', name: '佐藤　恵子', jobType: '事務', employeeNumber: '12', joinedOn: null });
const other = aStaff({ id: 'c', name: '鈴木 一郎', jobType: '', note: '11/30 退職予定' });
const people = [{ ...first, note: '11/30 退職予定\n鍵は返却ずみ' }, { ...second, note: '' }, other];

test('people of one name are told apart by number, first day of work and memo; others need nothing', () => {
  const [one, two, three] = people.map(namesakeWords(people));
  expect(one).toEqual(['令和4年10月23日入職', 'メモ：11/30 退職予定']);
  expect(two).toEqual(['職員番号 12']);
  expect(three).toEqual([]);
});

test('of a long memo only its beginning is said', () => {
  expect(memoWords('一二三四五六七八九十一二三四五六七')).toBe('メモ：一二三四五六七八九十一二三四五六…');
  expect(memoWords(' ')).toBe('');
});

test('the first thing in which all of one name differ tells them apart; else all in which some do', () => {
  expect(
    tellingApart([
      ['訪問', '昭和41年', '介護'],
      ['デイ', '昭和58年', '介護'],
    ]),
  ).toEqual(['訪問', 'デイ']);
  expect(
    tellingApart([
      ['訪問', '', '介護'],
      ['訪問', '昭和58年', '事務'],
    ]),
  ).toEqual(['介護', '事務']);
  expect(
    tellingApart([
      ['訪問', '', '介護'],
      ['訪問', '昭和58年', '介護'],
    ]),
  ).toEqual(['', '昭和58年']);
});

test('patients of one name are told apart by their birthday; others need nothing', () => {
  const patients = [
    aPatient({ name: '井上 キヨ', birthday: '1931-04-02' }),
    aPatient({ name: '井上　キヨ', birthday: '1940-05-06' }),
    aPatient({ name: '木村 茂', birthday: '1935-01-01' }),
  ];
  expect(patients.map(patientsApart(patients))).toEqual(['昭和6年4月2日生まれ', '昭和15年5月6日生まれ', '']);
});
