/** A mail address: where it has no room on one line it is broken before its @, not within a word (…chiba.j / p). Other words stay as they are. */
export function ShownMail({ address }: { address: string }) {
  const at = address.lastIndexOf('@');
  if (at < 0) return address;
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  );
}
