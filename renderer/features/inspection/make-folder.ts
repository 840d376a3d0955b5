import { auditEntryOf } from '@shared/audit/audit-entry';
import type { Channels } from '@shared/channels/registry';
import { INDEX_NAME, type InspectionFolder } from '@shared/inspection/inspection-folders';
import type { HandedIn, InspectionPlan, OfficePaper } from '@shared/inspection/inspection-plan';
import * as tables from '@shared/inspection/inspection-tables';
import { isWithin } from '@shared/inspection/period';
import { officeOfAll, partOfOffice } from '@shared/inspection/record-of-office';
import type { Ledger } from '@shared/ledger/entities';
import { allowedOutput } from '@shared/packs/allowed-output';
import { ownOutput } from '@shared/packs/own-output';
import { success, type Failure, type Problem, type Result } from '@shared/problems/problem';
import { combinedTitle } from '@shared/submission/combined-title';
import { shortFileName } from '@shared/submission/short-file-name';
import { papersIn, type Submission } from '@shared/submission/submission';
import { dayOf } from '@shared/text/calendar-date';
import { paperFileName } from '@shared/text/file-name';
import type { LedgerStores } from '../../data/ledger-stores';
import { auditContentOf } from '../../data/record-entry';
import type { RecordWatch } from '../../data/record-batches';
import { ask } from '../../ipc/ask';
import { readAttached } from '../../papers/attached-files';
import { fillRequest } from '../../papers/fill-request';
import { receiptText } from './receipt-text';

type Stores = Pick<LedgerStores, 'memory' | 'submissions' | 'attachments' | 'audit'>;

export interface FolderOrder {
  plan: InspectionPlan;
  of: tables.InspectedPart;
  officeId: string;
  ledger: Ledger;
  channels: Channels;
  stores: Stores;
  /** What a network is called. */
  network: (packId: string) => string;
  /** Turns ids into names. */
  names: (id: string) => string | null;
}

/** Names come with a number and an ending, and main shortens them further where the path is long. */
const LONGEST_NAME = 120;

/** Files that could not be put there are told in 目次; what ends all of it is a Failure. */
const endsAll = ({ code }: Problem): boolean => code.startsWith('file/') || code.startsWith('folder/');

/**
 * Fills a folder that main has begun, file by file, 目次 last: so one file at a time is in memory. Problems: `folder/…`, `file/…`, `export/…`;
 * throws the signal's reason when it was ended before. Whoever calls ends the folder then.
 */
export async function fillFolder(
  id: string,
  order: FolderOrder,
  watch: Required<RecordWatch>,
): Promise<Result<number>> {
  const making = new FolderMaking(id, order, watch);
  return making.run();
}

class FolderMaking {
  private readonly lines: tables.IndexLine[] = [];
  /** By folder: how many papers have a number there. */
  private readonly numbers = new Map<InspectionFolder, number>();
  private done = 0;

  constructor(
    private readonly id: string,
    private readonly order: FolderOrder,
    private readonly watch: Required<RecordWatch>,
  ) {}

  async run(): Promise<Result<number>> {
    const { plan, of, network } = this.order;
    const steps: (() => Promise<Failure | null>)[] = [
      ...plan.handedIn.map((one) => () => this.handedIn(one)),
      ...plan.kept.map((one) => () => this.kept(one)),
      () => this.list('consents', '同意書の一覧', tables.consentTable(of, plan.consents, network)),
      () => this.list('education', '誓約・教育の一覧', tables.staffTable(of, plan.staff)),
      () => this.record(),
      () => this.index(),
    ];
    for (const step of steps) {
      this.watch.signal.throwIfAborted();
      const failed = await step();
      this.watch.signal.throwIfAborted();
      if (failed) return failed;
      this.watch.onProgress(++this.done, steps.length);
    }
    return success(this.lines.filter(({ file }) => file !== '').length);
  }

  /** The very bytes that left, what was attached beside them, and the receipt. */
  private async handedIn({ submission, folder, on }: HandedIn): Promise<Failure | null> {
    const { stores, channels, of } = this.order;
    const number = this.number(folder);
    const { about, channel, receipt } = submission;
    const line = {
      ...{ folder, about, on, receipt: receipt?.number ?? '', note: '' },
      recipient: `${channel.recipient}（${channels.of(channel.kind).name}）`,
      what: combinedTitle(submission),
    };
    const isOne = submission.frozen.files.length === 1;
    const body = await stores.submissions.body(submission);
    if (!body.ok) this.lines.push({ ...line, note: body.message, file: '' });
    else
      for (const { name, offset, size } of submission.frozen.files) {
        const stem = stemOf(name);
        const one = isOne ? line : { ...line, what: `${line.what}　${stem}` };
        const failed = await this.file(one, `${number}_${stem}`, body.value.slice(offset, offset + size));
        if (failed) return failed;
      }
    const text = receiptText(submission, of.office, channels);
    const name = `${number}_提出と受付の記録`;
    const added = await ask('folder:text', { id: this.id, folder, name, text });
    if (!added.ok) return added;
    this.lines.push({ ...line, what: `${line.what}　提出と受付の記録`, file: added.value.name });
    return this.attached(submission, line, number);
  }

