import { describe, expect, test } from 'vitest';
import { letterText, numbersOf, type LetterFacts } from '@shared/submission/letter-text';
import { officialForm } from '../../support/official-forms.ts';

const facts: LetterFacts = {
  recipient: '鶴岡市 長寿介護課',
  network: 'FiNE-LINK PLUS',
  corporation: '社会福祉法人ひまわり会',
  office: 'ひまわりの里 鶴岡',
  phone: '000-0000-0000',
  sender: '山田 花子',
};
const pledge = { number: '様式１', title: '導入誓約書' };
const register = { number: '様式２', title: '事業所情報登録票' };
const letterOf = (form: string) => officialForm(form).pack.channels.find(({ letter }) => letter)?.letter;

describe('the letter of a mail', () => {
  test('to 鶴岡市 names both papers, the office and who sends it', () => {
    const { subject, text } = letterText(letterOf('tsuruoka-finelink-1'), facts, [pledge, register]);
    expect(subject).toBe('FiNE-LINK PLUS 様式１・２の提出（ひまわりの里 鶴岡）');
    expect(text.split('\n')).toEqual([
      '鶴岡市 長寿介護課 御中',
      '',
      'いつもお世話になっております。',
      '社会福祉法人ひまわり会　ひまわりの里 鶴岡の山田 花子です。',
      '',
      'FiNE-LINK PLUS の次の書類を、ワード・エクセルファイルのまま添付して提出します。',
      '・様式１ 導入誓約書',
      '・様式２ 事業所情報登録票',
      '',
      'ご確認のほど、よろしくお願いいたします。',
      '',
      '社会福祉法人ひまわり会　ひまわりの里 鶴岡',
      '電話 000-0000-0000',
    ]);
  });

  test('says below its papers what they have no place for', () => {
    const said = '退職の日は、令和8年12月25日（金）です';
    for (const letter of [letterOf('tsuruoka-finelink-1'), undefined]) {
      const lines = letterText(letter, facts, [pledge], [said]).text.split('\n');
      const at = lines.indexOf('・様式１ 導入誓約書');
      expect(lines.slice(at, at + 3)).toEqual(['・様式１ 導入誓約書', `${said}。`, '']);
    }
    const { text } = letterText({ subject: '提出', body: ['お送りします。'] }, facts, [pledge], [said]);
    expect(text).toBe(`お送りします。\n${said}。`);
  });

  test('leaves a line out of which nothing is known, instead of leaving a gap in it', () => {
    const { text } = letterText(letterOf('fukui-mimamori-1'), { ...facts, sender: '', phone: '' }, [pledge]);
    expect(text).not.toContain('です。\n\nふくい');
    expect(text).not.toContain('電話');
    expect(text.endsWith('ひまわりの里 鶴岡')).toBe(true);
  });

  test('has plain words where a pack has none, and one line of subject whatever a name holds', () => {
    const { text } = letterText(undefined, facts, [pledge, register]);
    expect(text.split('\n')).toEqual([
      '鶴岡市 長寿介護課 御中',
      '',
      'いつもお世話になっております。',
      '社会福祉法人ひまわり会　ひまわりの里 鶴岡の山田 花子です。',
      '',
      '次の書類を、添付のファイルでお送りします。',
      '・様式１ 導入誓約書',
      '・様式２ 事業所情報登録票',
      '',
      'ご確認のほど、よろしくお願いいたします。',
      '',
      '社会福祉法人ひまわり会　ひまわりの里 鶴岡',
      '電話 000-0000-0000',
    ]);
    const { subject } = letterText(undefined, { ...facts, office: 'ひまわり\r\nBcc: a@example.jp' }, [
      pledge,
      register,
    ]);
    expect(subject).toBe('様式１・２ 導入誓約書・事業所情報登録票の提出（ひまわり Bcc: a@example.jp）');
    const folded = letterText(undefined, { ...facts, office: 'ひまわり\nの里' }, [pledge]).subject;
    expect(folded).toBe('様式１ 導入誓約書の提出（ひまわり の里）');
    for (const fold of [' \n ', '\u2028', '\v', '\f', '\u0085', '\u2029', '\r'])
      expect(letterText(undefined, { ...facts, office: `ひまわり${fold}の里` }, [pledge]).subject).toBe(folded);
  });

  test('says what numbers have in common once, and leaves other names as they are', () => {
    expect(numbersOf([pledge, register])).toBe('様式１・２');
    expect(numbersOf([{ number: '申請フォーム' }, { number: 'メンバー一覧' }])).toBe('申請フォーム・メンバー一覧');
    expect(numbersOf([pledge, { number: '申請フォーム' }])).toBe('様式１・申請フォーム');
    expect(numbersOf([pledge])).toBe('様式１');
    expect(numbersOf([])).toBe('');
  });
});
