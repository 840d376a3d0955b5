import { expect, type Locator, type Page } from '@playwright/test';

/** 新しく始める, as somebody fills it in. */
export class SetUpForm {
  constructor(readonly page: Page) {}

  async begins(): Promise<void> {
    await this.page.getByRole('button', { name: '新しく始める' }).click();
    await this.isAt('法人');
  }

  async isAt(step: '法人' | '事業所' | 'ネットワーク'): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: `新しく始める：${step}` })).toBeVisible();
  }

  field(label: string | RegExp): Locator {
    return this.page.locator('input').and(this.page.getByLabel(label, { exact: typeof label === 'string' }));
  }

  /** Types into fields one after the other and leaves each. */
  async fills(values: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      await this.field(label).fill(value);
      await this.page.keyboard.press('Tab');
    }
  }

  async shows(values: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(values)) await expect(this.field(label)).toHaveValue(value);
  }

  async goesOn(): Promise<void> {
    await this.page.getByRole('button', { name: /^次へ：/ }).click();
  }

  async finishes(): Promise<void> {
    await this.page.getByRole('button', { name: 'この内容で始める' }).click();
    await expect(this.page.getByRole('navigation', { name: 'メニュー' })).toBeVisible();
  }

  /** One office among the networks. */
  office(name: string): Locator {
    return this.page.getByRole('region', { name });
  }
}

/** 医療法人見本会, typed as office workers type: full-width digits, half-width kana, long hyphens. */
export const corporationAsTyped = {
  法人名: '医療法人見本会',
  フリガナ: 'ｲﾘｮｳﾎｳｼﾞﾝ みほんかい',
  代表者の役職: '理事長',
  代表者名: '髙橋 正',
  郵便番号: '２７０ー００００',
  住所: '千葉県流山市見本台１−２−３',
  電話番号: '０４ー００００ー００００',
};

export const corporationAsKept = {
  ...corporationAsTyped,
  フリガナ: 'イリョウホウジン ミホンカイ',
  郵便番号: '270-0000',
  住所: '千葉県流山市見本台1-2-3',
  電話番号: '04-0000-0000',
};

export const nagareyamaAsTyped = {
  事業所名: 'みほん台訪問看護ステーション',
  ふりがな: 'ミホンダイホウモンカンゴステーション',
  介護事業所番号: '１２９９９９９９９３',
  サービス分類: '訪問看護',
  管理者: '中村 和子',
  郵便番号: '２７００００１',
  所在地: '千葉県流山市見本台4-5-6',
  メールアドレス: 'ｍｉｈｏｎｄａｉ＠ｅｘａｍｐｌｅ．ｊｐ',
  電話番号: '04(0000)0001',
};

export const nagareyamaAsKept = {
  ...nagareyamaAsTyped,
  ふりがな: 'みほんだいほうもんかんごすてーしょん',
  介護事業所番号: '1299999993',
  郵便番号: '270-0001',
  市町村: '流山市',
  メールアドレス: 'mihondai@example.jp',
  電話番号: '04-0000-0001',
};

export const tsuruokaAsTyped = {
  事業所名: 'みほん居宅介護支援 鶴岡',
  介護事業所番号: '０６７９９９９０３７',
  サービス分類: '居宅介護支援',
  管理者: '本間 久美子',
  郵便番号: '９９７ー００００',
  所在地: '山形県鶴岡市見本町3-6-9',
  メールアドレス: 'tsuruoka@example.jp',
  電話番号: '０２３５−００−０００１',
};
