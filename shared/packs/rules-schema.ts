import { z } from 'zod';
import { PasswordMaking } from './password-making';
import { ProcedureSource } from './procedure-schema';
import { describe, LETTERS_ONLY, SMALL_NAME } from './schema-words';

/**
 * What a network asks of people, devices and accounts beside its forms. Each rule says where it stands, or that it is
 * inferred: it is shown as a finding with that place, and never stops anybody.
 */

const everyMonths = describe(
  z.number().int().min(1).max(60),
  '何か月ごとか。`unsaid` のときは、事業所が決められます。How often; the office may set another number where it is `unsaid`',
);

const rule = <S extends z.ZodRawShape>(shape: S, description: string) =>
  describe(
    z.strictObject({
      ...shape,
      text: describe(
        z.string().min(1).max(200),
        '決まりを一文で。画面に出ます。The rule in one sentence, as the screen says it',
      ),
      source: describe(ProcedureSource, '書いてある場所。Where it stands').optional(),
      inferred: describe(z.literal(true), '資料には書いていないこと。Not said by any document').optional(),
      unsaid: describe(
        z.array(z.string().min(1)),
        '資料のある決まりのうち、資料に書いていないところ（例：「定期的」としかないときの everyMonths）。What of a rule with a source is inferred: everyMonths where it only says 定期的',
      ).default([]),
    }),
    description,
  ).optional();

const Credential = describe(
  z.strictObject({
    id: describe(
      z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, SMALL_NAME),
      'この種類のアカウントに付けておくパスワード。Kept with each account of this kind',
    ),
    name: describe(z.string().min(1).max(40), '何に使うか（例：管理画面）。What it is for: 管理画面'),
    whose: describe(
      z.enum(['person', 'office']),
      'だれのパスワードか（ID を使う人がだれでも）。Whose password it is, whoever uses the ID',
    ),
    keeps: describe(
      z.boolean(),
      'パスワードを PC の鍵束に入れておいてよいか。Whether the office may keep the password in the keychain of its PC',
    ),
    unheld: describe(
      z.literal(true),
      '使う人の決まっていないアカウントは、この種類です。An account that nobody is named for is one of these',
    ).optional(),
    individual: describe(
      z.strictObject({
        serviceKinds: describe(
          z.array(z.string().min(1)).min(1),
          '職員を一人ずつ登録する事業所のサービス（例：居宅介護支援）。Services whose offices register each person: 居宅介護支援',
        ),
        todo: describe(
          z.string().min(1).max(200),
          'その人がやめるときにすること。What is to be done when that person leaves',
        ),
        text: describe(z.string().min(1).max(200), 'わけ。画面に出ます。Why, as the screen says it'),
        asks: describe(
          z.strictObject({
            key: describe(
              z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/, LETTERS_ONLY),
              '手続きの answers の key。The key of the procedures’ answer',
            ),
            own: describe(
              z.string().min(1),
              'その人だけの ID、という答えの value。Its value for an ID of that person alone',
            ),
            office: describe(z.string().min(1), '事業所の ID、という答えの value。Its value for an ID of the office'),
          }),
          'ほかの事業所に ID がいくつもあるとき、手続き（退職・異動）でだれの ID かを聞く質問。答えのとおりに、台帳のアカウントを抹消にするか、事業所に残します。ほかの答えなら、そのままにします。Where another office has several IDs: the question by which the procedures ask whose it is. The account is struck off or stays by the answer; with any other one it is left as it is',
        ).optional(),
        source: describe(ProcedureSource, '書いてある場所。Where it stands'),
      }),
      'このサービスの事業所では、使う人のいる ID はその人の名前で登録され、その人がやめると終わります。In offices of these services an ID with a holder is registered for that person, and ends with them',
    ).optional(),
    make: describe(
      PasswordMaking,
      '新しいもののつくり方。ネットワークが発行するときは書きません。How a new one is made up; left out where the network issues it',
    ).optional(),
    text: describe(
      z.string().min(1).max(200),
      '入れておいてよい、またはいけないわけ。画面に出ます。Why it may or may not be kept, as the screen says it',
    ),
    source: describe(ProcedureSource, '書いてある場所。Where it stands').optional(),
    inferred: describe(z.literal(true), '資料には書いていないこと。Not said by any document').optional(),
    unsaid: describe(
      z.array(z.string().min(1)),
      '資料に書いていないところ（例：make）。What of it is inferred: make',
    ).default([]),
  }),
  'ネットワークが出す ID の種類の一つ。One kind of ID that the network gives out',
);
export type Credential = z.output<typeof Credential>;

export const NetworkRules = describe(
  z.strictObject({
    mobileMail: rule(
      { domains: describe(z.array(z.string().min(1)).min(1), 'アドレスの @ より後の部分。What stands behind the @') },
      'タブレットやスマートフォンに要るメールアドレスの種類。A tablet or phone needs an address of one of these',
    ),
    ownDevices: rule({}, '法人の端末だけ。Only devices of the corporation'),
    vpn: rule(
      { most: describe(z.number().int().min(1), '一つの事業所で何台まで。How many an office') },
      '原則として VPN を使う。VPN in principle',
    ),
    personalAccounts: rule(
      {},
      '一つの ID は一人だけのもの。パスワードはどこにも残しません。An ID belongs to one person alone; its password is kept nowhere',
    ),
    teamNames: rule({}, 'チームの名前は患者の氏名。A team bears the name of its patient'),
    passwords: rule(
      {
        everyMonths,
        whose: describe(z.enum(['person', 'office']), 'アカウントがだれのものか。Of the account: whose it is'),
        atHandOver: describe(
          z.literal(true),
          '担当が替わるときにも。Also whenever somebody else takes over',
        ).optional(),
      },
      'パスワードをときどき変える。Passwords are changed from time to time',
    ),
    credentials: describe(
      z.array(Credential).min(1),
      'このネットワークの ID の種類。ほかにわからないアカウントは、一つめの種類です。The kinds of IDs of this network; an account of which nothing else is known is of the first',
    ).optional(),
    systemManager: rule(
      {},
      'どの事業所にも システム利用管理担当者 が一人以上。At least one システム利用管理担当者 in every office',
    ),
    administrator: rule({}, 'どの事業所にも、名前の決まった 施設内管理者。A 施設内管理者 by name in every office'),
    administratorMail: rule(
      {},
      '管理画面のアドレスは、利用者のアドレスとは別にする。The address of the 管理画面 is no address of a user',
    ),
    education: rule(
      { everyMonths },
      '個人情報の教育をときどきする。People are taught about personal data from time to time',
    ),
    pledge: rule({}, '知ったことをもらさないと誓約する。People pledge to keep what they learn to themselves'),
    yearlyReport: rule({ form: describe(z.string(), '様式の id。Id of the form'), everyMonths }, '現況届'),
  }),
  '様式のほかに、ネットワークが求めること。What the network asks beside its forms',
);
export type NetworkRules = z.output<typeof NetworkRules>;
