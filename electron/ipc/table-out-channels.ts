import type { BrowserWindow } from 'electron';
import type { TableOutDesk } from '../tables/table-out-desk';
import { handle } from './handle';

/** What the page asks about views of the ledger that go out as files. */
export function answerTableOutChannels(desk: TableOutDesk, window: BrowserWindow): void {
  handle('tables:out-choose', (input) => desk.choose(window, input));
  handle('tables:out-save', (input) => desk.save(input));
  handle('tables:out-reveal', ({ token }) => desk.reveal(token));
}
