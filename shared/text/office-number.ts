/**
 * 事業所番号: ten characters kept as text, the last one a check digit (modulus 10, weights 2 and 1 alternating from the
 * right, digits of a product added up; letters count A = 10 …). A wrong digit is a reason to look again, never to block:
 * numbers exist that were given out before the rule.
 */
export function officeNumberCheck(number: string): 'ok' | 'length' | 'check-digit' {
  if (!/^[0-9A-Z]{10}$/.test(number)) return 'length';
  return checkDigit(number.slice(0, 9)) === Number(number.charAt(9)) ? 'ok' : 'check-digit';
}

export function checkDigit(body: string): number {
  let sum = 0;
  let weight = 2;
  for (const character of Array.from(body).reverse()) {
    const product = parseInt(character, 36) * weight;
    sum += Math.floor(product / 10) + (product % 10);
    weight = 3 - weight;
  }
  return (10 - (sum % 10)) % 10;
}
