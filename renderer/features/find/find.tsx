export function Find(_: { onClose: () => void }) {
  return null;
}
