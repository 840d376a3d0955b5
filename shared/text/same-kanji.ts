/**
 * Each family: the common form first, then the forms that people have in their names. What NFKC joins by itself (神 U+FA19)
 * needs no family.
 */
/** Names as offices meet them. */
const NAMES =
  // 斎 and 斉 are two names, but nobody knows by ear which one a person has.
  '高髙 崎﨑嵜碕 吉𠮷 辺邊邉 斎齋斉齊 沢澤 浜濱濵 桜櫻 広廣 国國囯 島嶋嶌 恵惠 徳德 槙槇 竜龍 ' +
  '館舘 滝瀧 関關 真眞 富冨 条條 栄榮 会會 学學 万萬 与與 静靜 柳栁 淵渕 曽曾 瀬瀨 寿壽 豊豐 ' +
  '鉄鐵銕鐡 穂穗 頼賴 蔵藏 亀龜 弥彌 船舩 桑桒 鶴靏靍 薮藪籔 実實 円圓 応應 黒黑 郎郞 桧檜 ' +
  '巌巖巗 礼禮 来來 土圡 峰峯 松枩柗 角⻆ 塩鹽 凛凜 ';

/** 常用漢字表: the forms that it gives in brackets behind its own (康熙字典体), and their kin. */
const OLD_FORMS =
  '亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 隠隱 営營 衛衞 駅驛 縁緣 艶艷 欧歐 殴毆 奥奧 横橫 温溫 ' +
  '穏穩 仮假 価價 画畫 絵繪 壊壞 懐懷 概槪 拡擴 殻殼 覚覺 岳嶽 楽樂 渇渴 缶罐 巻卷 陥陷 勧勸 ' +
  '寛寬 歓歡 観觀 顔顏 気氣 帰歸 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 虚虛 峡峽 挟挾 狭狹 郷鄕鄉 ' +
  '暁曉 区區 駆驅駈 勲勳 薫薰 径徑 茎莖 掲揭 渓溪 経經 蛍螢 軽輕 継繼 鶏鷄雞 芸藝 撃擊 欠缺 ' +
  '研硏 県縣 倹儉 剣劍劔劒剱釼 険險 圏圈 検檢 献獻 権權 顕顯 験驗 厳嚴 戸戶 呉吳 娯娛 効效 ' +
  '恒恆 黄黃 鉱鑛砿礦 号號 砕碎 済濟 歳歲 剤劑 冊册 雑雜 参參 桟棧 蚕蠶 惨慘 産產 賛贊 残殘 ' +
  '糸絲 歯齒 児兒 辞辭 湿濕 写寫 釈釋 収收 従從 渋澁 獣獸 縦縱 粛肅 処處 緒緖 叙敍 将將 称稱 ' +
  '渉涉 焼燒 証證 奨獎 状狀 乗乘 浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 譲讓 醸釀 触觸 嘱囑 寝寢 慎愼 ' +
  '尽盡 図圖 粋粹 酔醉 随隨 髄髓 枢樞 数數 声聲 青靑 清淸 税稅 窃竊 摂攝 説說 絶絕 専專 浅淺 ' +
  '戦戰 践踐 銭錢 潜潛 繊纖 禅禪 双雙 壮壯 争爭 荘莊 捜搜 挿插 巣巢 痩瘦 装裝 総總 騒騷 増增 ' +
  '臓臟 即卽 属屬 続續 堕墮 対對 体體躰軆 帯帶 滞滯 台臺 択擇 担擔 単單 胆膽 団團 断斷 弾彈 ' +
  '遅遲 痴癡 虫蟲 昼晝 鋳鑄 庁廳 徴徵 聴聽 勅敕 鎮鎭 逓遞 点點奌 転轉 伝傳 灯燈 当當 党黨 ' +
  '盗盜 稲稻 闘鬪 独獨 読讀 届屆 弐貳 悩惱 脳腦 覇霸 拝拜 廃廢 売賣 麦麥 発發 髪髮 抜拔 晩晚 ' +
  '蛮蠻 秘祕 瓶甁 払拂 仏佛 併倂 並竝 餅餠 変變 弁辨瓣辯 歩步 宝寶寳 褒襃 翻飜 毎每 満滿 麺麵 ' +
  '黙默 訳譯 薬藥 予豫 余餘 誉譽 揺搖 様樣 謡謠 乱亂 覧覽 両兩 猟獵 緑綠 涙淚 塁壘 励勵 戻戾 ' +
  '霊靈 齢齡 暦曆 歴歷 恋戀 錬鍊 炉爐 労勞 楼樓 録錄 湾灣 弯彎 ';

/** 人名用漢字表, 表外漢字字体表 (印刷標準字体 and 簡易慣用字体), and other forms in family names. */
const VARIANTS =
  '尭堯 遥遙 瑶瑤 晋晉 亘亙 祢禰 穣穰 猪豬 侠俠 籠篭 蝋蠟 蛎蠣 頬頰 鴎鷗 麹麴 屡屢 掻搔 填塡 ' +
  '剥剝 嘘噓 繍繡 騨驒 箪簞 醤醬 蒋蔣 掴摑 祷禱 涛濤 梼檮 莱萊 焔焰 鴬鶯 壷壺 撹攪 諌諫 砺礪 ' +
  '迩邇 桝枡 野埜 秋穐龝 裏裡 村邨 涼凉 昇曻 煕熙 芦蘆 梅楳 柏栢 栖棲 橋槗 櫟檪 傑杰 珍珎 ' +
  '略畧 皐皋 磯礒 蘇蘓 讃讚 輌輛 釜釡 鎌鐮 頸頚 鯵鰺 麩麸 廸迪 翠翆 卯夘 竈竃 曳曵 ';

/**
 * Kanji that are the same name written differently (異体字). NFKC leaves them apart, people type the common one.
 * Only for finding: what is stored and printed never changes.
 */
export const sameKanji: ReadonlyMap<string, string> = new Map(
  `${NAMES}${OLD_FORMS}${VARIANTS}`
    .trim()
    .split(/ +/)
    .flatMap((family) => {
      const [common = '', ...others] = Array.from(family);
      return others.map((other) => [other, common] as const);
    }),
);
