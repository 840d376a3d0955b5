import { expect, test } from 'vitest';
import { corporationInFull } from '@shared/text/corporation-kinds';

test.each([
  ['㈱みほん', '株式会社みほん'],
  ['（有）みほん介護', '有限会社みほん介護'],
  ['みほん(株)', 'みほん株式会社'],
  ['(福)みほん会', '社会福祉法人みほん会'],
  ['（医社）みほん会', '医療法人社団みほん会'],
  ['NPO法人 みほんの木', '特定非営利活動法人 みほんの木'],
  ['ＮＰＯ法人みほん', '特定非営利活動法人みほん'],
])('%s is %s on papers', (name, full) => {
  expect(corporationInFull(name)).toBe(full);
});

test.each(['株式会社みほん', '社会福祉法人 みほん会', 'みほん会', '(社)みほん', 'みほんの家（本部）', ''])(
  '%s is in full, or may be two kinds',
  (name) => {
    expect(corporationInFull(name)).toBeNull();
  },
);
