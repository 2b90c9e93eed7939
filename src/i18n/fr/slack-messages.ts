// What Vigie says on Slack about saying things: interruptions, lists out of date, who may ask, in French.

import { code, type Line, line } from '../rich-text.ts'

export const slackMessages = {
  chartFile: (index: number): string => `graphique-${index}.png`,
  perhapsTwice: line`Ce message a peut-être déjà été envoyé : Slack n’a pas confirmé le premier envoi.`,
  /** `when`: "hier à 9 h 12". */
  afterInterruption: (when: string): Line => line`Réponse à votre commande (${when}), après une interruption.`,
  attachmentRefused: (name: string): Line =>
    line`Le fichier ${name} n’a pas pu être joint : Slack l’a refusé. L’administrateur trouvera la raison dans le journal.`,
  attachmentSentAside: line`La pièce jointe arrive dans notre conversation privée.`,
  tooLongHere: line`La suite est trop longue pour une réponse privée : précisez la demande, ou posez la question à Vigie dans un message.`,
  outOfDate: line`Cette liste n’est plus à jour : ses boutons ne servent plus. La liste du moment : ${code('!digest')}. Rien n’a été enregistré.`,
  notKept: line`Vigie n’a pas pu prendre note de votre demande : son disque est plein ou refuse l’écriture. Rien n’a été enregistré. Prévenez l’administrateur, puis recommencez.`,
  stranger: line`Vigie ne répond qu’aux membres des canaux où elle travaille. Demandez à y être invité. Rien n’a été enregistré.`,
  strangersPage: line`Vigie ne répond qu’aux membres des canaux où elle travaille. Demandez à y être invité.`,
  unconfiguredChannel: line`Vigie ne travaille pas dans ce canal : posez la question dans un canal de votre service, ou en message direct. Rien n’a été enregistré.`,
  /** `example` is a whole command. */
  formExpired: (example: string): Line =>
    line`Le formulaire n’a pas pu s’ouvrir. Recommencez, ou tapez la commande entière, par exemple ${code(`!${example}`)}. Rien n’a été enregistré.`,
  notUnderstood: line`Ce bouton n’est plus reconnu par cette version de Vigie. Tapez la commande : ${code('!aide')}. Rien n’a été enregistré.`,
}
