import { toHalfWidth } from '../../text/width';
import { saidUse } from '../import/beside-fields';
import { networkHeaded } from './asked-network';
import type { LedgerView } from './ledger-view';

/** What parts the remarks of a cell: LINE WORKS has a blank inside. */
const BETWEEN = /[、。，；;\n]|[\s　]*[／/][\s　]*(?=[^!-~]|[A-Z])|[ ]{2,}|　/u;
/** FiNE-LINK：mihon-01, TRITRUS ID mihon-01 */
const SAID =
  /^(?:[・※\s]*)(?<head>[^:：=＝]{2,24}?)\s*(?:[:：=＝]\s*(?:ID[\s:：]+)?|(?<=ID|アカウント)\s+)(?<login>[!-~]{3,64})$/iu;
/** Other things that are said of a network. */
const OF_OTHERS = /パス|PW|pass|連絡|電話|TEL|URL|担当|旧|前の|停止|廃止|削除|予定|登録日|発行日/iu;
/** A day, a telephone, a page: written as an ID may be. */
const NO_ID = /^[mtshr]?\d+(?:[./-]\d+)*$|^https?:/iu;

/** An ID in the remarks of whoever has it, by the network that is named before it. */
export interface RemarkedId {
  /** As the network is called there. */
  heading: string;
  login: string;
}

/**
 * 「FiNE-LINK：mihon-01」 among the remarks: where one network alone is meant by the word before it and nothing is said behind it. 申請中 is none, and
 * stays a remark.
 */
export function idsInRemarks(note: unknown, { networks }: Pick<LedgerView, 'networks'>): RemarkedId[] {
  if (typeof note !== 'string' || note === '') return [];
  return note.split(BETWEEN).flatMap((part) => {
    const { head = '', login = '' } = SAID.exec(toHalfWidth(part).trim())?.groups ?? {};
    if (login === '' || OF_OTHERS.test(head) || NO_ID.test(login) || saidUse(login) !== 'login') return [];
    const heading = head.trim();
    return networkHeaded(heading, networks) ? [{ heading, login }] : [];
  });
}
