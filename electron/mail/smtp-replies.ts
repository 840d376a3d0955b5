/** What a mail server says: RFC 5321 §4.2, with the enhanced code of RFC 3463 where it has one. */
export interface Reply {
  code: number;
  /** `5.1.1`, or empty. */
  enhanced: string;
  lines: string[];
}

/** No reply comes near; what is longer isn't read. In characters. */
const LONGEST = 64 * 1024;

/** Puts replies together from what comes over the line, however it is cut into pieces. */
export class Replies {
  private rest = '';
  private lines: string[] = [];

  /** @returns the replies that are whole now; null when this is no mail server */
  read(piece: Buffer): Reply[] | null {
    this.rest += piece.toString('latin1');
    if (this.rest.length > LONGEST) return null;
    const whole: Reply[] = [];
    for (let end = this.rest.indexOf('\n'); end !== -1; end = this.rest.indexOf('\n')) {
      const line = this.rest.slice(0, end).replace(/\r$/, '');
      this.rest = this.rest.slice(end + 1);
      const [, code = '', follows = '', text = ''] = /^([2-5]\d\d)([ -]?)(.*)$/.exec(line) ?? [];
      if (code === '') return null;
      this.lines.push(text);
      if (this.lines.length > LONGEST / 64) return null;
      if (follows === '-') continue;
      const [enhanced = ''] = /^[245]\.\d{1,3}\.\d{1,3}/.exec(text) ?? [];
      whole.push({ code: Number(code), enhanced, lines: this.lines });
      this.lines = [];
    }
    return whole;
  }
}
