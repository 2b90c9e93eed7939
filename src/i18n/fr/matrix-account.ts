// What is said of the Matrix account: the state on disk, a server that is not found.

import { code, type Line, line } from '../rich-text.ts'

/** An older copy is the one way out that makes things worse: keys used twice can no longer be read by anybody. */
const newDevice = line`N’y remettez pas une copie plus ancienne : ses clés auraient déjà servi, et les réponses deviendraient illisibles. Déclarez plutôt Vigie comme un nouvel appareil : ${code('node bin/vigie.mjs matrix-setup --new-device')}. Rien n’a été modifié.`

const state = {
  noKey: (file: string): Line =>
    line`Le fichier ${code(file)} est chiffré : donnez sa clé à ${code('VIGIE_MATRIX_STATE_KEY')}. Rien n’a été modifié.`,
  otherKey: (file: string): Line =>
    line`Le fichier ${code(file)} a été chiffré avec une autre clé que celle de ${code('VIGIE_MATRIX_STATE_KEY')} : remettez la précédente. Si elle est perdue, déclarez Vigie comme un nouvel appareil : ${code('node bin/vigie.mjs matrix-setup --new-device')}. Rien n’a été modifié.`,
  damaged: (file: string): Line =>
    line`Le fichier ${code(file)} ne peut pas être utilisé : il est incomplet, abîmé ou n’a pas été écrit par Vigie. ${newDevice}`,
  newer: (file: string): Line =>
    line`Le fichier ${code(file)} vient d’une version plus récente de Vigie. Installez cette version, puis recommencez. ${newDevice}`,
  locked: (holder: string): Line =>
    line`La connexion à Matrix est déjà tenue par un autre programme${holder === '' ? '' : ` (${holder})`}. Arrêtez-le d’abord : deux programmes sur un même appareil perdraient des messages. Rien n’a été modifié.`,
  strayLock: (file: string): Line =>
    line`Le fichier ${code(file)}, qui empêche deux programmes de se connecter à la fois, n’est pas un verrou de Vigie. Vérifiez qu’aucun autre n’est lancé, supprimez ce fichier, puis recommencez. Rien n’a été modifié.`,
}

const discovery = {
  unknownAgent: (address: string): Line =>
    line`Tchap ne connaît pas ${address} comme l’adresse d’un agent : le compte serait celui d’un invité externe, sans droit de créer un salon. Vérifiez l’adresse dans ${code('VIGIE_MATRIX_EMAIL')} et que son domaine est ouvert à Tchap ; sinon, indiquez le serveur du compte dans ${code('VIGIE_MATRIX_HOMESERVER')}. Rien n’a été enregistré.`,
  unreachable: (server: string, reason: string): Line =>
    line`Le serveur ${server} n’a pas pu être joint${reason === '' ? '' : ` (${reason})`}. Vérifiez l’accès au réseau, le serveur mandataire (${code('HTTPS_PROXY')}) et l’autorité de certification (${code('NODE_EXTRA_CA_CERTS')}). Rien n’a été enregistré.`,
  oddAnswer: (server: string, status: number): Line =>
    line`Le serveur ${server} n’a pas répondu comme Tchap le fait (état HTTP ${status}). Vérifiez qu’aucun serveur mandataire ne répond à sa place, ou indiquez le serveur du compte dans ${code('VIGIE_MATRIX_HOMESERVER')}. Rien n’a été enregistré.`,
}

const session = {
  tooOld: line`L’état de la connexion à Matrix n’a pas servi depuis plus de trois mois\u00a0: c’est sans doute une ancienne copie. ${newDevice}`,
  otherDevice: (kept: string, found: string): Line =>
    line`L’état enregistré est celui de l’appareil ${code(kept)}, mais le jeton d’accès ouvre ${code(found)}. ${newDevice}`,
  oldCopy: line`L’état de la connexion à Matrix est une ancienne copie\u00a0: il a été utilisé plus récemment ailleurs. Si une autre Vigie s’en sert, arrêtez celle-ci et gardez l’autre. ${newDevice}`,
  otherVersion: line`L’état de la connexion à Matrix a été écrit par une autre version de Vigie, que celle-ci ne sait pas lire. Installez la version la plus récente, puis recommencez. Rien n’a été modifié.`,
  keyConflict: line`Le serveur a déjà d’autres clés pour cet appareil\u00a0: son état a été perdu ou un autre programme s’en sert. Vigie s’arrête pour que ses messages restent lisibles. ${newDevice}`,
  loggedOut: line`L’appareil de Vigie a été supprimé de son compte Matrix\u00a0: ses clés ne servent plus. ${newDevice}`,
  softLogout: line`Le serveur demande à Vigie de se reconnecter, et son mot de passe n’est pas connu\u00a0: donnez-le à ${code('VIGIE_MATRIX_PASSWORD')}, puis relancez.`,
  wrongPassword: line`Le serveur refuse l’identifiant ou le mot de passe du compte de Vigie. Vérifiez ${code('VIGIE_MATRIX_USER')} et ${code('VIGIE_MATRIX_PASSWORD')}. Rien n’a été enregistré.`,
  expired: line`Le compte Tchap de Vigie a expiré. Ouvrez le message de renouvellement reçu dans sa boîte aux lettres, cliquez sur le lien, puis relancez.`,
  notSetUp: line`Le compte Matrix de Vigie n’est pas encore prêt. Lancez une fois ${code('node bin/vigie.mjs matrix-setup')}, puis démarrez.`,
}

export const matrixAccount = { state, discovery, session }
