import { LATELY } from '../../rules/staff-rules';

/** 来月末で退職, 3/31付で退職予定, R8.12.20 をもって辞めます, 退職予定 R8.12.31, R9.3末 定年, R9.3.31退: where in a memo it says so. Apart, since ホーム asks it of everybody at each start. */
export const LEAVING =
  /(退職(?!金|所得|手当)|退社|離職|辞職|辞め|やめ(?=る|ます|たい)|定年(?![後延制まを])|退(?=$|[\s　。、（(]))/;

/** A メモ is kept for years: what it says of a day further back than this is no news. */
export const NOTED_PAST = LATELY;
