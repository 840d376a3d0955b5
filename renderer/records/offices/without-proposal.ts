const PREFECTURE = /^(?:東京都|北海道|京都府|大阪府|\p{Script=Han}{2,3}県)/u;

/** An address that was typed behind the one that 〒 has proposed. Who didn't look begins with the prefecture: what was proposed then goes. */
export function withoutProposal(text: string, proposed: string): string {
  const rest = text.slice(proposed.length).trimStart();
  return proposed !== '' && text.startsWith(proposed) && PREFECTURE.test(rest) ? rest : text;
}