  /** Scans that lie with its papers and didn't go out with them. */
  private async attached(
    submission: Submission,
    line: Omit<tables.IndexLine, 'file'>,
    number: string,
  ): Promise<Failure | null> {
    const sent = new Set(submission.frozen.files.map(({ sha256 }) => sha256));
    for (const { documentId } of papersIn(submission)) {
      const failed = await this.attachments(documentId, line, number, sent);
      if (failed) return failed;
    }
    return null;
  }

  private async attachments(
    recordId: string,
    line: Omit<tables.IndexLine, 'file'>,
    number: string,
    sent: ReadonlySet<string> = new Set(),
  ): Promise<Failure | null> {
    const { attachments } = this.order.stores;
    for (const one of await attachments.ofRecord(recordId)) {
      if (sent.has(one.sha256)) continue;
      const bytes = await readAttached(attachments, one);
      const what = { ...line, what: `${line.what}　添付「${one.name}」` };
      if (!bytes.ok) {
        this.lines.push({ ...what, note: bytes.message, file: '' });
        continue;
      }
      const failed = await this.file(what, `${number}_添付_${stemOf(one.name)}`, bytes.value);
      if (failed) return failed;
    }
    return null;
  }

  /** No file is kept of it: it is filled by the ledger as it is now, and 目次 says so. */
  private async kept({ paper, pack, form, folder }: OfficePaper): Promise<Failure | null> {
    const { ledger, of } = this.order;
    const number = this.number(folder);
    const line = {
      ...{ folder, about: paper.about, on: paper.date, recipient: '', receipt: '' },
      what: `${form.number} ${form.shortTitle}`,
      note: 'いまの台帳からつくり直したものです。署名した紙は、事業所にあります',
    };
    const about = paper.about || of.office;
    const name = `${number}_${paperFileName({ ...pack, ...form, about, date: paper.date, isDraft: false })}`;
    const allowed = allowedOutput(form, ownOutput(form.template));
    const filled = allowed.ok
      ? await ask('documents:fill', { ...fillRequest(paper, ledger, [form.id]), mode: 'finished' })
      : allowed;
    if (filled.ok) {
      const failed = await this.file(line, name, filled.value.bytes);
      if (failed) return failed;
    } else this.lines.push({ ...line, note: filled.message, file: '' });
    return this.attachments(paper.id, { ...line, note: '' }, number);
  }

  private async file(line: Omit<tables.IndexLine, 'file'>, name: string, bytes: Uint8Array): Promise<Failure | null> {
    const { folder } = line;
    const added = await ask('folder:file', { id: this.id, folder, name: shortFileName(name, LONGEST_NAME), bytes });
    if (added.ok) this.lines.push({ ...line, file: added.value.name });
    else if (endsAll(added)) return added;
    else this.lines.push({ ...line, note: added.message, file: '' });
    return null;
  }

  private async list(
    folder: InspectionFolder,
    name: string,
    table: Parameters<typeof this.table>[2],
  ): Promise<Failure | null> {
    const added = await this.table(folder, name, table);
    if (!added.ok) return added;
    this.lines.push({
      ...{ folder, what: name, about: '', on: null, recipient: '', receipt: '' },
      ...{ note: `${table.rows.length.toLocaleString('ja-JP')}行`, file: added.value.name },
    });
    return null;
  }

  private table(folder: InspectionFolder | null, name: string, table: ReturnType<typeof tables.recordTable>) {
    return ask('folder:table', { id: this.id, folder, name, table });
  }

  /** 操作の記録 of the period, as far as it is this office's; in several files where it is long. */
  private async record(): Promise<Failure | null> {
    const { of, officeId, ledger, stores, names } = this.order;
    const { documents, submissions } = stores.memory.read();
    const officeOf = officeOfAll(ledger, documents.values(), submissions.values());
    let rows: string[][] = [];
    let part = 0;
    const flush = async (isLast: boolean): Promise<Failure | null> => {
      part += 1;
      const name = isLast && part === 1 ? '操作の記録' : `操作の記録_${part}`;
      const failed = await this.list('record', name, tables.recordTable(of, rows));
      rows = [];
      return failed;
    };
    for await (const { entries } of stores.audit.batches()) {
      this.watch.signal.throwIfAborted();
      for (const entry of entries) {
        if (!isWithin(of.period, dayOf(entry.link.at))) continue;
        const told = partOfOffice(auditContentOf(entry), officeId, officeOf);
        if (told !== undefined) rows.push(...tables.recordRows(auditEntryOf(entry.link, told, names)));
      }
      while (rows.length > tables.RECORD_ROWS) {
        const rest = rows.splice(tables.RECORD_ROWS);
        const failed = await flush(false);
        if (failed) return failed;
        rows = rest;
      }
    }
    return flush(true);
  }

  /** By its folders, as they lie there. */
  private async index(): Promise<Failure | null> {
    const { of, plan } = this.order;
    const table = tables.indexTable(of, tables.inFolders(this.lines), plan.missing);
    const added = await this.table(null, INDEX_NAME, table);
    return added.ok ? null : added;
  }

  private number(folder: InspectionFolder): string {
    const next = (this.numbers.get(folder) ?? 0) + 1;
    this.numbers.set(folder, next);
    return String(next).padStart(3, '0');
  }
}

/** A name without its ending: main gives it the one of what the file is. */
const stemOf = (name: string): string => name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
