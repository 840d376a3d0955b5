/** （宛先）, あて先：, 提出先 ahead of whoever it is. */
const AHEAD = /^[（(]?(?:[宛あ]て?先|提出先|届出先)[）)]?\s*[:：]?\s*/;
const BEHIND = /(?:\s*[（(]?(?:様|殿|御中|[宛あ]て?)[）)]?|\s行)$/;
/** Of a part of an administration, an association, a company. */
const ORGANISATION =
  /(?:[都道府県市区町村]|会|局|部|室|課|係|所|院|センター|連合|組合|協会|機構|財団|拠点|ネット|ネットワーク|システム|公社|事業団|ステーション)$/;
const LEADERS: readonly (readonly [RegExp, string])[] = [
  [/\s*(?:代表)?理事長$/, ''],
  [/知事$/, ''],
  [/\s+(?:会長|委員長|組合長|代表)$/, ''],
  [/会会長$/, '会'],
  [/\s*管理者$/, ''],
  [/([市町村区会部局室課係所院]|センター|連合|組合)長$/, '$1'],
];

/**
 * To whom a form goes, as it is printed at its beginning (みどり野市長　様, （宛先）みどり野市長, みどりネット事務局　御中), without whoever leads it: みどり野市.
 * '' where nobody is named; room for a name names nobody.
 */
export function addresseeOf(lines: readonly string[]): string {
  for (const [i, line] of lines.entries()) {
    const flat = flatOf(line);
    // Of a sheet 様 may stand in a cell of its own.
    const next = flatOf(lines[i + 1] ?? '');
    const name = flat.replace(AHEAD, '').replace(BEHIND, '');
    const isAddressed = name !== flat || (next !== '' && next.replace(BEHIND, '') === '');
    const organisation = LEADERS.reduce((text, [leader, rest]) => text.replace(leader, rest), name).trim();
    if (isAddressed && organisation.length >= 3 && organisation.length <= 60 && ORGANISATION.test(organisation))
      return organisation;
  }
  return '';
}

/** 白　波　市　長　殿: spread over its line. */
function flatOf(line: string): string {
  const flat = line.replaceAll(/\s+/g, ' ').trim();
  const bare = flat.replace(AHEAD, '');
  const ahead = flat.slice(0, flat.length - bare.length);
  return /^(?:\S )+\S$/.test(bare) ? ahead + bare.replaceAll(' ', '') : flat;
}
