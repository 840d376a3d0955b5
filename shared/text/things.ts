/** 3つ; 10件: つ ends with nine. */
export const things = (count: number): string => (count < 10 ? `${count}つ` : `${count}件`);
