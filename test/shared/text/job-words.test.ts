import { describe, expect, test } from 'vitest';
import { jobsIn, properJobType, saysJob } from '@shared/text/job-words';

describe('a job that is written short together with a post', () => {
  test.each([
    ['Ns主任', '看護師（主任）'],
    ['Ｎｓ副主任', '看護師（副主任）'],
    ['主任 Ns', '看護師（主任）'],
    ['PTﾘｰﾀﾞｰ', '理学療法士（リーダー）'],
    ['Ns/主任', '看護師/主任'],
    ['Ns（主任）', '看護師（主任）'],
    ['主任CM', '主任介護支援専門員'],
    ['介', '介護職員'],
    ['介職', '介護職員'],
    ['生相', '生活相談員'],
    ['介護', '介護職員'],
    ['計画作成', '計画作成担当者'],
    ['専相', '福祉用具専門相談員'],
    ['医(管)', '医師（管理者）'],
    ['運転', '運転手'],
    ['ヘ・介', '訪問介護員・介護職員'],
  ])('%s is %s', (written, proper) => {
    expect(properJobType(written)).toBe(proper);
  });

  test.each(['医師長', '主任', '看護師長', '看護主任', '主任介護支援専門員', '事務主任', '生活相談員リーダー'])(
    '%s stays',
    (written) => {
      expect(properJobType(written)).toBeNull();
    },
  );

  test('a word for many is none of what they are', () => {
    expect(['生活相談員', '機能訓練指導員補佐'].map(jobsIn)).toEqual([['生活相談員'], ['機能訓練指導員補佐']]);
  });

  test('is one of those that work in it', () => {
    expect(jobsIn('Ns主任')).toEqual(['看護師', '主任']);
    expect(jobsIn('Ns管理者')).toEqual(['看護師', '管理者']);
    expect(jobsIn('主任ケアマネ')).toEqual(['主任介護支援専門員', '介護支援専門員']);
  });
});

test('what says a job, and what says how somebody is employed, or anything else', () => {
  const jobs = ['薬剤師', '事務（パート）', '社長・薬剤師', 'ケアマネ', 'PT', '配達', '専務', '介護職員', '看護'];
  const others = [
    '正職員',
    '契約社員',
    '非常勤職員',
    'パート',
    '役員',
    '常勤',
    '定員',
    '会員',
    '2階',
    '看護師を募集',
    ...['感染対策委員', '事故防止委員長', '田中課長', '会計年度任用職員', 'アルバイト職員'],
    '',
  ];
  expect(jobs.filter(saysJob)).toEqual(jobs);
  expect(others.filter(saysJob)).toEqual([]);
});
