// What the indicators of appointments, website updates and measures are called in French.

import type { IndicatorWords } from './indicators.ts'

export const typedLabels = {
  'appointments.proposed': {
    short: 'Rendez-vous d’élus proposés dans les délais',
    full: 'Taux de rendez-vous d’élus et de collectivités dont une date est proposée dans les délais',
    method:
      'Demandes de rendez-vous pour lesquelles une date a été proposée au plus tard à l’échéance (délai du label : 4 jours ouvrés), rapportées à celles dont le sort est connu.',
    names: ['rendez-vous proposés', 'rdv proposés', 'propositions de rendez-vous'],
  },
  'appointments.held': {
    short: 'Rendez-vous d’élus tenus dans les délais',
    full: 'Taux de rendez-vous d’élus et de collectivités tenus dans les délais',
    method:
      'Rendez-vous tenus au plus tard à l’échéance (délai du label : 10 jours ouvrés), rapportés à ceux dont le sort est connu. Un rendez-vous impossible du fait du demandeur n’est pas compté.',
    names: ['rendez-vous', 'rendez-vous tenus', 'rdv', 'rdv tenus'],
  },
  'website.updates.on-time': {
    short: 'Mises à jour du site dans les délais',
    full: 'Taux de mises à jour du site internet faites dans les délais',
    method:
      'Mises à jour demandées par les services et faites au plus tard à l’échéance (délai du label : 3 jours ouvrés), rapportées à celles dont le sort est connu.',
    names: ['mises à jour', 'mise à jour', 'maj', 'mises à jour du site'],
  },
  'website.visits': {
    short: 'Visites du site',
    full: 'Visites du site internet rapportées au nombre d’habitants',
    method:
      'Visites du site rapportées aux habitants du département. La population est additionnée avec son trimestre, pour que l’année se compare à la même cible.',
    names: ['visites', 'visites du site', 'site internet'],
  },
  'social.engagement': {
    short: 'Engagement sur les réseaux sociaux',
    full: 'Taux d’engagement sur les réseaux sociaux',
    method: 'Engagements (réactions, commentaires, partages, clics) rapportés aux impressions.',
    names: ['engagement', 'engagements', 'réseaux sociaux'],
  },
  'pan.users': {
    short: 'Usagers du point d’accueil numérique',
    full: 'Usagers du point d’accueil numérique, en moyenne par mois',
    method: 'Usagers accueillis au point d’accueil numérique, en moyenne sur les mois connus.',
    names: ['usagers pan', 'pan', 'point numérique'],
  },
  'pan.satisfaction': {
    short: 'Satisfaction au point d’accueil numérique',
    full: 'Taux de satisfaction des usagers du point d’accueil numérique',
    method: 'Réponses satisfaites rapportées aux réponses exprimées.',
    names: ['satisfaction pan', 'satisfaction du point numérique'],
  },
  'fraud.licences': {
    short: 'Fraudes confirmées aux permis',
    full: 'Fraudes confirmées pour mille dossiers de permis de conduire et de certificats d’immatriculation',
    method: 'Fraudes confirmées rapportées aux dossiers traités.',
    names: ['fraude', 'fraudes', 'fraude permis'],
  },
  'titles.licences.delay': {
    short: 'Délai, permis et certificats d’immatriculation',
    full: 'Délai moyen de traitement des permis de conduire et certificats d’immatriculation',
    method: 'Jours calendaires entre le dépôt et la décision, en moyenne.',
    names: ['délai permis', 'délai titres'],
  },
  'titles.foreigners.delay': {
    short: 'Délai, premiers titres de séjour',
    full: 'Délai moyen de traitement des premières demandes de titre de séjour',
    method: 'Jours calendaires entre le dépôt du dossier complet et la décision, en moyenne.',
    names: ['délai séjour', 'délai premiers titres'],
  },
  'titles.renewal.delay': {
    short: 'Délai, renouvellements de titres de séjour',
    full: 'Délai moyen de traitement des renouvellements de titre de séjour',
    method: 'Jours calendaires entre le dépôt du dossier complet et la décision, en moyenne.',
    names: ['délai renouvellements', 'délai renouvellement'],
  },
  'crisis.exercises': {
    short: 'Exercices de crise',
    full: 'Nombre d’exercices de gestion de crise',
    method: 'Somme des exercices saisis.',
    names: ['exercices', 'exercices de crise'],
  },
  'crisis.activations': {
    short: 'Activations du centre opérationnel',
    full: 'Nombre d’activations du centre opérationnel départemental',
    method: 'Somme des activations saisies.',
    names: ['activations', 'activations cod'],
  },
  'crisis.elected-informed': {
    short: 'Information des élus en cas de crise',
    full: 'Délai moyen d’information des élus en cas de crise',
    method: 'Durée entre l’événement et l’information des élus, en moyenne.',
    names: ['information des élus', 'délai information élus'],
  },
} satisfies Readonly<Record<string, IndicatorWords>>
