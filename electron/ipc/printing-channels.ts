import type { BrowserWindow } from 'electron';
import { routesInOrder } from '@shared/ipc/printing';
import type { PaperService } from '../documents/paper-service';
import type { MachineRoutes } from '../documents/routes/machine-routes';
import type { PaperRoutes } from '../documents/routes/paper-routes';
import { handle } from './handle';

/** What the page asks about the programs that make PDFs and print. */
export function answerPrintingChannels(
  programs: MachineRoutes,
  routes: PaperRoutes,
  papers: PaperService,
  window: BrowserWindow,
): void {
  handle('printing:state', async () => {
    const [{ word, libreoffice }, printers] = await Promise.all([
      programs.look(),
      window.webContents.getPrintersAsync(),
    ]);
    const [automatic = 'own'] = routesInOrder('auto', { word: word !== null, libreoffice: libreoffice !== null });
    return {
      ...{ word, libreoffice, automatic },
      printers: printers.map(({ name, displayName }) => ({ name, label: displayName || name })),
    };
  });
  handle('printing:try', () => papers.tryRoute(window));
  handle('printing:cancel', () => routes.cancel());
}
