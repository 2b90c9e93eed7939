// The set-up of the Matrix account, in French.

import { code, type Line, line } from '../rich-text.ts'
import { numbers } from './numbers.ts'

const away = (server: string, reason: string): Line =>
  line`Le serveur ${server} n’a pas pu être joint${reason === '' ? '' : ` (${reason})`}. Vérifiez son adresse, l’accès au réseau, le serveur mandataire (${code('HTTPS_PROXY')}) et l’autorité de certification (${code('NODE_EXTRA_CA_CERTS')}).`

const odd = (server: string, status: number): Line =>
  line`Le serveur ${server} ne répond pas comme un serveur Matrix (état HTTP ${status}). Vérifiez l’adresse dans ${code('VIGIE_MATRIX_HOMESERVER')}.`

export const matrixSetUp = {
  passwordNeeded: line`Le serveur demande le mot de passe du compte pour créer son identité\u00a0: donnez-le à ${code('VIGIE_MATRIX_PASSWORD')}, puis recommencez.`,
  notConfigured: line`Aucun compte Matrix n’est configuré\u00a0: indiquez son serveur dans ${code('VIGIE_MATRIX_HOMESERVER')} ou, sur Tchap, son adresse électronique dans ${code('VIGIE_MATRIX_EMAIL')}, avec son mot de passe dans ${code('VIGIE_MATRIX_PASSWORD')} (voir ${code('.env.example')}). Rien n’a été fait.`,
  away,
  unreachable: (server: string, reason: string): Line => line`${away(server, reason)} Rien n’a été enregistré.`,
  odd,
  notMatrix: (server: string, status: number): Line => line`${odd(server, status)} Rien n’a été enregistré.`,
  interrupted: (server: string, reason: string): Line =>
    line`Le serveur ${server} ne répond plus${reason === '' ? '' : ` (${reason})`}. Ce qui est déjà fait est gardé\u00a0: relancez ${code('node bin/vigie.mjs matrix-setup')} pour terminer.`,
  tooManyAttempts: (seconds: number): Line =>
    line`Le serveur demande d’attendre ${numbers.integer(seconds)} ${seconds < 2 ? 'seconde' : 'secondes'} avant un nouvel essai. Ce qui est déjà fait est gardé\u00a0: relancez ensuite la même commande.`,
  deactivated: line`Ce compte a été désactivé\u00a0: il en faut un autre. Rien n’a été enregistré.`,
  refused: (server: string, status: number, errcode: string): Line =>
    line`Le serveur ${server} a refusé une demande (état HTTP ${status}${errcode === '' ? '' : `, ${errcode}`}). Si la connexion par mot de passe y est fermée, donnez un jeton d’accès à ${code('VIGIE_MATRIX_TOKEN')}. Ce qui est déjà fait est gardé.`,
  keysRefused: (server: string): Line =>
    line`Le serveur ${server} ne répond pas sur les clés du compte. Relancez la même commande dans quelques minutes.`,
  otherAccount: (kept: string, asked: string): Line =>
    line`L’état enregistré est celui du compte ${kept}, mais la configuration nomme ${asked}. Corrigez ${code('VIGIE_MATRIX_USER')} ou, pour changer de compte, lancez ${code('node bin/vigie.mjs matrix-setup --new-device')}. Rien n’a été modifié.`,
  miscopiedRecoveryKey: line`La clé de récupération de ${code('VIGIE_MATRIX_RECOVERY_KEY')} a été mal recopiée\u00a0: un caractère manque ou diffère. Rien n’a été modifié.`,
  credentialsNeeded: line`Il faut le nom du compte et son mot de passe (${code('VIGIE_MATRIX_USER')}, ${code('VIGIE_MATRIX_PASSWORD')}) ou un jeton d’accès (${code('VIGIE_MATRIX_TOKEN')}). Rien n’a été enregistré.`,
  wrongToken: line`Le serveur refuse le jeton d’accès de ${code('VIGIE_MATRIX_TOKEN')}. Rien n’a été enregistré.`,
  tokenWithoutDevice: line`Ce jeton d’accès n’est lié à aucun appareil et ne permet pas le chiffrement. Donnez plutôt le mot de passe. Rien n’a été enregistré.`,
  tokenOfUsedDevice: line`Ce jeton est celui d’un appareil déjà utilisé, dont Vigie n’a pas les clés. Créez un jeton pour elle seule, ou donnez le mot de passe. Rien n’a été enregistré.`,
  identityExists: line`Ce compte a déjà une identité chiffrée\u00a0: donnez sa clé de récupération à ${code('VIGIE_MATRIX_RECOVERY_KEY')}, puis recommencez. Vigie ne remplace jamais une identité.`,
  nothingToRecover: line`Ce compte a une identité chiffrée, mais aucune clé de récupération ne peut l’ouvrir. Depuis Tchap ou Element, configurez la récupération de ce compte, puis recommencez avec la clé obtenue.`,
  wrongRecoveryKey: line`La clé de récupération de ${code('VIGIE_MATRIX_RECOVERY_KEY')} n’est pas celle de ce compte. Rien n’a été modifié.`,
  server: (homeserver: string): Line => line`Serveur du compte\u00a0: ${homeserver}`,
  session: (user: string, device: string, isNew: boolean): Line =>
    line`${isNew ? 'Connexion' : 'Connexion déjà faite'}\u00a0: ${user}, appareil ${device}`,
  identity: {
    created: line`Identité chiffrée\u00a0: créée, et l’appareil est signé`,
    recovered: line`Identité chiffrée\u00a0: retrouvée par la clé de récupération, et l’appareil est signé`,
    signed: line`Identité chiffrée\u00a0: en place, et l’appareil est signé`,
  },
  former: {
    'logged-out': (device: string): Line => line`Appareil précédent ${device}\u00a0: déconnecté`,
    gone: (device: string): Line => line`Appareil précédent ${device}\u00a0: il n’était plus connecté`,
    unreachable: (device: string): Line =>
      line`Appareil précédent ${device}\u00a0: il n’a pas pu être déconnecté. Relancez ${code('node bin/vigie.mjs matrix-setup')} pour réessayer.`,
  },
  namesakes: (devices: readonly string[]): Line =>
    line`Ce compte a d’autres appareils nommés Vigie\u00a0: ${devices.join(', ')}. S’ils ne servent plus, retirez-les depuis Tchap ou Element.`,
  recoveryKey: line`Clé de récupération du compte, affichée cette seule fois\u00a0:`,
  /** Under the key. */
  aboutRecoveryKey: [
    line`Gardez-la hors de cette machine\u00a0: coffre ou gestionnaire de mots de passe de la préfecture.`,
    line`Elle servira si cette machine ou son dossier de données est perdu\u00a0: ${code('VIGIE_MATRIX_RECOVERY_KEY')}, puis ${code('node bin/vigie.mjs matrix-setup --new-device')}.`,
  ],
  ready: line`Le compte de Vigie est prêt. Ensuite\u00a0:`,
  next: (user: string): readonly Line[] => [
    line`1. Dans Tchap ou Element, invitez ${user} dans le salon de l’équipe.`,
    line`2. Notez l’identifiant du salon (il commence par ${code('!')}) dans ${code('vigie.json')}\u00a0: ${code('"rooms": [{ "platform": "matrix", "id": "!…" }]')}`,
    line`3. Vérifiez\u00a0: ${code('node bin/vigie.mjs doctor')}`,
    line`4. Démarrez\u00a0: ${code('npm start')} (en service permanent\u00a0: ${code('docs/tchap.md')})`,
  ],
}
