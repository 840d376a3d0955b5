import { join } from 'node:path';
import { success } from '@shared/problems/problem';
import type { Asking } from '../asks/asking';
import { dropKeptWindow } from '../documents/kept-window';
import { kindOfFile } from '../documents/kind-of-file';
import { PdfLook } from '../documents/look-at-pdf';
import { ManyPapers } from '../documents/many-papers';
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
import { answerManyPapersChannels } from '../ipc/many-papers-channels';
import { answerPrintingChannels } from '../ipc/printing-channels';
import { whenPageGoes } from '../ipc/when-page-goes';
import type { PackRepository } from '../packs/pack-repository';
import { thisMachine } from '../programs/find-programs';
import { runProgram } from '../programs/run-program';
import type { AppParts } from './app-parts';

export interface Papers {
  service: PaperService;
  /** Word and LibreOffice, as far as they are here. */
  programs: MachineRoutes;
  routes: PaperRoutes;
}

/** A paper filled, saved and printed, alone or one of many; and the record of what was done, as files. */
export function composePapers(parts: AppParts, repository: PackRepository, jobs: FillQueue, asking: Asking): Papers {
  const { places, window, keys } = parts;
  const programs = new MachineRoutes(thisMachine(runProgram), places.papersAtWork, (paper) =>
    jobs.run({ kind: 'tame', paper }),
  );
  const look = new PdfLook(join(places.dist, 'paper', 'fonts'), jobs);
  const routes = paperRoutes(parts, programs, look, jobs);
  const service = new PaperService(repository, jobs, routes, look);
  answerDocumentChannels(repository, service, window);
  const many = new ManyPapers(
    repository,
    jobs,
    async (bytes, title, without) => {
      const made = await routes.pdf({ bytes, title }, without);
      return made.ok ? success(made.value.pdf) : made;
    },
    look,
  );
  const printJob = new PrintJob(repository, many, (pdf, values) => routes.mayPrint(pdf, values));
  answerManyPapersChannels(many, printJob, window);
  // With the page for which they worked go the processes that know what it was about.
  whenPageGoes(window, () => {
    dropKeptWindow();
    jobs.close();
  });
  answerPrintingChannels(programs, routes, service, window);
  answerAuditChannels(window, asking, () => keys.shownLedger);
  return { service, programs, routes };
}

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
