// The words that cells hold for each choice, French and English; the first one of a language is what export writes.

import type { Channel, EntryKind, Matter, Nature, Requester } from '../register/entry.ts'
import type { PlanModule } from '../register/kinds/improvement.ts'
import type { ContactAcknowledgement, Satisfaction } from '../register/kinds/mystery.ts'
import type { TemplatePurpose } from '../register/kinds/template.ts'
import type { ChoiceNames } from './faults.ts'

/** Every word is understood in either language, whatever the language of the headers. */
export type ChoiceWords<Choice extends string> = Readonly<Record<Choice, ChoiceNames>>

export const typeWords: ChoiceWords<EntryKind> = {
  request: { fr: ['demande', 'demandes'], en: ['request', 'requests'] },
  calls: { fr: ['appels', 'appel'], en: ['calls', 'call'] },
  appointment: { fr: ['rendez-vous', 'rdv'], en: ['appointment', 'appointments'] },
  update: { fr: ['mise à jour', 'mises à jour', 'maj'], en: ['website update', 'update', 'updates'] },
  measure: { fr: ['mesure', 'mesures'], en: ['measure', 'measures'] },
  survey: { fr: ['enquête', 'enquêtes', 'question d’enquête'], en: ['survey', 'surveys', 'survey question'] },
  mystery: { fr: ['enquête mystère', 'mystère', 'enquêtes mystère'], en: ['mystery survey', 'mystery'] },
  contact: { fr: ['contact mystère', 'contact', 'contacts'], en: ['mystery contact', 'contacts'] },
  improvement: { fr: ['action', 'actions', 'action du plan'], en: ['improvement', 'action of the plan'] },
  template: { fr: ['modèle', 'modèles', 'réponse type'], en: ['template', 'templates'] },
  sampling: { fr: ['échantillon', 'échantillons'], en: ['sampling', 'sample', 'samples'] },
}

export const channelWords: ChoiceWords<Channel> = {
  email: { fr: ['courriel', 'courriels', 'mail', 'mél', 'e-mail', 'courrier électronique'], en: ['email', 'emails'] },
  form: { fr: ['formulaire', 'formulaire de contact'], en: ['form', 'contact form'] },
  letter: { fr: ['courrier', 'courriers', 'lettre'], en: ['letter', 'letters'] },
  box: { fr: ['urne', 'boîte à idées'], en: ['box', 'suggestion box'] },
  desk: { fr: ['guichet', 'accueil', 'remis au guichet'], en: ['desk'] },
}

export const natureWords: ChoiceWords<Nature> = {
  information: { fr: ['information', 'renseignement'], en: ['information'] },
  advice: { fr: ['conseil'], en: ['advice'] },
  complaint: { fr: ['réclamation', 'plainte'], en: ['complaint'] },
  suggestion: { fr: ['suggestion'], en: ['suggestion'] },
  other: { fr: ['autre', 'autres'], en: ['other'] },
}

export const requesterWords: ChoiceWords<Requester> = {
  public: { fr: ['usager', 'usagers', 'public'], en: ['public', 'user'] },
  elected: {
    fr: ['élu', 'collectivité', 'élus', 'collectivités', 'élu ou collectivité', 'mairie'],
    en: ['elected', 'authority', 'elected official', 'local authority'],
  },
}

export const matterWords: ChoiceWords<Matter | 'none'> = {
  legality: { fr: ['légalité', 'contrôle de légalité'], en: ['legality'] },
  budget: { fr: ['budget', 'budgétaire', 'contrôle budgétaire'], en: ['budget'] },
  none: { fr: ['aucune', 'sans objet'], en: ['none'] },
}

export const replyWords: ChoiceWords<'substantive' | 'holding' | 'undated'> = {
  substantive: { fr: ['fond', 'réponse de fond'], en: ['substantive', 'full'] },
  holding: { fr: ['attente', "réponse d'attente"], en: ['holding', 'holding reply'] },
  undated: { fr: ['non datée', 'sans date'], en: ['undated'] },
}

export const yesNoWords: ChoiceWords<'yes' | 'no'> = {
  yes: { fr: ['oui', 'o', 'vrai', 'x', '1'], en: ['yes', 'y', 'true'] },
  no: { fr: ['non', 'n', 'faux', '0'], en: ['no', 'false'] },
}

export const voidWords: ChoiceWords<'duplicate' | 'error'> = {
  duplicate: { fr: ['doublon'], en: ['duplicate'] },
  error: { fr: ['erreur'], en: ['error', 'mistake'] },
}

export const onTimeWords: ChoiceWords<'yes' | 'no' | 'running'> = {
  yes: { fr: ['oui'], en: ['yes'] },
  no: { fr: ['non'], en: ['no'] },
  running: { fr: ['en cours'], en: ['running'] },
}

export const contactWords: ChoiceWords<ContactAcknowledgement> = {
  'same-day': { fr: ['même jour', 'même-jour', 'oui', 'sous 24 h'], en: ['same day', 'same-day', 'yes'] },
  'other-office': { fr: ['autre bureau', 'autre-bureau'], en: ['other office', 'other-office', 'another office'] },
  later: { fr: ['plus tard', 'plus-tard'], en: ['later'] },
  no: { fr: ['non', 'aucun'], en: ['no', 'none'] },
}

export const satisfactionWords: ChoiceWords<Satisfaction> = {
  'very-good': { fr: ['très bonne', 'très-bonne'], en: ['very good', 'very-good'] },
  good: { fr: ['bonne'], en: ['good'] },
  fair: { fr: ['moyenne'], en: ['fair'] },
  poor: { fr: ['mauvaise'], en: ['poor'] },
}

export const planModuleWords: ChoiceWords<PlanModule> = {
  'module-1': { fr: ['module 1', '1', 'm1'], en: ['module 1'] },
  'module-2': { fr: ['module 2', '2', 'm2'], en: ['module 2'] },
  'module-3': { fr: ['module 3', '3', 'm3'], en: ['module 3'] },
  'module-4': { fr: ['module 4', '4', 'm4'], en: ['module 4'] },
  steering: { fr: ['pilotage', 'pilotage de la démarche'], en: ['steering'] },
}

export const planStateWords: ChoiceWords<'done' | 'in-progress' | 'not-done'> = {
  done: { fr: ['fait', 'faite', 'réalisé', 'réalisée', 'terminé', 'terminée'], en: ['done'] },
  'in-progress': { fr: ['en cours', 'commencé', 'commencée'], en: ['in progress'] },
  'not-done': { fr: ['non fait', 'non faite', 'non réalisé', 'non réalisée', 'à faire'], en: ['not done', 'to do'] },
}

export const purposeWords: ChoiceWords<TemplatePurpose> = {
  acknowledgement: { fr: ['accusé de réception', 'accusé', 'AR'], en: ['acknowledgement'] },
  holding: { fr: ['attente', 'réponse d’attente'], en: ['holding reply', 'holding'] },
  reply: { fr: ['réponse', 'réponse de fond', 'fond'], en: ['reply', 'substantive reply'] },
}
