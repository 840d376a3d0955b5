/** The folders within a folder for 運営指導, in their order. Main makes them: the page says which, never a path. */
export const inspectionFolders = {
  papers: '01_出した書類と受付',
  consents: '02_同意書',
  education: '03_誓約・教育',
  kept: '04_事業所に置く書類',
  record: '05_操作の記録',
} as const;
export type InspectionFolder = keyof typeof inspectionFolders;
export const inspectionFolderKeys = Object.keys(inspectionFolders) as [InspectionFolder, ...InspectionFolder[]];

/** 目次, beside the folders. */
export const INDEX_NAME = '00_目次';
