/** A mail to write, as an address for a link or a QR code (RFC 6068). */
export function mailto({ to, subject, body }: { to: string; subject: string; body: string }): string {
  const parts = Object.entries({ subject, body: body.replaceAll('\n', '\r\n') }).flatMap(([name, text]) =>
    text ? [`${name}=${encodeURIComponent(text)}`] : [],
  );
  return `mailto:${to}${parts.length > 0 ? `?${parts.join('&')}` : ''}`;
}
