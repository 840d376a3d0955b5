import type { IconName } from '../../ui/icon';

/** What one kind of record is called on its list. */
export interface ListWords {
  /** 端末 */
  thing: string;
  /** 台: counts them. */
  counter: string;
  /** 端末の一覧 */
  list: string;
  /** What the search box asks for. */
  search: string;
  /** 端末を追加 */
  add: string;
  icon: IconName;
  /** People are, things stand: まだ台帳にいません, まだ台帳にありません. */
  isNotThere: 'いません' | 'ありません';
  /** What the list is good for, said while it is empty. */
  lead: string;
  /** Below the table. */
  hint: string;
  /** What befell those that the list leaves out at first: 退職・抹消. */
  gone: string;
}
