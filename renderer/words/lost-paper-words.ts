import { hoursLeftWords, type LostPaper } from '@shared/asks/lost-paper';
import { whenWords } from './when-words';

/** Where somebody reads it: in the open ledger, or before one that is closed. */
export type SeenAt = 'home' | 'door';

const goal = {
  home: '紙がなくても、新しい復旧キーを作れるようになります',
  door: '紙がなくても、復旧キーの作り直しや、台帳の消去に進めます',
} as const;

/** What everybody in the office is told while somebody waits who has lost the recovery key's paper. */
export function lostPaperWords(lostPaper: LostPaper, at: SeenAt, now: Date): { title: string; words: string } {
  const begun = `${whenWords(lostPaper.since, now)}に、どなたかが「復旧キーの紙が見つからない」と答えました。`;
  const takeBack = '心当たりがないときや、紙が見つかったときは、取り消してください。';
  if (lostPaper.hoursLeft === 0)
    return {
      title: '復旧キーの紙がなくても、進められるようになりました',
      words: `${begun}待つ時間は終わりました。${takeBack}`,
    };
  return {
    title: '復旧キーの紙が見つからないため、待っています',
    words: `${begun}このパソコンの電源が入っている時間で、${hoursLeftWords(lostPaper)}たつと、${goal[at]}。${takeBack}`,
  };
}
