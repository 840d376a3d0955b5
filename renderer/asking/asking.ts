import '@digital-go-jp/design-tokens/dist/tokens.css';
import './asking.css';
import type { AskingApi, LostWords, Question } from '@shared/asks/question';

declare global {
  interface Window {
    asking: AskingApi;
  }
}

type Proof = Question['proofs'][number];

/**
 * Milliseconds in which a press or a letter was meant for what stood there before: a page could open this window beneath a double click, or
 * while somebody types.
 */
const TOO_SOON = 500;

const proofWords: Readonly<Record<Proof, { label: string; hint: string; instead: string }>> = {
  passphrase: {
    label: 'いまの合い言葉',
    hint: 'これまで、台帳を開けるときに入れていたものです。',
    instead: '紙の復旧キーのかわりに、合い言葉を入れる',
  },
  recovery: {
    label: '紙の復旧キー',
    hint: '4文字ずつ8組を、続けて入れてください。間の線や、大文字・小文字の違いは気にしなくてかまいません。',
    instead: '合い言葉のかわりに、紙の復旧キーを入れる',
  },
};

const part = <K extends keyof HTMLElementTagNameMap>(id: string, kind: K): HTMLElementTagNameMap[K] => {
  const found = document.getElementById(id);
  if (found?.localName !== kind) throw new Error(`the page has no ${kind} of the name ${id}`);
  return found as HTMLElementTagNameMap[K];
};

const typed = part('typed', 'input');
const show = part('show', 'button');
const other = part('other', 'button');
const lost = part('lost', 'button');
const wrong = part('wrong', 'p');
const yes = part('yes', 'button');
const no = part('no', 'button');
/** What stands in the field, where there is one. */
let by: Proof | null = null;
/** What the button with the verb says. */
let says: 'yes' | 'lost' = 'yes';

/** Paragraphs and items, each a text and never markup. */
const fill = (id: string, kind: 'div' | 'ul', itemKind: 'p' | 'li', texts: readonly string[]): void => {
  const items = texts.map((text) => Object.assign(document.createElement(itemKind), { textContent: text }));
  part(id, kind).replaceChildren(...items);
};

/** A paper's groups are read off and typed as they are; a passphrase is dots until somebody asks to see it. */
function setShown(isShown: boolean): void {
  typed.type = isShown ? 'text' : 'password';
  show.textContent = isShown ? '隠す' : '表示する';
  show.ariaPressed = String(isShown);
}

function propose(proofs: readonly Proof[], proof: Proof): void {
  const words = proofWords[proof];
  by = proof;
  part('proof-label', 'label').textContent = words.label;
  part('proof-hint', 'p').textContent = words.hint;
  typed.value = '';
  wrong.textContent = '';
  setShown(proof === 'recovery');
  const instead = proofs.find((one) => one !== proof);
  other.hidden = instead === undefined;
  if (instead === undefined) return;
  other.textContent = proofWords[instead].instead;
  other.onclick = () => {
    propose(proofs, instead);
    typed.focus();
  };
}

let [resting, typingRests]: (ReturnType<typeof setTimeout> | undefined)[] = [];

/** What is typed was meant for another window: nothing of it goes into the field. */
function takesNoLetter(): void {
  typed.readOnly = true;
  clearTimeout(typingRests);
  typingRests = setTimeout(() => (typed.readOnly = false), TOO_SOON);
}

/**
 * A yes, and what is typed for one, is taken only after somebody could have seen what it is for. Who types on without a pause hasn't seen it:
 * each letter begins the moment anew.
 */
function restsAMoment(): void {
  takesNoLetter();
  yes.disabled = true;
  clearTimeout(resting);
  resting = setTimeout(() => (yes.disabled = false), TOO_SOON);
}

/** In the place of the question: what there is to do for who has lost the paper. */
function tellWhoLostPaper({ title, lines, yes: verb }: LostWords): void {
  says = 'lost';
  part('title', 'h1').textContent = title;
  fill('facts', 'ul', 'li', []);
  fill('lines', 'div', 'p', lines);
  part('proof', 'div').hidden = true;
  wrong.textContent = '';
  typed.value = '';
  yes.hidden = verb === null;
  yes.textContent = verb;
  if (verb === null) no.textContent = '閉じる';
  restsAMoment();
  no.focus();
}

function ask({ title, lines, facts, yes: verb, proofs, lost: toLost, textSize }: Question): void {
  restsAMoment();
  document.documentElement.dataset['textSize'] = textSize;
  part('title', 'h1').textContent = title;
  fill('facts', 'ul', 'li', facts);
  fill('lines', 'div', 'p', lines);
  yes.textContent = verb;
  const [first] = proofs;
  if (first !== undefined) {
    part('proof', 'div').hidden = false;
    propose(proofs, first);
  }
  if (toLost) {
    lost.hidden = false;
    lost.textContent = toLost.link;
    lost.onclick = () => tellWhoLostPaper(toLost);
  }
  // What is typed is a choice by itself; where there is nothing to type, the safe one is at hand.
  (first === undefined ? no : typed).focus();
}

async function sayYes(): Promise<void> {
  if (yes.ariaBusy === 'true') return;
  yes.ariaBusy = 'true';
  wrong.textContent = '';
  const heard = await window.asking.answer(
    says === 'lost' ? { says } : { says, proof: by && { by, text: typed.value } },
  );
  if (heard === null) return;
  yes.ariaBusy = 'false';
  wrong.textContent = heard.message;
  typed.select();
  typed.focus();
}

part('form', 'form').addEventListener('submit', (event) => {
  event.preventDefault();
  void sayYes();
});
no.addEventListener('click', () => void window.asking.answer({ says: 'no' }));
show.addEventListener('click', () => setShown(typed.type === 'password'));
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.isComposing && event.keyCode !== 229) void window.asking.answer({ says: 'no' });
  else if (typed.readOnly) restsAMoment();
});

// For PCs without letters of their own that suit: Windows and macOS have some.
document.fonts.add(new FontFace('Asking', "url('/fonts/BIZUDGothic_400Regular.ttf')", { weight: '400' }));
document.fonts.add(new FontFace('Asking', "url('/fonts/BIZUDGothic_700Bold.ttf')", { weight: '700' }));

const question = part('question', 'main');
const draw = (): void => window.asking.drawn(Math.ceil(question.getBoundingClientRect().height));

void window.asking.question().then(async (asked) => {
  ask(asked);
  await document.fonts.ready;
  draw();
  // Once more: from now on there is something to see, and on a slow PC a while later. A press that brings the window up is one on it.
  restsAMoment();
  window.addEventListener('focus', takesNoLetter, { once: true });
  new ResizeObserver(draw).observe(question);
});
