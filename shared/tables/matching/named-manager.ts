import { saysManager } from '../../text/job-words';
import { isMark } from '../import/beside-fields';
import { linePlaceName, type ReadRow } from '../import/reading';

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
