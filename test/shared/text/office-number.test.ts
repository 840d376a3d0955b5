import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, officeNumberCheck } from '@shared/text/office-number';

const anyBody = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 9 });

describe('an office number', () => {
  test.each(['1299999993', '0699999991', '1819999994'])(
    '%s, as on the form sheets, has the right check digit',
    (number) => {
      expect(officeNumberCheck(number)).toBe('ok');
    },
  );

  test('with one digit mistyped is noticed', () => {
    fc.assert(
      fc.property(anyBody, fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 }), (body, place, difference) => {
        const right = `${body}${checkDigit(body)}`;
        const digit = (Number(right.charAt(place)) + difference) % 10;
        expect(officeNumberCheck(right)).toBe('ok');
        expect(officeNumberCheck(`${right.slice(0, place)}${digit}${right.slice(place + 1)}`)).toBe('check-digit');
      }),
    );
  });

  test('with two neighbours swapped is noticed, unless they are 0 and 9', () => {
    fc.assert(
      fc.property(anyBody, fc.nat({ max: 7 }), (body, place) => {
        const right = `${body}${checkDigit(body)}`;
        const [first, second] = [right.charAt(place), right.charAt(place + 1)];
        fc.pre(first !== second && ![`${first}${second}`, `${second}${first}`].includes('09'));
        const swapped = `${right.slice(0, place)}${second}${first}${right.slice(place + 2)}`;
        expect(officeNumberCheck(swapped)).toBe('check-digit');
      }),
    );
  });

  test.each(['129999999', '12999999930', '', '12-9999999', '１２９９９９９９９３'])(
    '%s has not ten characters',
    (number) => {
      expect(officeNumberCheck(number)).toBe('length');
    },
  );

  test('may hold a letter, counted from A = 10, but not as its check digit', () => {
    // 6 × 9 for the nines, A at weight 2 gives 20 → 2, then 2 and 1 × 2: 60.
    expect(checkDigit('12A999999')).toBe(0);
    expect(officeNumberCheck(`12A999999${checkDigit('12A999999')}`)).toBe('ok');
    expect(officeNumberCheck('129999999A')).toBe('check-digit');
  });
});
