import { z } from 'zod';
import { ProcedureSource } from './procedure-schema';

/**
 * What a network asks of people, devices and accounts beside its forms. Each rule says where it stands, or that it is
 * inferred: it is shown as a finding with that place, and never stops anybody.
 */

const describe = <S extends z.ZodType>(schema: S, description: string): S => schema.describe(description);
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
      },
      'passwords are changed from time to time',
    ),
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
