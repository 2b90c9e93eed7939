// What `doctor` tells of the Matrix account and its rooms, in French.

import { code, joinLines, type Line, line } from '../rich-text.ts'
import { counted } from './agreement.ts'

interface Unsigned {
  readonly name: string
  readonly unsigned: number
  readonly devices: number
}

const invite = 'Invitez-y Vigie depuis Tchap ou Element'

export const matrixDoctor = {
  server: (homeserver: string, version: string): Line => line`Matrix\u00a0: ${homeserver} répond (${version}).`,
  account: (user: string, device: string): Line => line`Compte\u00a0: ${user}, appareil ${device}, connecté.`,
  refused: (status: number, errcode: string): Line =>
    line`Le serveur refuse de reconnaître le compte (état HTTP ${status}${errcode === '' ? '' : `, ${errcode}`}). Réessayez plus tard\u00a0; si cela dure, voyez avec ceux qui gèrent ce serveur.`,
  device: {
    signed: line`Appareil signé par son compte\u00a0: les clients les plus stricts l’acceptent.`,
    unsigned: line`L’appareil n’est pas signé par son compte\u00a0: des clients refuseront ses messages. Arrêtez Vigie, puis lancez ${code('node bin/vigie.mjs matrix-setup')}.`,
    'no-identity': line`Le compte n’a pas d’identité chiffrée\u00a0: son appareil n’est pas signé, des clients refuseront ses messages. Arrêtez Vigie, puis lancez ${code('node bin/vigie.mjs matrix-setup')}.`,
    'no-keys': line`Le serveur n’a pas les clés de l’appareil\u00a0: personne ne peut lui écrire dans un salon chiffré. Arrêtez Vigie, puis lancez ${code('node bin/vigie.mjs matrix-setup')}.`,
    unknown: line`Le serveur ne répond pas sur les clés de l’appareil. Réessayez dans quelques minutes.`,
  },
  room: {
    invited: (room: string): Line =>
      line`Salon ${code(room)}\u00a0: une invitation attend, Vigie l’acceptera à son prochain démarrage.`,
    absent: (room: string): Line =>
      line`Salon ${code(room)}\u00a0: Vigie n’y est pas. ${invite}, ou corrigez l’identifiant dans ${code('vigie.json')}.`,
    unknown: (room: string): Line =>
      line`Salon ${code(room)}\u00a0: le serveur n’en dit rien. Réessayez dans quelques minutes.`,
  },
  joined: (room: string, encrypted: boolean, members: number): Line =>
    line`Salon ${code(room)}\u00a0: ${encrypted ? 'chiffré' : 'non chiffré'}, ${counted(members, ['membre', 'membres'])}, Vigie comprise.`,
  readOnly: (room: string): Line =>
    line`Salon ${code(room)}\u00a0: Vigie n’a pas le droit d’y écrire. Un administrateur du salon doit le lui donner (rôle de modérateur, ou écriture ouverte à tous).`,
  unsigned: (room: string, members: readonly Unsigned[], isolation: 'all' | 'signed'): Line => {
    const people = members.map(
      ({ name, unsigned, devices }): Line =>
        line`${name} (${unsigned} sur ${counted(devices, ['appareil', 'appareils'])})`,
    )
    const effect =
      isolation === 'signed'
        ? 'Vigie n’y est pas lisible'
        : 'Vigie y est lisible, mais des clients plus stricts masqueront ce qu’ils envoient'
    return line`Salon ${code(room)}\u00a0: des appareils ne sont pas vérifiés par leur propriétaire\u00a0: ${joinLines(people, ', ')}. ${effect}\u00a0; chacun peut vérifier les siens dans les réglages de Tchap ou d’Element.`
  },
  readsNothing: (names: readonly string[]): Line =>
    line`Ne peuvent rien lire de Vigie, faute d’un appareil vérifié\u00a0: ${names.join(', ')}. Qu’ils en vérifient un ou, en attendant, ${code('"matrix": { "isolation": "tous" }')} dans ${code('vigie.json')}.`,
}
