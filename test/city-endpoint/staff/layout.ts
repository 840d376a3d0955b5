import { html, Html } from './html.ts';
import type { Session } from './session.ts';

/** A whole page. */
export function page(
  { title, recipient, session }: { title: string; recipient: string; session?: Session | undefined },
  content: Html,
): string {
  const header = html`<header>
    <p class="brand">
      <span class="mark" aria-hidden="true">受</span>電子受付 <span class="recipient">${recipient}</span>
    </p>
    ${
      session &&
      html`<nav aria-label="画面">
        <a href="/">届いた書類</a>
        <a href="/audit">操作の記録</a>
        <form method="post" action="/logout">
          ${formKey(session)}<span class="who">${session.name} さん</span><button class="quiet">ログアウト</button>
        </form>
      </nav>`
    }
  </header>`;
  return html`<!doctype html>
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}｜電子受付</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        ${header}
        <main>${content}</main>
      </body>
    </html>`.text;
}

export const formKey = ({ formKey: key }: Session): Html => html`<input type="hidden" name="key" value="${key}" />`;

/** Something that the officer must know first. */
export const notice = (text: string | undefined): Html | undefined =>
  text === undefined ? undefined : html`<p class="notice" role="alert">${text}</p>`;

/** To the older ones. */
export const olderLink = (path: string, next: number | undefined): Html | undefined =>
  next === undefined
    ? undefined
    : html`<p class="older"><a class="button" href="${path}before=${next}">古いものを見る</a></p>`;
