import type { OpenTarget } from '../target.ts';

/** Every door that is tried, by the name that `npm run fuzz` knows it by. Each is loaded when it is asked for. */
export const targets: Readonly<Record<string, OpenTarget>> = {
  csv: async () => (await import('./csv.ts')).csv,
  xlsx: async () => (await import('./xlsx.ts')).xlsx,
  ipc: async () => (await import('./ipc.ts')).openTarget(),
  pack: async () => (await import('./pack.ts')).pack,
  pdf: async () => (await import('./pdf.ts')).pdf,
  'pdf-form': async () => (await import('./pdf-form.ts')).pdfForm,
  receipts: async () => (await import('./receipts.ts')).receipts,
  receiver: async () => (await import('./receiver.ts')).openTarget(),
  studio: async () => (await import('./studio.ts')).studio,
  zip: async () => (await import('./zip.ts')).zip,
  backup: async () => (await import('./backup.ts')).backup,
  xml: async () => (await import('./xml.ts')).xml,
};
