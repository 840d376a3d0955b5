import { foldKey } from '../../text/fold-key';
import { toHalfWidth } from '../../text/width';
import { headsNetwork, ID_NO_MORE, saidUse } from '../import/beside-fields';
import { networkHeaded } from './asked-network';
import { kindIn } from './device-kind';
import type { LedgerView } from './ledger-view';

/** What parts the remarks of a cell: LINE WORKS has a blank inside. */
const BETWEEN = /[、。，；;\n]|[\s　]*[／/][\s　]*(?=[^!-~]|[A-Z])|[ ]{2,}|　/u;
/** FiNE-LINK：mihon-01, TRITRUS ID mihon-01 */
const SAID =
  /^(?:[・※\s]*)(?<head>[^:：=＝]{2,24}?)\s*(?:[:：=＝]\s*(?:ID[\s:：]+)?|(?<=ID|アカウント)\s+)(?<login>[!-~]{3,64})$/iu;
/** みまもりSNS mihon01（使い始めたばかり）: without a sign it has the shape of an ID, small letters and a digit or a dot among them. */
const SHAPED =
  /^[・※\s]*(?<head>[^:：=＝]{2,24}?)(?:の?(?:ID|アカウント))?(?:[はが]\s*|\s+|(?<=[^!-~\s]))(?<login>(?=[!-~]*[\d._-])[a-z][a-z\d._-]{3,63}(?:@[a-z\d-]+)?)(?<rest>[\s(][^!-'*-.:-~]*)?$/u;
/** Other things that are said of a network. */
const OF_OTHERS = new RegExp(
  `パス|PW|pass|連絡|電話|TEL|URL|担当|旧|前の|以前|申請|未登録|予定|登録日|発行日|ver\\.?\\d|${ID_NO_MORE}`,
  'iu',
);
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
 * stays a remark. By who runs it (カナミック) it is asked, as a column is.
 */
export function idsInRemarks(note: unknown, { networks }: Pick<LedgerView, 'networks'>): RemarkedId[] {
  if (typeof note !== 'string' || note === '') return [];
  const names = networks.flatMap(({ name, words: [own = ''] }) => [name, own]);
  const runners = networks.flatMap(({ runBy = [] }) => runBy.map(foldKey));
  return note.split(BETWEEN).flatMap((part) => {
    const text = toHalfWidth(part).trim();
    const shaped = SHAPED.exec(text)?.groups;
    const isNamed =
      headsNetwork('', shaped?.['head'] ?? '', names) || runners.includes(foldKey(shaped?.['head'] ?? ''));
    const { head = '', login = '', rest = '' } = SAID.exec(text)?.groups ?? (isNamed ? shaped : undefined) ?? {};
    if (login === '' || OF_OTHERS.test(head + login + rest) || NO_ID.test(login) || saidUse(login) !== 'login')
      return [];
    if (kindIn(login) !== null) return [];
    const heading = head.trim();
    return networkHeaded(heading, networks) || runners.includes(foldKey(heading)) ? [{ heading, login }] : [];
  });
}
