import type { ListFault } from '../vault/list-verdict';
import type { UnlistedRecord } from '../vault/list-check';
import { tableNames } from '../ledger/labels';
import { byWord, entryOf } from '../text/by-word';
import { momentWords } from '../text/moment';

/** What the tables that hold no records of the ledger are called, to whoever is told that something is wrong in one. */
const otherTables = byWord({
  documents: '書類',
  submissions: '提出',
  runs: '手続き',
  attachments: '添付',
  changes: '変更の履歴',
  audit: '操作の記録',
  notes: '操作の記録の内容',
  meta: '途中の入力や設定',
});

const nameOfTable = (table: string): string =>
  entryOf(tableNames as Record<string, string>, table) ?? otherTables[table] ?? '記録';

const found: Record<UnlistedRecord['what'], string> = {
  missing: 'なくなっています',
  other: '前の状態に戻っています',
  added: '入っていますが、一覧にありません（消したものが戻されたなど）',
  damaged: '壊れていて、開けません',
};

/** Names that a line gives. */
const NAMED = 5;

/**
 * What isn't as it was left, in the words that people read, one line each.
 *
 * @param nameOf a record's, as far as the ledger still knows it
 */
export const alteredLines = (
  faults: readonly ListFault[],
  nameOf: (record: UnlistedRecord) => string | null,
): string[] =>
  faults.flatMap((fault) => (fault.kind === 'records' ? recordLines(fault.found, nameOf) : [wholeLine(fault)]));

function wholeLine(fault: Exclude<ListFault, { kind: 'records' }>): string {
  switch (fault.kind) {
    case 'list-gone':
      return '「台帳に何があるか」の一覧が、なくなっています。';
    case 'list-broken':
      return '「台帳に何があるか」の一覧が、書いたときと違っています。';
    case 'older':
      return `台帳の全体が、${momentWords(fault.from)} の状態です。そのあと ${momentWords(fault.until)} までの書き込み ${fault.writes.toLocaleString('ja-JP')}回分がありません。`;
    case 'forked':
      return `${momentWords(fault.until)} に書き込んだ内容がなく、別の内容が続いています。同じ台帳を2つのパソコンにコピーして使うと、こうなります。`;
    case 'anchor-gone':
      return '台帳の外の、「ここまで書いた」という目印のファイルが、なくなっています。';
    case 'anchor-unreadable':
      return '台帳の外の、「ここまで書いた」という目印のファイルが、壊れているか、別の台帳のものです。';
  }
}

function recordLines(records: readonly UnlistedRecord[], nameOf: (record: UnlistedRecord) => string | null): string[] {
  const groups = new Map<string, UnlistedRecord[]>();
  for (const record of records) {
    const key = `${record.what} ${record.table}`;
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const names = [...new Set(group.slice(0, 50).flatMap((record) => nameOf(record) ?? []))];
    const more = names.length > NAMED || group.length > 50 ? 'など' : '';
    const who = names.length > 0 ? `（${names.slice(0, NAMED).join('、')}${more}）` : '';
    return [`${nameOfTable(first.table)} ${group.length.toLocaleString('ja-JP')}件${who}が、${found[first.what]}。`];
  });
}
