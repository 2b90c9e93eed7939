// What Vigie says by itself in Matrix rooms: why nothing was done, what it could not read.

import { code, type Line, line } from '../rich-text.ts'

export const matrixRooms = {
  unconfigured: (room: string): Line =>
    line`Ce salon n’est pas encore relié à Vigie, qui n’y enregistre rien. Pour le relier, la personne qui gère Vigie ajoute son identifiant à ${code('vigie.json')}\u00a0: ${code(room)}`,
  stranger: line`Vigie ne répond ici qu’aux membres des salons qu’elle suit. Demandez à rejoindre l’un d’eux.`,
  tooOld: (hours: number): Line =>
    line`Après une interruption, les messages de plus de ${hours} heures n’ont pas été lus. S’ils contenaient des commandes, rien n’en a été enregistré\u00a0: renvoyez celles qui comptent encore.`,
  inClear: line`Votre message n’était pas chiffré, alors que ce salon l’est\u00a0: rien n’en a été enregistré. Renvoyez-le depuis un appareil vérifié.`,
  undecryptable: (name: string): Line =>
    line`Un message de ${name} n’a pas pu être déchiffré\u00a0: rien n’en a été enregistré. Renvoyez-le\u00a0; si cela se répète, vérifiez votre appareil dans les paramètres de sécurité de votre messagerie.`,
}
