import type { Result } from '@shared/problems/problem';
import type { PrintingState } from '@shared/ipc/printing';
import { convertOldFormat, type ConvertedFile } from '../../programs/convert-old-format';
import { findLibreOffice, findWord, type Machine } from '../../programs/find-programs';
import { libreOfficeRoute } from './libreoffice';
import type { Route } from './route';
import type { TamePaper } from './tame-paper';
import { endTree } from '../../programs/run-program';
import { talkWithProgram } from '../../programs/talk-with-program';
import type { WordSession } from './word-session';

type Found = Pick<PrintingState, 'word' | 'libreoffice'>;

/** The programs of this PC that make PDFs, looked for once, and again when somebody looks at the settings. */
export class MachineRoutes {
  private known: Promise<Found> | null = null;
  private session: WordSession | null = null;

  constructor(
    private readonly machine: Machine,
    private readonly workFolder: string,
    private readonly tame: TamePaper,
  ) {}

  look(): Promise<Found> {
    this.known = Promise.all([findWord(this.machine), findLibreOffice(this.machine)]).then(([word, libreoffice]) => ({
      word,
      libreoffice,
    }));
    return this.known;
  }

  /** A form from before 2007 in today's format; null where there is nothing that could do it. */
  async convertOld(bytes: Uint8Array, signal: AbortSignal): Promise<Result<ConvertedFile> | null> {
    const { libreoffice } = await (this.known ?? this.look());
    if (!libreoffice) return null;
    const { workFolder } = this;
    return convertOldFormat(bytes, { command: libreoffice.path, workFolder, run: this.machine.run }, signal);
  }

  async routes(): Promise<Partial<Record<Route['name'], Route>>> {
    const { word, libreoffice } = await (this.known ?? this.look());
    const { workFolder, tame } = this;
    const { run } = this.machine;
    return {
      ...(word && { word: await this.wordRoute(word.hasExcel) }),
      ...(libreoffice && { libreoffice: libreOfficeRoute({ command: libreoffice.path, workFolder, run, tame }) }),
    };
  }

  /** A PC without Word never loads what drives it. */
  private async wordRoute(hasExcel: boolean): Promise<Route> {
    const [{ wordRoute }, words] = await Promise.all([import('./word'), import('./word-session')]);
    const { workFolder, tame } = this;
    const windows = this.machine.env['SystemRoot'] ?? 'C:\\Windows';
    const parts = { workFolder, windows, talkWith: talkWithProgram, endProgram: endTree };
    this.session ??= new words.WordSession(parts);
    return wordRoute({ workFolder, session: this.session, tame, hasExcel });
  }
}
