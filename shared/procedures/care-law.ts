import type { LedgerEvent } from '../ledger/event';

/** What a law asks for beside the networks' papers, to be looked up by whoever it may be about. */
export interface LawReminder {
  text: string;
  source: string;
}

/** Articles and days held against the pages of 沖縄県, 萩市, 芦屋市 and 佐久市 for offices, November 2026. */
const SOURCE = '介護保険法 第75条（地域密着型は第78条の5、居宅介護支援は第82条）、同法施行規則 第131条など';

/** Facts of an office that its 変更届 is about. */
const TOLD = ['managerName', 'name', 'address', 'headName', 'representativeName'];

/**
 * Of an event that an office with a 指定 of 介護保険 reports by itself, whatever networks it is in; null: the law asks for nothing here, or it
 * isn't about the office itself. It is a reminder: whether an office has such a 指定 the ledger doesn't know.
 */
export function lawReminder({ kind, after }: Pick<LedgerEvent, 'kind' | 'after'>): LawReminder | null {
  if (kind === 'office-closed')
    return {
      text: '介護保険の指定を受けている事業所は、1か月前までに、指定をした県や市への届け出も要ります。この手続きの書類とは別です。',
      source: SOURCE,
    };
  if (kind !== 'manager-changed' && kind !== 'office-changed') return null;
  const what = TOLD.find((field) => field in after);
  if (what === undefined) return null;
  const change = what === 'managerName' ? '管理者が替わった' : '変わった';
  return {
    text: `介護保険の指定を受けている事業所は、${change}日から10日以内に、指定をした県や市への変更届も要ります。この手続きの書類とは別です。`,
    source: SOURCE,
  };
}
