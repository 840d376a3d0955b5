import { numbersOf } from './letter-text';
import { papersIn, type Submission } from './submission';

/** 様式１・２ 導入誓約書・事業所情報登録票: all papers of a letter in one line; of one alone its own title. */
export function combinedTitle(submission: Submission): string {
  if (submission.together.length === 0) return submission.title;
  const papers = papersIn(submission)
    .map(({ title }) => title)
    .sort()
    .map((title) => {
      const [number = '', ...words] = title.split(' ');
      return { number, title: words.join(' ') };
    });
  return `${numbersOf(papers)} ${papers.map(({ title }) => title).join('・')}`;
}
