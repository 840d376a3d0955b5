export function NewDocument(_: { packId: string; formId: string }) {
  return null;
}
