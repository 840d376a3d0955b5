import type { Guide } from './guide';

export const staffFromExcel: Guide = {
  id: 'staff-from-excel',
  title: '職員の名簿を Excel から入れる',
  reading: 'しょくいんのめいぼをえくせるから とりこみ とりこむ いんぽーと',
  lead: '新しい名簿をもらったときも、同じ手順で入れ直せます。元のファイルは書き換えません。',
  needs: ['職員名簿（Excel か Word、CSV）'],
  steps: [
    {
      says: '「台帳」を開き、「Excel から取り込む」を押します。',
      shows: { at: '/ledger/people', ring: { role: 'button', name: 'Excel から取り込む' } },
    },
    {
      says: '「ファイルを選ぶ」を押して、名簿を選びます。',
      note: '練習では、「印刷・書き出し」で Excel に保存したサンプルの名簿を選びます。',
      shows: { at: '/ledger/import', ring: { role: 'button', name: 'ファイルを選ぶ' } },
    },
    {
      says: '列の読み方を確かめて、「○人を確かめる」を押します。',
      note: '直した読み方は、次の名簿でも使います。',
      shows: {
        at: null,
        after: [{ on: { role: 'button', name: 'ファイルを選ぶ' } }],
        ring: { role: 'button', name: '…人を確かめる' },
      },
    },
    {
      says: '1人ずつ、何が変わるかを見て、「○人を取り込む」を押します。',
      note: '空けたまま取り込んだところは、あとで「足りない項目」に並びます。',
      shows: {
        at: null,
        after: [{ on: { role: 'button', name: '…人を確かめる' } }],
        ring: { role: 'button', name: '…人を取り込む' },
      },
    },
  ],
  next: '職員が台帳に並びます。残った行があれば、続けて直せます。',
  troubles: [
    { when: 'まちがえて取り込んだ', then: '下に出る「元に戻す」か、Ctrl＋Z で、取り込む前に戻ります。' },
    { when: '「同じ人ですか」と出る', then: '台帳にいる方なら、その方を選びます。1人にまとまります。' },
    { when: 'パスワードのかかった Excel', then: 'Excel で開いてパスワードを外し、保存してから選びます。' },
  ],
  practice: '/ledger/people',
};
