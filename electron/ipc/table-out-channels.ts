import type { BrowserWindow } from 'electron';
import type { TableOutDesk } from '../tables/table-out-desk';
import { handle } from './handle';
import { whenPageGoes } from './when-page-goes';

/** What the page asks about views of the ledger that go out as files. */
export function answerTableOutChannels(desk: TableOutDesk, window: BrowserWindow): void {
  handle('tables:out-choose', (input) => desk.choose(window, input));
  handle('tables:out-make', (input) => desk.make(input));
  handle('tables:out-save', ({ token }) => desk.save(token));
  handle('tables:out-cancel', () => desk.cancel());
  handle('tables:out-reveal', ({ token }) => desk.reveal(token));
  whenPageGoes(window, () => desk.cancel());
}
