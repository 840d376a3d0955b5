import { toHalfWidth } from '../../text/width';
import { isMark } from '../import/beside-fields';
import { linePlaceName, type ReadRow } from '../import/reading';

/** What parts the jobs and posts of one cell: 管理者兼サービス提供責任者, 看護師（管理者）, 管理者 介護福祉士. */
const BETWEEN = /兼務?|[\s/・、,+&()]/;
/** Of the office itself: サービス管理責任者 is a job, 個人情報管理者 a task, 管理者代行 somebody else. */
const OF_OFFICE = /^(?:(?:事業所|施設)の?)?管理者$/;

/** Whether a job or a post says that somebody is 管理者 of the office they work in. */
const saysManager = (text: string): boolean =>
  toHalfWidth(text)
    .split(BETWEEN)
    .some((part) => OF_OFFICE.test(part));

const CELLS = [
  ['jobType', '職種'],
  ['title', '役職'],
] as const;

/** By which cell of somebody's row they are 管理者 of its office, and where it stands; null: none says so. */
export function managerSaidBy({ line, values }: Pick<ReadRow, 'line' | 'values'>): string | null {
  const { manages } = values;
  if (typeof manages === 'string' && isMark(manages) === true) return `「管理者」の列（${linePlaceName(line)}）`;
  for (const [field, label] of CELLS) {
    const text = values[field];
    if (typeof text === 'string' && saysManager(text)) return `${label}「${text}」（${linePlaceName(line)}）`;
  }
  return null;
}
