// What Vigie says by itself in Matrix rooms: why nothing was done, what it could not read.

import { code, type Line, line } from '../rich-text.ts'

export const matrixRooms = {
  unconfigured: (room: string): Line =>
    line`Ce salon n’est pas encore relié à Vigie, qui n’y enregistre rien. Pour le relier, ajoutez son identifiant à ${code('vigie.json')}\u00a0: ${code(room)}`,
  stranger: line`Vigie ne répond ici qu’aux membres des salons qu’elle suit. Demandez à être ajouté à celui de votre service.`,
  tooOld: (hours: number): Line =>
    line`Après une interruption, les commandes de plus de ${hours} heures n’ont pas été exécutées\u00a0: rien n’en a été enregistré. Renvoyez celles qui comptent encore.`,
  undecryptable: (name: string): Line =>
    line`Un message de ${name} n’a pas pu être déchiffré\u00a0: rien n’en a été enregistré. Renvoyez-le\u00a0; si cela se répète, vérifiez votre appareil dans les paramètres de sécurité de Tchap.`,
}
