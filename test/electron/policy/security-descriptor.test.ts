import { describe, expect, test } from 'vitest';
import { isAdministratorsOnly } from '../../../electron/policy/security-descriptor';

/** As icacls leaves it, by the commands of docs/policy.md. */
const AS_SAID = 'O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)';
/** C:\\ProgramData, as Windows comes. */
const PROGRAM_DATA =
  'O:SYG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICIIO;GA;;;CO)(A;OICI;0x1200a9;;;BU)(A;CI;DCLCRPCR;;;BU)';

describe('the folder and the file', () => {
  test.each([
    ['as docs/policy.md says', AS_SAID],
    ['with SIDs in full', 'O:S-1-5-32-544G:S-1-5-18D:AI(A;ID;FA;;;S-1-5-18)(A;ID;0x1200a9;;;S-1-5-21-1-2-3-1001)'],
    ['with a denial beside', 'O:SYG:SYD:P(D;;FA;;;WD)(A;;FA;;;SY)'],
    ['read by everybody, in letters', 'O:SYG:SYD:P(A;;FRFX;;;WD)(A;;GR;;;AC)'],
    ['with what only holds for what is made within', 'O:BAG:SYD:P(A;OICIIO;GA;;;CO)(A;;FA;;;BA)'],
  ])('count %s', (_how, sddl) => expect(isAdministratorsOnly(sddl, 'read')).toBe(true));

  test.each([
    ['of another owner', AS_SAID.replace('O:BA', 'O:S-1-5-21-1-2-3-1001')],
    ['of Users', AS_SAID.replace('O:BA', 'O:BU')],
    ['as one that a person makes in ProgramData inherits it', `${AS_SAID}(A;CIID;DCLCRPCR;;;BU)`],
    ['that everybody may write', `${AS_SAID}(A;;FA;;;WD)`],
    ['… in figures', `${AS_SAID}(A;;0x2;;;WD)`],
    ['… by a general word', `${AS_SAID}(A;;GW;;;AU)`],
    ['… by a general word among others', `${AS_SAID}(A;;0xc0000000;;;AU)`],
    ['whose rights, or owner, one person may set', `${AS_SAID}(A;;WD;;;S-1-5-21-1-2-3-1001)(A;;WO;;;BU)`],
    ['that one person may delete', `${AS_SAID}(A;;SD;;;S-1-5-21-1-2-3-1001)`],
    ['with an entry on a condition', `${AS_SAID}(XA;;FA;;;WD;(@User.x==1))`],
    ['with rights that nobody knows', `${AS_SAID}(A;;ZZ;;;BU)`],
    ['with flags that nobody knows', `${AS_SAID}(A;XX;FR;;;BU)`],
    ['without a list, which lets in everybody', 'O:SYG:SYD:NO_ACCESS_CONTROL'],
    ['with an empty list', 'O:SYG:SYD:'],
    ['followed by something', `${AS_SAID}S:AI`],
    ['cut off', AS_SAID.slice(0, -1)],
    ['of which nothing is said', ''],
  ])('don’t count %s', (_how, sddl) => expect(isAdministratorsOnly(sddl, 'read')).toBe(false));
});

describe('a key of the registry', () => {
  const KEY = 'O:SYG:SYD:AI(A;CIID;KR;;;BU)(A;CIID;KA;;;BA)(A;CIID;KA;;;SY)(A;CIIOID;KA;;;CO)(A;CIID;KR;;;AC)';

  test.each([
    ['as group policy makes it', KEY],
    [
      'of Windows’ own installer',
      KEY.replace('O:SY', 'O:S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464'),
    ],
    ['that is read by general words', `${KEY}(A;;GR;;;AU)(A;;KX;;;WD)`],
  ])('counts %s', (_how, sddl) => expect(isAdministratorsOnly(sddl, 'read-key')).toBe(true));

  test.each([
    ['of another owner', KEY.replace('O:SY', 'O:BU')],
    ['that others may write', `${KEY}(A;;KW;;;BU)`],
    ['… wholly', `${KEY}(A;CI;KA;;;WD)`],
    ['in which others may make keys', `${KEY}(A;;0x4;;;BU)`],
    // In a file it is to start it.
    ['… or links', `${KEY}(A;;0x20;;;BU)`],
    ['that others may delete', `${KEY}(A;;SD;;;BU)`],
    ['whose rights one person may set', `${KEY}(A;;WD;;;S-1-5-21-1-2-3-1001)`],
  ])('doesn’t count %s', (_how, sddl) => expect(isAdministratorsOnly(sddl, 'read-key')).toBe(false));
});

test('the folder above may take others’ folders, but lets nobody take this one’s place', () => {
  expect(isAdministratorsOnly(PROGRAM_DATA, 'not-replace')).toBe(true);
  expect(isAdministratorsOnly(PROGRAM_DATA, 'read')).toBe(false);
  for (const right of ['DT', 'SD', 'WD', 'WO', 'GA', 'FA', '0x1301bf'])
    expect(isAdministratorsOnly(`${PROGRAM_DATA}(A;;${right};;;BU)`, 'not-replace'), right).toBe(false);
});
