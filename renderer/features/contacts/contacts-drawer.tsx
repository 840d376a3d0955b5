export function ContactsDrawer(_: { onClose: () => void }) {
  return null;
}
