import { openFontSource } from '../forms/pdf/letters/font-source';
import type { LetterFonts } from '../forms/pdf/letters/letter-case';
import type { FontFiles } from './fill-job';

/** The fonts that PDF forms are written with, as they came; each is opened when a letter is first asked of it. */
export class KeptFonts {
  private files: FontFiles | null = null;
  private opened: LetterFonts | undefined;

  take(files: FontFiles): void {
    this.files = files;
    this.opened = undefined;
  }

  readonly open = (): LetterFonts | undefined => {
    if (!this.files) return undefined;
    const { gothic, mincho, rare } = this.files;
    this.opened ??= {
      gothic: openFontSource(gothic, 'BIZUDGothic-Regular'),
      mincho: openFontSource(mincho, 'BIZUDMincho-Regular'),
      rare: rare && openFontSource(rare, 'IPAmjMincho'),
    };
    return this.opened;
  };
}
