/** Gives another program's PDF what every PDF of ours has: the form's title, shown in the window, and its language. */
export async function finishPdf(pdf: Uint8Array, title: string): Promise<Uint8Array> {
  // Half a megabyte of code that no start of the app should wait for.
  const { PDFDocument } = await import('pdf-lib');
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage('ja-JP');
  return document.save();
}
