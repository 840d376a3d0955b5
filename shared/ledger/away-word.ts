/** What people are away for, though they are of the staff: no paper asks for it, and no network has a rule for it. */
const AWAY = /産前産後休業|産前休業|産後休業|産休|育児休業|育休|介護休業|病気休暇|病休|休職|休業中/g;
/**
 * 育休から復帰, 産休明け, 育休取得済: they are back. 産休代替: who is there in their place. Whoever is 育休中, or back by 復帰予定, isn't yet.
 */
const NOT_AWAY =
  /^(?!中(?!の?(?:代|補)))[^。\n、,]{0,12}?(?:明け|(?:復帰|復職|終了)(?!の?(?:予定|見込|希望))|まで勤務|取得済|なし|代替|代理|代わり|要員)|^(?:の?(?:代|補充|可|制度|規程))/;

/** 産休, 休職 of a memo, as long as it doesn't say that they are back; null: it says nothing of it. */
export function awayWord(note: string): string | null {
  for (const found of note.matchAll(AWAY)) {
    const after = note.slice(found.index + found[0].length);
    if (!NOT_AWAY.test(after)) return found[0];
  }
  return null;
}
