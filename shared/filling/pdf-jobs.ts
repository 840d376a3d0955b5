import { drawnCharacters } from '../forms/pdf/drawn-characters';
import { withTitle } from '../forms/pdf/finish-pdf';
import { lostCharacters, lostKanji, type LostCharacter } from '../forms/pdf/look-at-pdf';
import { usualForms } from '../forms/pdf/usual-forms';
import { failure, success, type Result } from '../problems/problem';
import type { FillJobOf } from './fill-job';

/** What Word, LibreOffice or Chromium made of a paper: read here, as a fault in them or in us would be somebody else's way in. */
const readingPdf = <T>(work: () => Promise<T>): Promise<Result<T>> =>
  work().then(success, (error: unknown) => failure('pdf/unread', { reason: String(error) }));

/** What isn't drawn right in a paper's PDFs. Problems: `pdf/unread`. */
export const lookAtPdfs = ({ pdfs, values, forms }: FillJobOf<'look-at-pdfs'>): Promise<Result<LostCharacter[]>> =>
  readingPdf(async () => {
    const texts = await Promise.all(pdfs.map((pdf) => drawnCharacters(pdf, usualForms(forms))));
    const characters = texts.flatMap((text) => text.characters);
    const drawn = { characters, hasUnread: texts.some((text) => text.hasUnread) };
    return values ? lostCharacters(drawn, values) : lostKanji(drawn);
  });

/** Another program's PDF with title and language. Problems: `pdf/unread`. */
export const finishedPdf = ({ pdf, title }: FillJobOf<'finish-pdf'>): Promise<Result<Uint8Array>> =>
  readingPdf(() => withTitle(pdf, title));
