import { hoursLeftWords, type LostPaper } from '@shared/asks/lost-paper';
import { whenWords } from './when-words';

const goal: Readonly<Record<LostPaper['counts'], string>> = {
  use: '紙がなくても、新しい復旧キーをつくれるようになります',
  power: '紙がなくても、この台帳を消して、はじめからやり直せるようになります',
};

/** What everybody in the office is told while somebody waits who has lost the recovery key's paper. */
export function lostPaperWords(lostPaper: LostPaper, now: Date): { title: string; words: string } {
  const begun = `${whenWords(lostPaper.since, now)}に、どなたかが「復旧キーの紙が見つからない」と答えました。`;
  const takeBack = '心当たりがないときや、紙が見つかったときは、取り消してください。';
  if (lostPaper.hoursLeft === 0)
    return {
      title: '復旧キーの紙がなくても、進められるようになりました',
      words: `${begun}待つ時間は終わりました。${takeBack}`,
    };
  return {
    title: '復旧キーの紙が見つからないため、待っています',
    words: `${begun}${hoursLeftWords(lostPaper)}たつと、${goal[lostPaper.counts]}。${takeBack}`,
  };
}
