// What Slack shows of the app, in French: its page, its commands, its entry in the menu of messages.

import { code, type Line, line } from '../rich-text.ts'

export const slackManifest = {
  name: 'Vigie',
  description: 'Suivi quotidien de la qualité : noter les demandes, surveiller les délais, demander les taux.',
  about:
    'Vigie note les demandes qui arrivent (courriels, courriers, appels, guichet), calcule l’échéance de chacune en jours ouvrés, signale chaque matin ce qui est en retard ou dû dans la journée, et donne à tout moment les taux et les délais du mois. Le registre reste sur le serveur du service ; aucun texte de message n’est conservé.',
  gateway: 'Toutes les commandes de Vigie, en français comme en anglais',
  gatewayHint: 'aide',
  follow: 'Suivre ce message',
  followDescription: 'Noter une demande reçue dans ce message ; son texte n’est pas conservé.',
  urlNeeded: line`Vigie reçoit ici par HTTP (${code('VIGIE_SLACK_SIGNING_SECRET')}) : ajoutez l’adresse où Slack la joint, par exemple ${code('slack-manifest --url https://vigie.example.org')}. Rien n’a été fait.`,
  wrongUrl: (text: string): Line =>
    line`« ${text} » ne convient pas à ${code('--url')} : il faut une adresse en https que Slack peut joindre, par exemple ${code('https://vigie.example.org')}. Rien n’a été fait.`,
}
