/** Of an office that is 本部 and no more: why nothing of this is asked. */
export const HEAD_OFFICE_WORDS = '本部なので、事業所番号・サービス分類・管理者は要りません';
