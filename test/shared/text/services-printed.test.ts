import { expect, test } from 'vitest';
import { servicesPrinted } from '@shared/text/service-words';

test('a printed word means each way in which an office’s service is written; what could mean two means neither', () => {
  const [visiting, day, home] = servicesPrinted(['訪看', '通所', '居宅']);
  expect(visiting).toEqual(expect.arrayContaining(['訪看', '訪問看護', '訪問看護ステーション']));
  expect(day).toEqual(expect.arrayContaining(['通所介護', 'デイサービス', '通所リハ']));
  expect(home).toEqual(expect.arrayContaining(['居宅介護支援', '居宅介護支援事業所', 'ケアマネ']));
  // 訪問 beside 訪問看護 is whatever else goes to people's homes.
  const [all, nurses] = servicesPrinted(['訪問', '訪問看護']);
  expect(all).toContain('訪問介護');
  expect(all).not.toContain('訪問看護');
  expect(nurses).toContain('訪問看護');
  expect(servicesPrinted(['その他'])).toEqual([['その他']]);
});
