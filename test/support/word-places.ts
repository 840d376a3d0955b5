import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** From the page's left edge, in points. */
export interface WordPlace {
  left: number;
  right: number;
}

/** Where words stand on the first page of a PDF; words that are set apart count as one while they follow each other. */
export async function wordPlaces(pdf: string): Promise<(words: string) => WordPlace> {
  const { stdout } = await execute('pdftotext', ['-bbox', '-l', '1', pdf, '-']);
  const found = [...stdout.matchAll(/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</g)].map(
    ([, left, right, text]) => ({ left: Number(left), right: Number(right), text: text ?? '' }),
  );
  return (words) => {
    for (let from = 0; from < found.length; from++) {
      let text = '';
      for (let to = from; to < found.length && words.startsWith(text); to++) {
        text += found[to]!.text;
        if (text === words) return { left: found[from]!.left, right: found[to]!.right };
      }
    }
    throw new Error(`「${words}」 is not on the page`);
  };
}

/** How many pictures a PDF holds. */
export async function pdfPictures(pdf: string): Promise<number> {
  const { stdout } = await execute('pdfimages', ['-list', pdf]);
  // Two lines of headings; the mask of a picture is listed as one of its own.
  return stdout
    .trim()
    .split('\n')
    .slice(2)
    .filter((line) => / image /.test(line)).length;
}
