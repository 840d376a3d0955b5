import { saysHead, saysManager } from '../../text/job-words';
import { isMark } from '../import/beside-fields';
import { linePlaceName, type ReadRow } from '../import/reading';

const CELLS = [
  ['jobType', '職種'],
  ['title', '役職'],
] as const;

type Said = Pick<ReadRow, 'line' | 'values' | 'signs'>;

/** By which cell of somebody's row they are 管理者 of its office, and where it stands; null: none says so. */
export function managerSaidBy(row: Said): string | null {
  const { manages } = row.values;
  const explained = row.signs?.find(({ sign }) => typeof manages === 'string' && manages.trim() === sign);
  // ○ of 「◎管理者　○兼務」 says what the list says of it, and no more.
  const isOther = explained !== undefined && !saysManager(explained.means);
  if (typeof manages === 'string' && isMark(manages) === true && !isOther)
    return `「管理者」の列（${linePlaceName(row.line)}）`;
  const sign = row.signs?.find(({ means }) => saysManager(means));
  if (sign) return `印「${sign.sign}＝${sign.means}」（${linePlaceName(row.line)}）`;
  return cellThat(row, saysManager) ?? remarkThat(row);
}

/** 管理者, 管理者を兼務 among the remarks: the post alone, as 管理者研修 is no post. */
function remarkThat({ line, values }: Said): string | null {
  const { note } = values;
  if (typeof note !== 'string') return null;
  const said = note.split(PARTS).find((part) => POST.test(part));
  return said === undefined ? null : `備考「${said}」（${linePlaceName(line)}）`;
}
/** デイ管理者, 訪看の管理者も兼務 among the remarks, GH管理者 as a job: the words for the place, and where it stands. */
export const managerElsewhere = ({ line, values }: Said): { place: string; where: string }[] =>
  [...CELLS, ['note', '備考'] as const].flatMap(([field, label]) => {
    const said = values[field];
    if (typeof said !== 'string' || NOT_NOW.test(said)) return [];
    return said.split(PARTS).flatMap((part) => {
      const place = POST_OF.exec(part)?.[1] ?? '';
      // 看護管理者 is who leads the nurses.
      return place === '' || place === '看護' || POST.test(part)
        ? []
        : [{ place, where: `${label}「${part}」（${linePlaceName(line)}）` }];
    });
  });
const NOT_NOW = /元|旧|前任|前の|次期|退任|辞任|終了|まで|予定/;
const POST_OF = /^(.{1,16}?)の?管理者(?:[をもと]?兼[務任]中?|です)?$/u;
const PARTS = /[\s　、。,，・/／()（）]+/;
const POST = /^(?:(?:当?事業所|施設)の)?管理者(?:[をも]?兼[務任]中?|です)?$/;

/** The same of 施設長, 院長: who is asked about where nobody of the office is called 管理者. */
export const headSaidBy = (row: Said): string | null => cellThat(row, saysHead);

function cellThat({ line, values }: Said, says: (text: string) => boolean): string | null {
  for (const [field, label] of CELLS) {
    const text = values[field];
    if (typeof text === 'string' && says(text)) return `${label}「${text}」（${linePlaceName(line)}）`;
  }
  return null;
}
