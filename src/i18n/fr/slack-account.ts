// What is said of Vigie's app in Slack and of what it keeps on disk, in French.

import { code, type Line, line } from '../rich-text.ts'

/** Nothing of the register is in it, which is the first thing that people fear. */
const lost = line`Aucune entrée du registre n’y est : sont perdues seulement les réponses et les relevés en cours d’envoi, à demander de nouveau.`

const state = {
  damaged: (file: string): Line =>
    line`Le fichier ${code(file)} ne peut pas être utilisé : il est incomplet, abîmé ou n’a pas été écrit par Vigie pour Slack. Déplacez-le ou supprimez-le, puis relancez. ${lost} Rien n’a été modifié.`,
  newer: (file: string): Line =>
    line`Le fichier ${code(file)} vient d’une version plus récente de Vigie. Installez cette version ou, à défaut, déplacez ce fichier, puis relancez. ${lost} Rien n’a été modifié.`,
  otherVersion: line`Ce que Vigie garde pour Slack a été écrit par une autre version, que celle-ci ne sait pas lire. Installez la version la plus récente, puis recommencez. Rien n’a été modifié.`,
  locked: (holder: string): Line =>
    line`La connexion à Slack est déjà tenue par un autre programme${holder === '' ? '' : ` (${holder})`}. Arrêtez-le d’abord : deux programmes se partageraient les commandes. Rien n’a été modifié.`,
  strayLock: (file: string): Line =>
    line`Le fichier ${code(file)}, qui empêche deux programmes de se connecter à la fois, n’est pas un verrou de Vigie. Vérifiez qu’aucun autre n’est lancé, supprimez ce fichier, puis recommencez. Rien n’a été modifié.`,
}

export const slackAccount = {
  state,
  unreachableRooms: (rooms: number): Line =>
    line`${rooms === 1 ? 'Un canal de Slack est configuré' : `${rooms} canaux de Slack sont configurés`}, mais l’application de Vigie ne l’est pas : elle n’y sera pas. Indiquez ${code('VIGIE_SLACK_BOT_TOKEN')} et ${code('VIGIE_SLACK_APP_TOKEN')}.`,
}
