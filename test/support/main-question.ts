import { expect, type Locator, type Page } from '@playwright/test';
import { picturesWithoutSecrets } from './pictures.ts';
import { secret } from './secrets.ts';

const ORIGIN = 'app://asking/';
/** Whether a window is there Playwright knows without asking: each look costs nothing, and a wait of its own would grow to a second. */
const OFTEN = { intervals: [20] };

/** A window in which main itself asks, and what a person does there. The page that wanted something can't reach it. */
export class MainQuestion {
  private constructor(readonly page: Page) {}

  /** The one that is there, or comes. @param of the app's page */
  static async of(page: Page): Promise<MainQuestion> {
    await expect.poll(() => questions(page).length, { message: 'main asks something', ...OFTEN }).toBe(1);
    const [asking] = questions(page);
    if (!asking) throw new Error('no question');
    picturesWithoutSecrets(asking);
    await expect(asking.getByRole('heading', { level: 1 })).not.toBeEmpty();
    return new MainQuestion(asking);
  }

  title(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).innerText();
  }

  /** What it is about, letter for letter. */
  facts(): Promise<string[]> {
    return this.page.getByRole('listitem').allInnerTexts();
  }

  wantsProof(): Promise<boolean> {
    return this.page.locator('#typed').isVisible();
  }

  async types(proof: string): Promise<void> {
    await this.page.locator('#typed').fill(secret(proof));
  }

  async saysYes(): Promise<void> {
    await this.whileItStands(this.page.locator('#yes').click());
  }

  /** @param button of the safe side, as it is called there */
  async saysNo(button = 'やめる'): Promise<void> {
    await this.whileItStands(this.page.getByRole('button', { name: button }).click());
    await this.isAnswered();
  }

  async escapes(): Promise<void> {
    await this.whileItStands(this.page.keyboard.press('Escape'));
    await this.isAnswered();
  }

  /** An answer closes the window, now and then before Playwright has heard that it was given. */
  private async whileItStands(press: Promise<void>): Promise<void> {
    await press.catch((error: unknown) => {
      if (!this.page.isClosed()) throw error;
    });
  }

  /** Until the window is gone. */
  async isAnswered(): Promise<void> {
    await expect.poll(() => this.page.isClosed(), OFTEN).toBe(true);
  }
}

const questions = (page: Page): Page[] =>
  page
    .context()
    .pages()
    .filter((one) => !one.isClosed() && one.url().startsWith(ORIGIN));

/** Says yes to what main asks. @param proof what is typed for it, where there is a place for it @returns what was asked */
export async function agreesTo(page: Page, proof?: string): Promise<string> {
  const question = await MainQuestion.of(page);
  const title = await question.title();
  if (proof !== undefined && (await question.wantsProof())) await question.types(proof);
  await question.saysYes();
  await question.isAnswered();
  return title;
}

/** Says yes where main asks, until the page shows what it comes to. @param proof see {@link agreesTo} */
export async function agreesUntil(page: Page, seen: Locator, proof?: string): Promise<void> {
  await expect(async () => {
    if (!asksNothing(page)) await agreesTo(page, proof);
    await expect(seen).toBeVisible({ timeout: 500 });
  }).toPass(OFTEN);
}

/** Says yes as often as main asks, until something is done. */
export async function agreesWhile<T>(page: Page, work: Promise<T>): Promise<T> {
  let isDone = false;
  const done = work.finally(() => (isDone = true));
  await expect(async () => {
    if (!asksNothing(page)) await agreesTo(page);
    expect(isDone).toBe(true);
  }).toPass(OFTEN);
  return done;
}

/** Says no to it. @returns what was asked */
export async function declines(page: Page): Promise<string> {
  const question = await MainQuestion.of(page);
  const title = await question.title();
  await question.saysNo();
  return title;
}

/** Whether nothing is asked at this moment. */
export const asksNothing = (page: Page): boolean => questions(page).length === 0;
