import { isChosenAmong } from '../find/candidate';
import type { Decision } from './decision';
import { itemValue } from './item-value';

/** Something is to stand there: neither a hand nor the city writes it, and no box alone that may stay as it is. */
export const canBeRequired = ({ item, candidate: { shape, places, side } }: Decision): boolean =>
  item !== null && item !== 'city' && item !== 'signature' && side === null && (shape !== 'boxes' || places.length > 1);

/** 備考, 変更の場合のみ: often there is nothing to say. */
const OFTEN_EMPTY = /備考|特記|摘要|その他|任意|要望|連絡事項|場合|あれば|ある(?:とき|方|者)/;

/**
 * Whether a paper isn't whole as long as nothing stands there: somebody has said so, or nobody has and a person types it each time. What
 * the ledger lacks is the ledger's to tell.
 */
export const isAskedFor = (decision: Decision): boolean =>
  canBeRequired(decision) && (decision.isRequired ?? (isTypedEachTime(decision) && !OFTEN_EMPTY.test(decision.label)));

const isTypedEachTime = ({ item, candidate }: Decision): boolean =>
  isChosenAmong(candidate) || itemValue(item ?? '', candidate.rows === null ? 'sheet.item' : 'row') === null;
