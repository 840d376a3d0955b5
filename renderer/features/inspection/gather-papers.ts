import { auditEntryOf } from '@shared/audit/audit-entry';
import type { Channels } from '@shared/channels/registry';
import { inspectionFolderKeys, type InspectionFolder } from '@shared/inspection/inspection-folders';
import type { HandedIn, InspectionPlan, OfficePaper } from '@shared/inspection/inspection-plan';
import * as tables from '@shared/inspection/inspection-tables';
import { isWithin } from '@shared/inspection/period';
import { officeOfAll, partOfOffice } from '@shared/inspection/record-of-office';
import type { Ledger } from '@shared/ledger/entities';
import { success, type Failure, type Problem, type Result } from '@shared/problems/problem';
import { combinedTitle } from '@shared/submission/combined-title';
import { goesBy } from '@shared/submission/how-it-went';
import { staysInside } from '@shared/packs/form-channels';
import { papersIn, type Submission } from '@shared/submission/submission';
import type { OutTable } from '@shared/tables/export/out-table';
import { dayOf } from '@shared/text/calendar-date';
import { paperFileName } from '@shared/text/file-name';
import type { LedgerStores } from '../../data/ledger-stores';
import { auditContentOf } from '../../data/record-entry';
import type { RecordWatch } from '../../data/record-batches';
import { readAttached } from '../../papers/attached-files';
import { stateOf } from '../../words/state-words';
import { receiptOf } from './receipt-text';

type Stores = Pick<LedgerStores, 'memory' | 'submissions' | 'attachments' | 'audit'>;

/** What an office and a period come to, and where it is read. */
export interface InspectionOrder {
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

/** Where something is to be; its name has no ending yet. */
export interface InspectionPlace {
  folder: InspectionFolder;
  name: string;
}

/** Where it goes: into a folder, or to the printer. Each way says where the thing is then, as 目次 has it. */
export interface InspectionWay {
  /** A file as it is. */
  file: (to: InspectionPlace, bytes: Uint8Array) => Promise<Result<string>>;
  receipt: (to: InspectionPlace, receipt: tables.HandInRecord) => Promise<Result<string>>;
  list: (to: InspectionPlace, table: OutTable) => Promise<Result<string>>;
  /** No file is kept of it: it is filled by the ledger as it is now. */
  kept: (to: InspectionPlace, paper: OfficePaper) => Promise<Result<string>>;
  /** What could not be put there is told in 目次; what ends all of it is this. */
  endsAll: (problem: Problem) => boolean;
  /** Rows of 操作の記録 in one list. */
  mostRows: number;
}

/**
 * Hands over all that an office has of a period, one thing at a time, so that one file is in memory: in the order of 目次.
 * Throws the signal's reason when it was ended before.
 *
 * @returns what 目次 says of each, or what has ended it
 */
export async function gatherPapers(
  order: InspectionOrder,
  way: InspectionWay,
  watch: Required<RecordWatch>,
): Promise<Result<readonly tables.IndexLine[]>> {
  return new PapersGathering(order, way, watch).run();
}

class PapersGathering {
  private readonly lines: tables.IndexLine[] = [];
  /** By folder: how many papers have a number there. */
  private readonly numbers = new Map<InspectionFolder, number>();

  constructor(
    private readonly order: InspectionOrder,
    private readonly way: InspectionWay,
    private readonly watch: Required<RecordWatch>,
  ) {}

  async run(): Promise<Result<readonly tables.IndexLine[]>> {
    const steps = inspectionFolderKeys.flatMap((folder) => this.stepsOf(folder));
    for (const [at, step] of steps.entries()) {
      this.watch.signal.throwIfAborted();
      const failed = await step();
      this.watch.signal.throwIfAborted();
      if (failed) return failed;
      // 目次 is still to come.
      this.watch.onProgress(at + 1, steps.length + 1);
    }
    return success(this.lines);
  }

