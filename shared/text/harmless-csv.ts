import { CSV_BEGINNING, withMark } from './csv';

/** Other separators too: who reads the file has to guess which one it is. */
const SEPARATOR = /[,;\t\r\n]/;

/** Reads CSV as it comes, in pieces, for a cell that Excel or its relatives would take for a formula ({@link withMark}). */
export class HarmlessCsv {
  private at: 'beginning' | 'within' | 'quoted-beginning' | 'quoted' | 'quote' = 'beginning';

  /** @returns whether all is harmless until here */
  isNext(piece: string): boolean {
    for (const character of piece) if (!this.takes(character)) return false;
    return true;
  }

  private takes(character: string): boolean {
    const before = this.at;
    if (before === 'quoted' || before === 'quoted-beginning') {
      this.at = character === '"' ? 'quote' : 'quoted';
      return before === 'quoted' || isHarmless(character);
    }
    if (SEPARATOR.test(character)) this.at = 'beginning';
    else if (before === 'quote') {
      // The second of two is one of the text; with anything else behind it each program reads another cell.
      this.at = 'quoted';
      return character === '"';
    } else if (before === 'beginning' && character !== CSV_BEGINNING) {
      this.at = character === '"' ? 'quoted-beginning' : 'within';
      return isHarmless(character);
    }
    return true;
  }
}

const isHarmless = (character: string): boolean => withMark(character) === character;
