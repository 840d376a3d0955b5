export function LedgerScreen(_: { tab: string; recordId: string | null }) {
  return null;
}
