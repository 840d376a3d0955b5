import { loadPdf } from './load-pdf';

/** Gives another program's PDF what every PDF of ours has: the form's title, shown in the window, and its language. Throws where it can't be read. */
export async function withTitle(pdf: Uint8Array, title: string): Promise<Uint8Array> {
  const document = await loadPdf(pdf);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage('ja-JP');
  return document.save();
}
