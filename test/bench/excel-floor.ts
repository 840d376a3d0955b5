import type { Codec } from '@shared/forms/zip/codec';
import { FIRST, LAST, MERGES, PRINTED } from './excel-form';
import { replaceSomeParts } from './raw-zip';

export interface RegistrationUser {
  number: number;
  name: string;
  kana: string;
  jobType: string;
  mail: string;
}

/** Values of the fixture's list; the fields above it are texts that need no escaping. */
export interface RegistrationValues {
  officeName: string;
  officeNumber: string;
  /** As Excel counts days. */
  filledOn: number;
  users: RegistrationUser[];
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/**
 * The floor of a fill: the least that a program can do that reads one .xlsx and writes another. It reads the directory,
 * inflates the parts that change (the sheet, and where rows are put in the names and the pictures), cuts and joins their
 * text at places that it knows, deflates them, and copies all other records raw. It checks nothing, knows one fixture
 * only, and makes the same parts as the engine.
 */
export function learnFloor(): (form: Uint8Array, values: RegistrationValues, codec: Codec) => Uint8Array {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const inline = (cell: string, style: number, text: string): string =>
    `<c r="${cell}" s="${style}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;

  const patchSheet = (text: string, { officeName, officeNumber, filledOn, users }: RegistrationValues): string => {
    const added = Math.max(0, users.length - PRINTED);
    const listAt = text.indexOf(`<row r="${FIRST}"`);
    const tailAt = text.indexOf(`<row r="${LAST + 1}"`);
    const rulesAt = text.indexOf('</sheetData>');
    const head = text
      .slice(0, listAt)
      .replace('<c r="C3" s="1"/>', inline('C3', 1, officeName))
      .replace('<c r="C4" s="3"/>', inline('C4', 3, officeNumber))
      .replace('<c r="C5" s="2"/>', `<c r="C5" s="2"><v>${filledOn}</v></c>`)
      .replace('A1:L24', `A1:L${24 + added}`);
    let list = '';
    for (let i = 0; i < Math.max(PRINTED, users.length); i++) {
      const at = FIRST + i;
      const user = users[i];
      const spans = i < PRINTED ? ' spans="1:12"' : '';
      list += `<row r="${at}"${spans} ht="24" customHeight="1">`;
      const blank = (letters: string): string =>
        Array.from(letters, (letter) => `<c r="${letter}${at}" s="1"/>`).join('');
      list += user
        ? `<c r="A${at}" s="1"><v>${user.number}</v></c>${inline(`B${at}`, 1, user.name)}<c r="C${at}" s="1"/>` +
          `${inline(`D${at}`, 1, user.kana)}<c r="E${at}" s="1"/><c r="F${at}" s="1"/>` +
          `${inline(`G${at}`, 1, user.jobType)}<c r="H${at}" s="1"/>${inline(`I${at}`, 1, user.mail)}<c r="J${at}" s="1"/><c r="K${at}" s="1"/>`
        : blank('ABCDEFGHIJK');
      list += `<c r="L${at}" s="1"><v>1</v></c></row>`;
    }
    const tail = text
      .slice(tailAt, rulesAt)
      .replace('☐', '☑')
      .replace(/r="([A-Z]*)(\d+)"/g, (_, letters: string, number: string) => `r="${letters}${Number(number) + added}"`)
      .replace('SUM(L8:L17)</f><v>10<', `SUM(L8:L${LAST + added})</f><v>${PRINTED + added}<`);
    let merges = '';
    for (const [from, to] of MERGES)
      for (let at = LAST + 1; at <= LAST + added; at++) merges += `<mergeCell ref="${from}${at}:${to}${at}"/>`;
    const total = 3 + MERGES.length * PRINTED;
    const rules = text
      .slice(rulesAt)
      .replace(`count="${total}"`, `count="${total + MERGES.length * added}"`)
      .replace('</mergeCells>', `${merges}</mergeCells>`)
      .replace('A21:L21', `A${21 + added}:L${21 + added}`)
      .replace('A24:L24', `A${24 + added}:L${24 + added}`)
      .replace('B8:K17', `B8:K${LAST + added}`)
      .replace('G8:H17', `G8:H${LAST + added}`);
    return head + list + tail + rules;
  };

  return (form, values, codec) => {
    const added = Math.max(0, values.users.length - PRINTED);
    const change = (patch: (text: string) => string) => (content: Uint8Array) =>
      encoder.encode(patch(decoder.decode(content)));
    const moved = (text: string, row: number): string =>
      text.replaceAll(`<xdr:row>${row}<`, `<xdr:row>${row + added}<`);
    const changes = new Map([['xl/worksheets/sheet1.xml', change((text) => patchSheet(text, values))]]);
    if (added > 0) {
      changes.set(
        'xl/workbook.xml',
        change((text) =>
          text.replace('登録票!$B$20<', `登録票!$B$${20 + added}<`).replace('$A$1:$L$24', `$A$1:$L$${24 + added}`),
        ),
      );
      changes.set(
        'xl/drawings/drawing1.xml',
        change((text) => moved(moved(text, 23), 21)),
      );
      changes.set(
        'xl/calcChain.xml',
        change((text) => text.replace('"L18"', `"L${18 + added}"`)),
      );
    }
    return replaceSomeParts(form, changes, codec);
  };
}
