import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Milliseconds: a working day. */
const LONGEST = 10 * 60 * 60_000;

export interface Session {
  /** As the officer gave it; stands in the record of what was done. */
  name: string;
  /** Sent along with every form, so that no other site can fill one in for the officer. */
  formKey: string;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Who is logged in stands, signed, in a cookie; processes that know the same secret know each other's. */
export class Sessions {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  isSecret = (given: string): boolean => timingSafeEqual(digest(given), digest(this.#secret));

  /** The value of the cookie. */
  begin(name: string, now: Date): string {
    const content = Buffer.from(JSON.stringify({ name, until: now.getTime() + LONGEST })).toString('base64url');
    return `${content}.${this.#sign('session', content)}`;
  }

  read(cookie: string | undefined, now: Date): Session | undefined {
    const [content = '', signature = ''] = cookie?.split('.') ?? [];
    if (!timingSafeEqual(digest(signature), digest(this.#sign('session', content)))) return undefined;
    const { name, until } = JSON.parse(Buffer.from(content, 'base64url').toString()) as { name: string; until: number };
    return until > now.getTime() ? { name, formKey: this.#sign('form', content) } : undefined;
  }

  isFormKey = (session: Session, given: string): boolean => timingSafeEqual(digest(given), digest(session.formKey));

  #sign = (purpose: string, content: string): string =>
    createHmac('sha256', this.#secret).update(`${purpose}\n${content}`).digest('base64url');
}
