// The set-up of the Matrix account, in French.

import { code, line } from '../rich-text.ts'

export const matrixSetUp = {
  passwordNeeded: line`Le serveur demande le mot de passe du compte pour créer son identité\u00a0: donnez-le à ${code('VIGIE_MATRIX_PASSWORD')}, puis recommencez.`,
  credentialsNeeded: line`Il faut le nom du compte et son mot de passe (${code('VIGIE_MATRIX_USER')}, ${code('VIGIE_MATRIX_PASSWORD')}) ou un jeton d’accès (${code('VIGIE_MATRIX_TOKEN')}). Rien n’a été enregistré.`,
  wrongToken: line`Le serveur refuse le jeton d’accès de ${code('VIGIE_MATRIX_TOKEN')}. Rien n’a été enregistré.`,
  tokenWithoutDevice: line`Ce jeton d’accès n’est lié à aucun appareil et ne permet pas le chiffrement. Donnez plutôt le mot de passe. Rien n’a été enregistré.`,
  tokenOfUsedDevice: line`Ce jeton est celui d’un appareil déjà utilisé, dont Vigie n’a pas les clés. Créez un jeton pour elle seule, ou donnez le mot de passe. Rien n’a été enregistré.`,
  identityExists: line`Ce compte a déjà une identité chiffrée\u00a0: donnez sa clé de récupération à ${code('VIGIE_MATRIX_RECOVERY_KEY')}, puis recommencez. Vigie ne remplace jamais une identité.`,
  nothingToRecover: line`Ce compte a une identité chiffrée, mais aucune clé de récupération ne peut l’ouvrir. Depuis Tchap ou Element, configurez la récupération de ce compte, puis recommencez avec la clé obtenue.`,
  wrongRecoveryKey: line`La clé de récupération de ${code('VIGIE_MATRIX_RECOVERY_KEY')} n’est pas celle de ce compte. Rien n’a été modifié.`,
}
