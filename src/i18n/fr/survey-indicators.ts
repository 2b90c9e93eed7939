// What the indicators of surveys are called in French.

import type { IndicatorWords } from './indicators.ts'

export const surveyLabels = {
  'satisfaction.surveys': {
    short: 'Satisfaction des usagers',
    full: 'Taux de satisfaction des usagers aux enquêtes',
    method:
      'Réponses satisfaites rapportées aux réponses exprimées, toutes questions et toutes enquêtes réunies, au jour de leur saisie.',
    names: ['satisfaction', 'enquêtes', 'enquêtes de satisfaction'],
  },
  'mystery.acknowledged': {
    short: 'Enquête mystère\u00a0: accusés de réception sous 24\u00a0h',
    full: 'Part des messages d’enquête mystère dont on accuse réception sous 24\u00a0h',
    method:
      'Messages dont un accusé de réception est parti le jour même ou le lendemain, fût-ce d’un autre bureau, rapportés à tous les messages envoyés, au jour de leur envoi.',
    names: ['mystère', 'accusés mystère', 'enquête mystère'],
  },
  'mystery.answered': {
    short: 'Enquête mystère\u00a0: messages répondus',
    full: 'Part des messages d’enquête mystère ayant reçu une réponse',
    method: 'Messages ayant reçu une réponse, rapportés à tous les messages envoyés, au jour de leur envoi.',
    names: ['réponses mystère', 'mystère répondus'],
  },
  'mystery.answered-within-day': {
    short: 'Enquête mystère\u00a0: répondus sous 24\u00a0h',
    full: 'Part des messages d’enquête mystère ayant reçu une réponse sous 24\u00a0h',
    method:
      'Messages ayant reçu une réponse le jour même ou le lendemain, rapportés à tous les messages envoyés, au jour de leur envoi.',
    names: ['réponses mystère sous 24 h', 'mystère 24 h'],
  },
  'mystery.satisfaction': {
    short: 'Enquête mystère\u00a0: satisfaction très bonne',
    full: 'Part des contacts d’enquête mystère jugés très bons',
    method:
      'Contacts dont la satisfaction est très bonne, rapportés à ceux dont elle a été mesurée, au jour de leur envoi.',
    names: ['satisfaction mystère'],
  },
} satisfies Readonly<Record<string, IndicatorWords>>
