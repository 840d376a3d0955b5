/** PDF forms: what can't be filled in for certain, with what to do instead. Part of the catalog. */
export const pdfFormSentences = {
  'pdf/other-kind': () => `PDF のファイルではありません。.pdf の様式を選んでください。`,
  'pdf/damaged': (_d: { reason: string }) =>
    `PDF が壊れているか、途中で切れています。配布元からもう一度ダウンロードしたものを選んでください。`,
  'pdf/encrypted': () =>
    `保護（暗号化）された PDF です。中身を書き換えられないため、使えません。保護のない様式を、配布元からもらってください。`,
  'pdf/xfa': () =>
    `Adobe だけで動く特別な形式（XFA）の PDF です。ほかのソフトでは記入できません。ふつうの PDF か、Word・Excel の様式を、配布元からもらってください。`,
  'pdf/signed': () =>
    `電子署名で書き込みが禁じられた PDF です。記入すると署名が無効になるため、使いません。署名の付いていない様式を、配布元からもらってください。`,
};
