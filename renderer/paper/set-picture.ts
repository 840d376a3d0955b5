import { setPageSize, type SetPaper } from './set-paper';
import { pictureSource } from './sheet/picture-sources';

/** A page that is one picture: a photo, or what a scanner made of a sheet. */
export interface Picture {
  bytes: Uint8Array;
  /** Clockwise, in degrees. */
  turned: number;
}

/** Millimetres: as wide as A4, whatever the picture's own dots are. */
const WIDTH = 210;

/** Sets pictures as pages, one each. Rejects when one of them can't be shown. */
export async function setPictures(pictures: readonly Picture[], words: string): Promise<SetPaper> {
  const pages = await Promise.all(pictures.map((picture, i) => setPage(picture, `${words} ${i + 1}`)));
  for (const page of pages) setPageSize(page.element, { width: WIDTH, height: WIDTH * page.ratio, words });
  const elements = pages.map(({ element }) => element);
  return { styles: [], pages: elements, leavesOut: false, breaksByLetters: false, settle: () => elements };
}

async function setPage({ bytes, turned }: Picture, words: string): Promise<{ element: HTMLElement; ratio: number }> {
  const source = pictureSource(bytes);
  if (source === null) throw new Error('not a picture');
  const image = new Image();
  image.alt = words;
  image.src = source;
  await image.decode();
  const isAcross = turned % 180 !== 0;
  const [width, height] = [image.naturalWidth, image.naturalHeight];
  const ratio = isAcross ? width / height : height / width;
  const element = document.createElement('section');
  element.className = 'picture';
  element.style.width = `${WIDTH}mm`;
  element.style.height = `${WIDTH * ratio}mm`;
  image.style.width = `${isAcross ? WIDTH * ratio : WIDTH}mm`;
  image.style.rotate = `${turned}deg`;
  element.append(image);
  return { element, ratio };
}
