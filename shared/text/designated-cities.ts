/**
 * 政令指定都市 (20) and 中核市 (62), as of 2026: what elsewhere the prefecture does for offices of 介護保険, these cities do themselves
 * (地方自治法 第252条の19・第252条の22, 介護保険法 第203条の2).
 */
const DESIGNATED: ReadonlySet<string> = new Set(
  [
    '札幌 仙台 さいたま 千葉 横浜 川崎 相模原 新潟 静岡 浜松 名古屋 京都 大阪 堺 神戸 岡山 広島 北九州 福岡 熊本',
    '函館 旭川 青森 八戸 盛岡 秋田 山形 福島 郡山 いわき 水戸 宇都宮 前橋 高崎 川越 川口 越谷 船橋 柏 八王子 横須賀',
    '富山 金沢 福井 甲府 長野 松本 岐阜 豊橋 岡崎 一宮 豊田 大津 豊中 吹田 高槻 枚方 八尾 寝屋川 東大阪 姫路 尼崎',
    '明石 西宮 奈良 和歌山 鳥取 松江 倉敷 呉 福山 下関 高松 松山 高知 久留米 長崎 佐世保 大分 宮崎 鹿児島 那覇',
  ].flatMap((line) => line.split(' ').map((name) => `${name}市`)),
);

export const isDesignatedCity = (city: string): boolean => DESIGNATED.has(city);
