import { withPhoneGroups } from '../../text/phone-groups';
import { isMobilePhone, phonesIn } from '../../text/width';
import { cellNote } from './cell-note';
import type { ReadRow } from './reading';

/** A cell with two numbers is no riddle where the record has two places: the one at home is 電話, the one that is carried about is the other. */
export function splitPhones(found: ReadRow): void {
  const wrong = found.problems.find(({ field, code }) => field === 'phone' && code === 'cell/phones');
  if (!wrong || (found.values['otherPhone'] ?? '') !== '') return;
  if (found.problems.some(({ field }) => field === 'otherPhone')) return;
  const text = wrong.whole ?? wrong.text;
  const [first, second, third] = phonesIn(text).map((phone) => withPhoneGroups(phone, true));
  if (first === undefined || second === undefined || third !== undefined) return;
  const [phone, otherPhone] = isMobilePhone(first) && !isMobilePhone(second) ? [second, first] : [first, second];
  Object.assign(found.values, { phone, otherPhone });
  found.problems = found.problems.filter((one) => one !== wrong);
  found.notes.push(cellNote('phone', { code: 'note/two-phones', to: phone }, text));
  found.notes.push(cellNote('otherPhone', { code: 'note/two-phones', to: otherPhone }, text));
}
