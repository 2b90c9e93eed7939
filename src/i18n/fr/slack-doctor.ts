// What `doctor` tells of Vigie's app in Slack, of its channels and of the people that have a role, in French.

import { code, joinLines, type Line, line } from '../rich-text.ts'

/** What each permission is for. */
const scopes = {
  commands: 'les commandes et le raccourci « Suivre ce message »',
  'chat:write': 'répondre et envoyer les relevés',
  'chat:write.public': 'écrire dans un canal public sans y être invitée',
  'files:write': 'envoyer les fichiers et les graphiques',
  'files:read': 'savoir qu’un graphique est prêt',
  'app_mentions:read': 'entendre @Vigie, la seule voie dans un fil',
  'users:read': 'afficher le nom des personnes',
  'channels:read': 'savoir qui est dans un canal public',
  'groups:read': 'savoir qui est dans un canal privé',
  'im:read': 'reconnaître une conversation directe',
  'channels:history': 'ne pas envoyer deux fois un relevé dans un canal public',
  'groups:history': 'ne pas envoyer deux fois un relevé dans un canal privé',
  'im:history': 'lire les messages adressés à Vigie seule',
  'im:write': 'écrire à une personne',
}

type Scope = keyof typeof scopes

const invite = code('/invite @Vigie')

export const slackDoctor = {
  scopes,
  workspace: (team: string): Line => line`Slack : espace de travail ${team}, jeton du bot accepté.`,
  granted: line`Permissions de l’application : toutes accordées.`,
  missing: (missing: readonly Scope[]): Line =>
    line`Il manque des permissions à l’application : ${joinLines(
      missing.map((scope) => line`${code(scope)} (${scopes[scope]})`),
      ', ',
    )}. Reprenez le manifeste (${code('node bin/vigie.mjs slack-manifest')}) page « App Manifest », puis réinstallez l’application, page « Install App ».`,
  unreachable: (reason: string): Line =>
    line`Slack n’a pas pu être joint${reason === '' ? '' : ` (${reason})`}. Vérifiez l’accès au réseau, le serveur mandataire (${code('HTTPS_PROXY')}) et l’autorité de certification (${code('NODE_EXTRA_CA_CERTS')}).`,
  botUndecided: (error: string): Line =>
    line`Slack n’a pas répondu comme il le fait d’ordinaire${error === '' ? '' : ` (${error})`}. Réessayez dans quelques minutes ; si cela dure, vérifiez qu’aucun serveur mandataire ne répond à sa place.`,
  socket: {
    open: line`Connexion : ouverte par le mode Socket, puis refermée.`,
    switchedOff: line`Le mode Socket n’est pas activé pour l’application. Activez-le page « Socket Mode », ou reprenez le manifeste : ${code('node bin/vigie.mjs slack-manifest')}`,
    held: line`Connexion : tenue par Vigie, qui tourne ; elle n’a pas été essayée une seconde fois.`,
    silent: line`La connexion s’ouvre, mais Slack n’y dit rien : un serveur mandataire ou un pare-feu coupe sans doute les WebSocket vers ${code('wss-primary.slack.com')} et ${code('wss-backup.slack.com')}. Faites-les autoriser.`,
    refused: (error: string): Line =>
      line`Slack refuse pour l’instant d’ouvrir une connexion (${error}). Réessayez dans quelques minutes.`,
    blocked: (reason: string): Line =>
      line`La connexion du mode Socket ne s’ouvre pas${reason === '' ? '' : ` (${reason})`}. Faites autoriser les WebSocket vers ${code('wss-primary.slack.com')} et ${code('wss-backup.slack.com')}, et vérifiez le serveur mandataire (${code('HTTPS_PROXY')}).`,
  },
  http: (port: number, path: string): Line =>
    line`Réception par HTTP sur le port ${code(String(port))}, chemin ${code(path)} : Slack doit pouvoir la joindre en https. La page « Event Subscriptions » de l’application dit si l’adresse est vérifiée.`,
  channel: {
    joined: (channel: string, name: string, isShared: boolean): Line =>
      line`Canal ${code(channel)} (#${name}) : Vigie y est.${isShared ? ' Il est partagé avec une autre organisation, dont les membres n’y sont pas entendus.' : ''}`,
    absent: (channel: string, name: string): Line =>
      line`Canal ${code(channel)} (#${name}) : Vigie n’y est pas, et n’y recevra ni mention ni fichier. Dans ce canal, tapez ${invite}`,
    archived: (channel: string, name: string): Line =>
      line`Canal ${code(channel)} (#${name}) : archivé, personne n’y écrit plus. Désarchivez-le ou retirez-le de ${code('vigie.json')}.`,
    notFound: (channel: string): Line =>
      line`Canal ${code(channel)} : Slack ne le montre pas à Vigie. S’il est privé, invitez-l’y par ${code('/invite @Vigie')}, tapé dans ce canal ; sinon, corrigez l’identifiant dans ${code('vigie.json')}.`,
    unknown: (channel: string, error: string): Line =>
      line`Canal ${code(channel)} : Slack n’en dit rien${error === '' ? '' : ` (${error})`}. Réessayez dans quelques minutes.`,
  },
  person: {
    notFound: (user: string): Line =>
      line`${code(user)}, dans les rôles de ${code('vigie.json')}, n’est personne de cet espace de travail. Corrigez cet identifiant : profil de la personne, menu « … », « Copier l’identifiant de membre ».`,
    gone: (user: string, name: string): Line =>
      line`${code(user)} (${name}), dans les rôles de ${code('vigie.json')}, a un compte désactivé. Retirez cet identifiant.`,
    bot: (user: string, name: string): Line =>
      line`${code(user)} (${name}), dans les rôles de ${code('vigie.json')}, est une application : elle n’est jamais écoutée. Retirez cet identifiant.`,
    unknown: (user: string, error: string): Line =>
      line`${code(user)}, dans les rôles de ${code('vigie.json')} : Slack n’en dit rien${error === '' ? '' : ` (${error})`}. Réessayez dans quelques minutes.`,
  },
}
