import { z } from 'zod';
import { ProcedureSource } from './procedure-schema';

const describe = <S extends z.ZodType>(schema: S, description: string): S => schema.describe(description);

/** Kinds of characters that a network wants in a password. Look-alikes (0 O o, 1 l I) are never among them. */
export const characterKinds = ['upper', 'lower', 'digit', 'symbol'] as const;

/** How a new password is made up. */
export const PasswordMaking = z.strictObject({
  length: describe(z.number().int().min(8).max(64), 'characters in all'),
  kinds: describe(
    z
      .array(z.enum(characterKinds))
      .min(2)
      .refine((kinds) => kinds.some((kind) => kind !== 'symbol'), 'symbols alone make no password'),
    'at least one of each',
  ),
  symbols: describe(
    z.string().regex(/^[!-/:-@[-`{-~]{1,16}$/),
    'which; one of them stands behind every fourth character',
  ).default('-'),
});
export type PasswordMaking = z.output<typeof PasswordMaking>;

/**
 * What a network asks of people, devices and accounts beside its forms. Each rule says where it stands, or that it is
 * inferred: it is shown as a finding with that place, and never stops anybody.
 */

const everyMonths = describe(
  z.number().int().min(1).max(60),
  'how often; the office may set another number where it is `unsaid`',
);

const rule = <S extends z.ZodRawShape>(shape: S, description: string) =>
  describe(
    z.strictObject({
      ...shape,
      text: describe(z.string().min(1).max(200), 'the rule in one sentence, as the screen says it'),
      source: describe(ProcedureSource, 'where it stands').optional(),
      inferred: describe(z.literal(true), 'not said by any document').optional(),
      unsaid: describe(
        z.array(z.string().min(1)),
        'what of a rule with a source is inferred: everyMonths where it only says 定期的',
      ).default([]),
    }),
    description,
  ).optional();

const Credential = describe(
  z.strictObject({
    id: describe(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), 'kept with each account of this kind'),
    name: describe(z.string().min(1).max(40), 'what it is for: 管理画面'),
    whose: describe(z.enum(['person', 'office']), 'whose password it is, whoever uses the ID'),
    keeps: describe(z.boolean(), 'whether the office may keep the password in the keychain of its PC'),
    unheld: describe(z.literal(true), 'an account that nobody is named for is one of these').optional(),
    individual: describe(
      z.strictObject({
        serviceKinds: describe(
          z.array(z.string().min(1)).min(1),
          'services whose offices register each person: 居宅介護支援',
        ),
        todo: describe(z.string().min(1).max(200), 'what is to be done when that person leaves'),
        text: describe(z.string().min(1).max(200), 'why, as the screen says it'),
        source: describe(ProcedureSource, 'where it stands'),
      }),
      'in offices of these services an ID with a holder is registered for that person, and ends with them',
    ).optional(),
    make: describe(PasswordMaking, 'how a new one is made up; left out where the network issues it').optional(),
    text: describe(z.string().min(1).max(200), 'why it may or may not be kept, as the screen says it'),
    source: describe(ProcedureSource, 'where it stands').optional(),
    inferred: describe(z.literal(true), 'not said by any document').optional(),
    unsaid: describe(z.array(z.string().min(1)), 'what of it is inferred: make').default([]),
  }),
  'one kind of ID that the network gives out',
);
export type Credential = z.output<typeof Credential>;

export const NetworkRules = describe(
  z.strictObject({
    mobileMail: rule(
      { domains: describe(z.array(z.string().min(1)).min(1), 'what stands behind the @') },
      'a tablet or phone needs an address of one of these',
    ),
    ownDevices: rule({}, 'only devices of the corporation'),
    vpn: rule({ most: describe(z.number().int().min(1), 'how many an office') }, 'VPN in principle'),
    personalAccounts: rule({}, 'an ID belongs to one person alone; its password is kept nowhere'),
    teamNames: rule({}, 'a team bears the name of its patient'),
    passwords: rule(
      {
        everyMonths,
        whose: describe(z.enum(['person', 'office']), 'of the account: whose it is'),
        atHandOver: describe(z.literal(true), 'also whenever somebody else takes over').optional(),
      },
      'passwords are changed from time to time',
    ),
    credentials: describe(
      z.array(Credential).min(1),
      'the kinds of IDs of this network; an account of which nothing else is known is of the first',
    ).optional(),
    systemManager: rule({}, 'at least one システム利用管理担当者 in every office'),
    administrator: rule({}, 'a 施設内管理者 by name in every office'),
    administratorMail: rule({}, 'the address of the 管理画面 is no address of a user'),
    education: rule({ everyMonths }, 'people are taught about personal data from time to time'),
    pledge: rule({}, 'people pledge to keep what they learn to themselves'),
    yearlyReport: rule({ form: describe(z.string(), 'id of the form'), everyMonths }, '現況届'),
  }),
  'what the network asks beside its forms',
);
export type NetworkRules = z.output<typeof NetworkRules>;
