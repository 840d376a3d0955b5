import { aPage, hexText, writtenPdf } from './written-pdf';

/** Names and values of a form of twenty fields, as an office would fill it. */
export const twentyValues: readonly (readonly [name: string, value: string])[] = [
  ['法人名', '社会福祉法人 ひまわり会'],
  ['法人名フリガナ', 'シャカイフクシホウジン ヒマワリカイ'],
  ['代表者職名', '理事長'],
  ['代表者氏名', '渡邊 美智子'],
  ['郵便番号', '270-0121'],
  ['所在地', '千葉県流山市おおたかの森西一丁目２番地の３'],
  ['電話', '04-7100-1234'],
  ['FAX', '04-7100-1235'],
  ['メール', 'office@himawari.example.jp'],
  ['事業所名', 'ひまわり訪問看護ステーション'],
  ['事業所番号', '1272900123'],
  ['サービス種別', '訪問看護'],
  ['管理者氏名', '髙橋 恵子'],
  ['担当者氏名', '齋藤 健太郎'],
  ['担当者電話', '090-1234-5678'],
  ['申請日', '令和8年11月20日'],
  ['利用開始日', '令和8年12月1日'],
  ['利用者数', '23'],
  ['端末台数', '7'],
  ['備考', '窓口で受け取ります。平日の午後にお願いします。'],
];

export const twentyFields = (): Uint8Array => {
  const fields = Object.fromEntries(
    twentyValues.map(([name], i) => {
      const top = 720 - i * 32;
      const words = `/FT /Tx /T ${hexText(name)} /DA (/Helv 10 Tf 0 g)`;
      return [20 + i, `<< /Type /Annot /Subtype /Widget /P 3 0 R /Rect [150 ${top} 500 ${top + 20}] /F 4 ${words} >>`];
    }),
  );
  const refs = twentyValues.map((_, i) => `${20 + i} 0 R`).join(' ');
  const catalog = `/AcroForm << /Fields [${refs}] /DR << /Font << /Helv 7 0 R >> >> >>`;
  return writtenPdf(aPage('', { annots: refs, catalog, more: fields }));
};
