/** 設定の項目, in the order of the list at its left. */
export const sections = [
  { id: 'corporation', label: '法人・事業所' },
  { id: 'networks', label: 'ネットワーク' },
  { id: 'packs', label: '市の様式' },
  { id: 'receivers', label: '提出先・メール' },
  { id: 'safety', label: 'バックアップと安全' },
  { id: 'printing', label: '印刷とPDF' },
  { id: 'display', label: '文字の大きさ・表示' },
  { id: 'reminders', label: 'お知らせの時期' },
  { id: 'records', label: '操作の記録' },
  { id: 'about', label: 'この製品について' },
] as const;

export type SectionId = (typeof sections)[number]['id'];

export const isSection = (id: string): id is SectionId => sections.some((section) => section.id === id);
