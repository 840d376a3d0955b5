import type { Value } from '../../packs/values/value-schema';
import { byWord } from '../../text/by-word';

/** Which paper of how many it is, and whose: what a form says of itself. */

/** A paper for each person is called by their name; of two of one name with what tells them apart. */
export const personOfSheet: Value = {
  cases: [
    {
      when: {
        value: { count: { each: 'event.staff', where: { value: 'item.name', same: 'sheet.item.name' } } },
        above: 1,
      },
      value: {
        joined: [
          'sheet.item.name',
          {
            first: [
              { label: '職員番号', value: 'sheet.item.employeeNumber' },
              { label: '生年月日', value: { shortDate: 'sheet.item.birthday' } },
              'sheet.item.jobType',
            ],
          },
        ],
        with: 'space',
      },
    },
  ],
  otherwise: 'sheet.item.name',
};

/** 何枚目, すべてで何枚, 何枚目／すべてで何枚: the word of `files` for each. */
const FILES = byWord<'number' | 'count' | 'both'>({
  'sheet.number': 'number',
  'sheet.count': 'count',
  'sheet.both': 'both',
});

/** Where the paper goes on in further files, those are counted: the keys of the fields that say which one it is. */
export function filesSaid(written: ReadonlyMap<string, string>): { files?: Record<string, string[]> } {
  const files = new Map<string, string[]>();
  for (const [key, item] of written) {
    const word = FILES[item];
    if (word) files.set(word, [...(files.get(word) ?? []), key]);
  }
  return files.size > 0 ? { files: Object.fromEntries(files) } : {};
}