  private stepsOf(folder: InspectionFolder): (() => Promise<Failure | null>)[] {
    const { plan, of, network } = this.order;
    const lists: Partial<Record<InspectionFolder, () => Promise<Failure | null>>> = {
      consents: () => this.list('consents', '同意書の一覧', tables.consentTable(of, plan.consents, network)),
      education: () => this.list('education', '誓約・教育の一覧', tables.staffTable(of, plan.staff)),
      record: () => this.record(),
    };
    const list = lists[folder];
    return [
      ...plan.handedIn.filter((one) => one.folder === folder).map((one) => () => this.handedIn(one)),
      ...plan.kept.filter((one) => one.folder === folder).map((one) => () => this.kept(one)),
      ...(list ? [list] : []),
    ];
  }

  /** The very bytes that left, what was attached beside them, and the receipt. */
  private async handedIn({ submission, folder, on }: HandedIn): Promise<Failure | null> {
    const { stores, channels, of } = this.order;
    const number = this.number(folder);
    const { about, channel } = submission;
    const line = {
      ...{ folder, about, on, receipt: submission.receipt?.number ?? '', note: stateOf(submission, channels).words },
      recipient: `${channel.recipient}（${goesBy(submission, channels).name}）`,
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
    const name = `${number}_提出と受付の記録`;
    const receipt = await this.way.receipt({ folder, name }, receiptOf(submission, of.office, channels));
    const failed = this.told({ ...line, what: `${line.what}　提出と受付の記録` }, receipt);
    if (failed) return failed;
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

  /** 目次 says how it was made. */
  private async kept(one: OfficePaper): Promise<Failure | null> {
    const { paper, pack, form, folder } = one;
    const number = this.number(folder);
    const line = {
      ...{ folder, about: paper.about, on: paper.date, recipient: '', receipt: '' },
      what: `${form.number} ${form.shortTitle}`,
      note: `${staysInside(pack, form, this.order.channels) ? '' : '出した記録はありません。'}いまの台帳からつくり直したものです。署名した紙があるときは、その紙をお見せします`,
    };
    const about = paper.about || this.order.of.office;
    const name = `${number}_${paperFileName({ ...pack, ...form, about, date: paper.date, isDraft: false })}`;
    const failed = this.told(line, await this.way.kept({ folder, name }, one));
    return failed ?? this.attachments(paper.id, { ...line, note: '' }, number);
  }

  private async file(line: Omit<tables.IndexLine, 'file'>, name: string, bytes: Uint8Array): Promise<Failure | null> {
    return this.told(line, await this.way.file({ folder: line.folder, name }, bytes));
  }

  private async list(folder: InspectionFolder, name: string, table: OutTable): Promise<Failure | null> {
    const line = { folder, what: name, about: '', on: null, recipient: '', receipt: '' };
    const note = `${table.rows.length.toLocaleString('ja-JP')}行`;
    return this.told({ ...line, note }, await this.way.list({ folder, name }, table));
  }

  /** Into 目次: where it is, or why it isn't there. @returns what ends all of it */
  private told(line: Omit<tables.IndexLine, 'file'>, put: Result<string>): Failure | null {
    if (put.ok) this.lines.push({ ...line, file: put.value });
    else if (this.way.endsAll(put)) return put;
    else this.lines.push({ ...line, note: put.message, file: '' });
    return null;
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
        if (told !== undefined) rows.push(tables.recordRow(auditEntryOf(entry.link, told, names)));
      }
      while (rows.length > this.way.mostRows) {
        const rest = rows.splice(this.way.mostRows);
        const failed = await flush(false);
        if (failed) return failed;
        rows = rest;
      }
    }
    return flush(true);
  }

  private number(folder: InspectionFolder): string {
    const next = (this.numbers.get(folder) ?? 0) + 1;
    this.numbers.set(folder, next);
    return String(next).padStart(3, '0');
  }
}

/** A name without its ending: main gives it the one of what the file is. */
const stemOf = (name: string): string => name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
