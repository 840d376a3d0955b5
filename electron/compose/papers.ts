import { join } from 'node:path';
import { failure, success, type Result } from '@shared/problems/problem';
import type { OutTable } from '@shared/tables/export/out-table';
import type { Asking } from '../asks/asking';
import { FolderWriting } from '../documents/folder-writing';
import { dropKeptWindow } from '../documents/kept-window';
import { kindOfFile } from '../documents/kind-of-file';
import { PdfLook } from '../documents/look-at-pdf';
import { ManyPapers } from '../documents/many-papers';
import { mayLeaveBy } from '../documents/may-leave';
import { PaperService } from '../documents/paper-service';
import { PrintJob } from '../documents/print-job';
import { askAboutRoutes } from '../documents/routes/ask-about-routes';
import { finishPdf } from '../documents/routes/finish-pdf';
import { MachineRoutes } from '../documents/routes/machine-routes';
import { ownRoute } from '../documents/routes/own-route';
import { PaperRoutes } from '../documents/routes/paper-routes';
import type { FillQueue } from '../filling/fill-queue';
import { answerAuditChannels } from '../ipc/audit-channels';
import { answerDocumentChannels } from '../ipc/document-channels';
import { answerFolderChannels } from '../ipc/folder-channels';
import { answerManyPapersChannels } from '../ipc/many-papers-channels';
import { answerReviewChannels } from '../ipc/review-channels';
import { answerPrintingChannels } from '../ipc/printing-channels';
import { whenPageGoes } from '../ipc/when-page-goes';
import type { PackRepository } from '../packs/pack-repository';
import { thisMachine } from '../programs/find-programs';
import { PaperReviews } from '../reviews/paper-reviews';
import { runProgram } from '../programs/run-program';
import { makeTableFile } from '../tables/table-out-thread';
import type { AppParts } from './app-parts';

export interface Papers {
  service: PaperService;
  /** Word and LibreOffice, as far as they are here. */
  programs: MachineRoutes;
  routes: PaperRoutes;
  /** What is being written for 運営指導. */
  folder: FolderWriting;
  /** What leaves only as it was approved. */
  reviews: PaperReviews;
}

/** A paper filled, saved and printed, alone or one of many; and the record of what was done, as files. */
export function composePapers(parts: AppParts, repository: PackRepository, jobs: FillQueue, asking: Asking): Papers {
  const { places, settings, keychain, window, keys } = parts;
  const reviews = new PaperReviews({
    ...{ settings, keychain },
    whoIsAtPage: () => keys.atPage(),
    isOwnShown: () => keys.shownLedger === 'own',
  });
  const mayLeave = mayLeaveBy(reviews);
  const programs = new MachineRoutes(thisMachine(runProgram), places.papersAtWork, (paper) =>
    jobs.run({ kind: 'tame', paper }),
  );
  const look = new PdfLook(join(places.dist, 'paper', 'fonts'), jobs);
  const routes = paperRoutes(parts, programs, look, jobs);
  const service = new PaperService(repository, jobs, routes, look, mayLeave);
  answerDocumentChannels(repository, service, window);
  const many = new ManyPapers(
    repository,
    jobs,
    async (bytes, title, without) => {
      const made = await routes.pdf({ bytes, title }, without);
      return made.ok ? success(made.value.pdf) : made;
    },
    look,
    mayLeave,
  );
  const printJob = new PrintJob(repository, many, {
    looked: (copies) => service.looked(copies),
    makeTable: (table) => tableAsExcel(parts, table),
    mayPrint: (pdf, values) => routes.mayPrint(pdf, values),
  });
  answerManyPapersChannels(many, printJob, window);
  // With the page for which they worked go the processes that know what it was about.
  whenPageGoes(window, () => {
    dropKeptWindow();
    jobs.close();
  });
  answerPrintingChannels(programs, routes, service, window);
  answerReviewChannels(reviews, service, async () => (await keys.state('own')).ways.includes('user'), asking);
  answerAuditChannels(window, asking, () => keys.shownLedger);
  const folder = officeFolder(parts, service);
  answerFolderChannels(window, folder, asking, () => keys.shownLedger);
  return { service, programs, routes, folder, reviews };
}

const tableAsExcel = ({ places }: AppParts, table: OutTable, signal?: AbortSignal): Promise<Result<Uint8Array>> =>
  makeTableFile(
    places.worker('table-out-worker'),
    { table, as: 'xlsx', encoding: 'utf-8' },
    signal === undefined ? {} : { signal },
  );

const officeFolder = (parts: AppParts, papers: PaperService): FolderWriting =>
  new FolderWriting({
    look: async (copy) => {
      const looked = await papers.looked([copy]);
      if (!looked.ok) return looked;
      const [kind] = looked.value;
      return kind ? success(kind) : failure('submission/copy-unsafe', { name: copy.name });
    },
    makeTable: (table, signal) => tableAsExcel(parts, table, signal),
  });

const paperRoutes = (
  { settings, window }: AppParts,
  programs: MachineRoutes,
  look: PdfLook,
  jobs: FillQueue,
): PaperRoutes =>
  new PaperRoutes({
    choice: () => settings.read().printRoute,
    printer: () => settings.read().printer,
    routes: () => programs.routes(),
    own: ownRoute,
    printers: async () => (await window.webContents.getPrintersAsync()).map(({ name }) => name),
    finish: (pdf, title) => finishPdf(jobs, pdf, title),
    kindOf: (bytes) => kindOfFile(jobs, bytes),
    look,
    ask: askAboutRoutes(window),
    onWork: (work) => {
      if (!window.isDestroyed()) window.webContents.send('printing:work', work);
    },
  });
