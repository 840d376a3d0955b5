import { isChosenAmong } from '../find/candidate';
import type { Decision } from './decision';
import { itemValue } from './item-value';
import { takesOne } from './printed-choice';
import { isSeldomProxys } from './proxy';

/** Something is to stand there: neither a hand nor the city writes it, and no boxes or single word that may stay as they are. */
export function canBeRequired(decision: Decision): boolean {
  const { item, candidate } = decision;
  if (item === null || item === 'city' || item === 'signature' || candidate.side !== null) return false;
  if (candidate.shape === 'ring') return candidate.words.length !== 1 && takesOne(decision);
  return candidate.shape !== 'boxes' || (candidate.places.length > 1 && takesOne(decision));
}

/** 備考, 変更の場合のみ: often there is nothing to say. */
const OFTEN_EMPTY = /備考|特記|摘要|その他|任意|要望|連絡事項|場合|あれば|ある(?:とき|方|者)/;

/**
 * Whether a paper isn't whole as long as nothing stands there: somebody has said so; or nobody has, and a person chooses it each time,
 * the paper says so (必須), or it was decided before what is typed was free (`mayStayEmpty`). What the ledger lacks is the ledger's to tell. Of several places one of which is enough none is asked for by itself.
 *
 * @param hasCondition it is asked for only sometimes: then somebody has something to say there
 */
export const isAskedFor = (decision: Decision, hasCondition = false): boolean =>
  canBeRequired(decision) &&
  decision.oneOf === undefined &&
  (decision.isRequired ??
    (isTypedEachTime(decision) && (hasCondition || decision.candidate.isMust === true || !isOftenEmpty(decision))));

const isOftenEmpty = (decision: Decision): boolean =>
  decision.mayStayEmpty === true || OFTEN_EMPTY.test(decision.label) || isSeldomProxys(decision);

const isTypedEachTime = ({ item, candidate }: Decision): boolean =>
  isChosenAmong(candidate) || itemValue(item ?? '', candidate.rows === null ? 'sheet.item' : 'row') === null;
