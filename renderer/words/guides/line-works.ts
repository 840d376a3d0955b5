import type { Guide } from './guide';

const BROCHURE = 'LINE WORKS 介護事業所向けの案内資料';

export const lineWorksCost: Guide = {
  id: 'line-works',
  title: 'LINE WORKS の費用と始めかた',
  reading: 'らいんわーくすのひようとはじめかた りょうきん 料金 ねだん もうしこみ',
  lead: '料金は LINE WORKS のホームページで確かめます。入れると、合計が出ます。',
  needs: [
    '使う職員の名簿（台帳にあるもの）',
    'LINE WORKS のホームページで確かめた、1人あたりの月額',
    '職員のメールアドレスか携帯',
  ],
  steps: [
    {
      says: '「手続きを始める」の「ネットワークを使い始める」で、LINE WORKS と使う職員を選びます。',
      shows: { at: '/procedures/start?event=network-start', ring: { role: 'radio', name: 'LINE WORKS' } },
    },
    {
      says: '「LINE WORKS 初期設定代行」に申し込みます（5分）。受付メールが届きます。',
      note: '申請フォームに書く内容は、台帳からつくれます（30分）。',
      shows: { at: '/documents', ring: { role: 'link', name: '申請フォーム 初期設定代行をつくる', isLine: true } },
    },
    {
      says: '自分で登録の手続きをするときは、一括登録用のメンバー一覧をつくります。',
      shows: { at: '/documents', ring: { role: 'link', name: 'メンバー一覧 一括登録用をつくる', isLine: true } },
    },
    {
      says: '費用がどれだけ減るかは、試算表で自分の事業所の数字を入れて見ます。',
      shows: { at: '/documents', ring: { role: 'link', name: '試算表 費用削減効果をつくる', isLine: true } },
    },
    {
      says: '職員にマニュアルを配り、各自で初期設定をします（10分）。最初のお知らせは「トークの文例」からコピーできます。',
      shows: { at: '/talk', ring: { role: 'button', name: 'この文をコピー' } },
    },
  ],
  next: '職員の ID は「ID・パスワード」で、辞めた方のアカウントは退職の手続きで扱います。',
  troubles: [
    {
      when: '鶴岡市の FiNE-LINK PLUS で使う',
      then: '専用の LINE WORKS に、事業所等での費用負担はありません（市の事業のため）。',
    },
    {
      when: '無料と聞いた',
      then: '案内資料には「無料で使えるICT」とあります。有料のプランで要る機能がないか、ホームページで確かめてください。',
    },
  ],
  practice: '/procedures/start?event=network-start',
  sources: [
    `${BROCHURE}「利用開始までの3ステップ」（所要時間）と「無料で使えるICT」`,
    '鶴岡市 FiNE-LINK PLUS の手引き「ネットワーク費用負担」',
  ],
};
