import { describe, expect, test } from 'vitest';
import { phoneFaultWords } from '@shared/text/phone-fault';

describe('what is wrong with a telephone number is told as it is', () => {
  test.each([
    ['090-1234-5678', null],
    ['04-7150-6531', null],
    // A digit is missing, and what it begins with is right.
    ['0900000009', '1桁足りません。いま10桁で、電話番号は11桁です'],
    ['090-0000-00012', '1桁多いです。いま12桁で、電話番号は11桁です'],
    ['04-7150-653', '1桁足りません。いま9桁で、電話番号は10桁です'],
    ['04-7150-65311', '1桁多いです。いま11桁で、電話番号は10桁です'],
    ['7150-65', '4桁足りません。いま6桁で、電話番号は10桁です'],
    // All digits are there.
    ['000-0000-0006', '始まりがちがいます。電話番号のはじめの数字を確かめてください'],
    ['990-1234-5678', '始まりがちがいます。電話番号のはじめの数字を確かめてください'],
    ['', '電話番号の形ではありません'],
  ])('%s', (text, told) => expect(phoneFaultWords(text)).toBe(told));
});
