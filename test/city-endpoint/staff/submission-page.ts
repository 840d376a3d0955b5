import { formatWareki } from '@shared/text/wareki';
import type { Decision } from '../changes.ts';
import { html, type Html } from './html.ts';
import { formKey, notice } from './layout.ts';
import { badge } from './pages.ts';
import type { Shown } from './records.ts';
import type { Session } from './session.ts';
import { networkName, usualFields, type UsualField } from './known-networks.ts';
import { roleWords, sizeWords, statusWords, timeWords } from './words.ts';

/** One paper: what it is, its files, what was decided, and what can be. */
export function submissionPage(shown: Shown, session: Session, problem?: string): Html {
  const { status, metadata } = shown;
  const fields = usualFields({ network: metadata.network, formId: metadata.form.id });
  return html`<p class="back"><a href="/">← 届いた書類</a></p>
    <div class="heading">
      <h1>${metadata.form.number} ${metadata.form.title}</h1>
      ${badge(status)}
    </div>
    ${notice(problem)}
    <div class="columns">
      <div>
        ${facts(shown)} ${files(shown)} ${history(shown, fields)}
        <details>
          <summary>送られたものと同じか、照らしあわせる</summary>
          <p class="hint">事業所の控えの値と同じなら、送られたものと同じです。</p>
          <p class="digest">${shown.payloadDigest}</p>
        </details>
      </div>
      <aside aria-label="決める">
        ${status === 'received' ? decisionForms(shown, session, fields) : decided(shown, session)}
      </aside>
    </div>`;
}

const facts = ({ receiptNumber, receivedAt, office, metadata, corrects, corrections }: Shown): Html =>
  html`<dl class="card">
    ${line('受付番号', receiptNumber)} ${line('受付', timeWords(receivedAt))}
    ${line('事業所', `${metadata.office.name}　${metadata.office.number}`)}
    ${metadata.office.name !== office && line('送った事業所（接続キー）', office)}
    ${line('ネットワーク', networkName(metadata.network))} ${line('申請日', formatWareki(metadata.paperDate))}
    ${corrects !== null && line('差し戻した書類', html`<a href="/submissions/${corrects}">${corrects}</a>`)}
    ${
      corrections.length > 0 &&
      line('出し直し', html`${corrections.map((number) => html`<a href="/submissions/${number}">${number}</a> `)}`)
    }
  </dl>`;

const line = (label: string, value: string | Html): Html =>
  html`<dt>${label}</dt>
    <dd>${value}</dd>`;

const files = ({ receiptNumber, metadata }: Shown): Html =>
  html`<h2>ファイル</h2>
    <ul class="files card">
      ${metadata.files.map(
        ({ name, role, size }, index) =>
          html`<li>
            <span><strong>${name}</strong><span class="sub">${roleWords[role]}　${sizeWords(size)}</span></span>
            <a class="button" href="/submissions/${receiptNumber}/files/${index}"
              >保存する<span class="hidden">：${name}</span></a
            >
          </li>`,
      )}
    </ul>`;

const history = ({ history: lines }: Shown, fields: UsualField[]): Html =>
  html`<h2>これまで</h2>
    <ol class="history card">
      ${lines.map(
        ({ status, at, comment, field }, index) =>
          html`<li>
            <span class="what">${status === 'received' && index > 0 ? '決定を取り消し' : statusWords[status]}</span>
            <span class="sub">${timeWords(at)}</span>
            ${field !== '' && html`<p>欄：${fields.find(({ key }) => key === field)?.label ?? field}</p>`}
            ${comment !== '' && html`<p class="comment">${comment}</p>`}
          </li>`,
      )}
    </ol>`;

const decisionForms = (shown: Shown, session: Session, fields: UsualField[]): Html =>
  html`<section class="card">
      <h2>受理する</h2>
      <p class="hint">事業所に「受理」と伝わります。まちがえたときは、このページで取り消せます。</p>
      ${decisionForm(shown, session, 'accepted', html`<button class="primary">受理する</button>`)}
    </section>
    <section class="card">
      <h2>差し戻す</h2>
      ${decisionForm(
        shown,
        session,
        'returned',
        html`<label for="comment">事業所に伝えること</label>
          <p class="hint" id="comment-hint">どこを、どう直せばよいか。このまま事業所の画面に出ます。</p>
          <textarea
            id="comment"
            name="comment"
            required
            maxlength="2000"
            rows="5"
            aria-describedby="comment-hint"
          ></textarea>
          <label for="field">直してほしい欄</label>
          ${fieldInput(fields)}
          <button class="warn">差し戻す</button>`,
      )}
    </section>`;

const fieldInput = (fields: UsualField[]): Html =>
  fields.length === 0
    ? html`<input id="field" name="field" maxlength="200" placeholder="書類全体なら、空のまま" />`
    : html`<select id="field" name="field">
        <option value="">書類全体</option>
        ${fields.map(({ key, label }) => html`<option value="${key}">${label}</option>`)}
      </select>`;

const decisionForm = (
  { receiptNumber, revision }: Shown,
  session: Session,
  decision: 'accepted' | 'returned' | 'received',
  content: Html,
): Html =>
  html`<form method="post" action="/submissions/${receiptNumber}/decision">
    ${formKey(session)}<input type="hidden" name="decision" value="${decision}" /><input
      type="hidden"
      name="revision"
      value="${revision}"
    />${content}
  </form>`;

const decidedWords: Partial<Record<Decision, string>> = {
  returned: '差し戻しました',
  accepted: '受理しました',
  withdrawn: '取り下げられました',
};

function decided(shown: Shown, session: Session): Html {
  const { status, corrections } = shown;
  const canTakeBack = (status === 'accepted' || status === 'returned') && corrections.length === 0;
  return html`<section class="card">
    <h2>${decidedWords[status]}</h2>
    ${status === 'withdrawn' && html`<p>事業所が取り下げました。</p>`}
    ${corrections.length > 0 && html`<p>出し直しが届いています。</p>`}
    ${
      canTakeBack &&
      html`<p class="hint">まちがえたときは、受付に戻せます。事業所にも、そう伝わります。</p>
        ${decisionForm(shown, session, 'received', html`<button>決定を取り消す</button>`)}`
    }
  </section>`;
}
