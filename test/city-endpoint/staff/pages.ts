import type { Decision } from '../changes.ts';
import { html, type Html } from './html.ts';
import { notice, olderLink } from './layout.ts';
import type { AuditRow, Listed } from './records.ts';
import { deedWords, statusWords, timeWords } from './words.ts';

export const loginPage = (problem?: string): Html =>
  html`<div class="card narrow">
    <h1>ログイン</h1>
    ${notice(problem)}
    <form method="post" action="/login">
      <label for="name">お名前</label>
      <p class="hint" id="name-hint">登録されたとおりに入れます。操作の記録に残ります。</p>
      <input
        id="name"
        name="name"
        required
        maxlength="50"
        autocomplete="username"
        aria-describedby="name-hint"
        autofocus
      />
      <label for="password">パスワード</label>
      <input id="password" name="password" type="password" required maxlength="200" autocomplete="current-password" />
      <label for="code">認証アプリの6けたの数字</label>
      <p class="hint" id="code-hint">一度使った数字は、もう使えません。次の数字に変わるまでお待ちください。</p>
      <input
        id="code"
        name="code"
        required
        maxlength="6"
        inputmode="numeric"
        autocomplete="one-time-code"
        aria-describedby="code-hint"
      />
      <button class="primary">ログイン</button>
    </form>
  </div>`;

export const badge = (status: Decision): Html => html`<span class="badge ${status}">${statusWords[status]}</span>`;

/** 届いた書類. */
export function listPage({
  rows,
  next,
  chosen,
  counts,
}: {
  rows: Listed[];
  next: number | undefined;
  chosen: Decision | undefined;
  counts: Record<Decision, number>;
}): Html {
  const tab = (status: Decision | undefined, label: string, count: number): Html =>
    html`<a href="/?status=${status ?? 'all'}" ${chosen === status && html`aria-current="page"`}
      >${label}<span class="count">${count}</span></a
    >`;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const statuses = Object.keys(statusWords) as Decision[];
  return html`<h1>届いた書類</h1>
    <nav class="tabs" aria-label="状態">
      ${statuses.map((status) => tab(status, status === 'received' ? 'これから見る' : statusWords[status], counts[status]))}
      ${tab(undefined, 'すべて', total)}
    </nav>
    ${rows.length === 0 ? html`<p class="empty">いまは、ありません。</p>` : table(rows)}
    ${olderLink(`/?status=${chosen ?? 'all'}&`, next)}`;
}

const table = (rows: Listed[]): Html =>
  html`<table>
    <thead>
      <tr>
        <th scope="col">書類</th>
        <th scope="col">事業所</th>
        <th scope="col">受付番号・日時</th>
        <th scope="col">状態</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ receiptNumber, receivedAt, status, metadata: { form, office, corrects } }) =>
          html`<tr>
            <td>
              <a class="title" href="/submissions/${receiptNumber}">${form.number} ${form.title}</a>
              ${corrects !== null && html`<span class="sub">差し戻した書類の出し直し</span>`}
            </td>
            <td>${office.name}<span class="sub">${office.number}</span></td>
            <td>${receiptNumber}<span class="sub">${timeWords(receivedAt)}</span></td>
            <td>${badge(status)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

/** 操作の記録. */
export const auditPage = (rows: AuditRow[], next: number | undefined): Html =>
  html`<h1>操作の記録</h1>
    <p class="lead">新しいものが上です。書きかえたり消したりはできません。</p>
    <table>
      <thead>
        <tr>
          <th scope="col">日時</th>
          <th scope="col">だれが</th>
          <th scope="col">何を</th>
          <th scope="col">書類</th>
          <th scope="col">ことば</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ at, who, what, receiptNumber, note }) =>
            html`<tr>
              <td>${timeWords(at)}</td>
              <td>${who}</td>
              <td>${deedWords[what]}</td>
              <td>${receiptNumber !== null && html`<a href="/submissions/${receiptNumber}">${receiptNumber}</a>`}</td>
              <td class="comment">${note}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${olderLink('/audit?', next)}`;
