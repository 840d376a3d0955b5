export function FillDocument(_: { documentId: string }) {
  return null;
}
