import { expect, test } from 'vitest';
import { AddUser } from '@shared/ipc/keys';

const named = (name: string): unknown => AddUser.shape.name.safeParse(name).data;

test('a user’s name has nothing in it that nobody sees, or that turns round what stands behind it', () => {
  expect(named('山田\u202e 花子\u2066')).toBe('山田 花子');
  expect(named(' 山\u200b田\u00ad\u0007　　　花子\u2028')).toBe('山田 花子');
  expect(named('ｵ\u2060ﾆ')).toBe('ｵﾆ');
});

test('one of nothing but such letters is none', () => {
  for (const name of ['\u2800', '\u3164', '\u200b\u202e', '　']) expect(named(name)).toBeUndefined();
});

test('as an office writes it, it stays', () => {
  for (const name of ['髙橋 惠\u{e0101}子', 'Nguyễn Văn Ａ', '渡邊　みどり', '鈴木（夜勤）'])
    expect(named(name)).toBe(name);
});
