// The configuration of the demonstration: an imaginary préfecture, whatever `vigie.json` says.

import type { Config } from '../config/config.ts'
import type { Variables } from '../config/environment.ts'
import { readConfig } from '../config/read-config.ts'
import { sampledMailbox } from './sampling-weeks.ts'

const settings = {
  organisation: 'Préfecture de démonstration',
  services: [
    { name: 'Accueil', direction: 'SGCD', aliases: ['standard'], switchboard: true },
    { name: 'Séjour', direction: 'DMI', aliases: ['étrangers'] },
    { name: 'Collectivités', direction: 'DCL', aliases: ['légalité', 'budget'] },
    { name: 'Titres', direction: 'DCL' },
    { name: 'Communication', direction: 'Cabinet' },
  ],
  mailboxes: [
    { name: 'prefecture', service: 'Accueil', main: true, exhaustive: true },
    {
      name: 'pref-etrangers',
      service: 'Séjour',
      exhaustive: true,
      acknowledgement: { automatic: true, from: '2022-04-01' },
    },
    { name: 'pref-titres', service: 'Titres', exhaustive: true },
    { name: 'pref-collectivites', service: 'Collectivités' },
    { name: sampledMailbox, service: 'Communication' },
  ],
  targets: [
    { indicator: 'satisfaction.surveys', target: 0.8 },
    { indicator: 'mystery.answered', target: 0.9 },
    { indicator: 'plan.done', target: 0.75 },
  ],
} as const

/** Reads no file. Throws a `ConfigError` when a variable of the environment is wrong. */
export const demoConfig = (env: Variables): Config => readConfig(settings, env)
