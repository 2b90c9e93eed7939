// The overview of the commands, in French.

import { code, type Line, line, strong } from '../rich-text.ts'

export const help = {
  title: line`${strong('Vigie suit les demandes reçues par l’équipe et leurs délais.')} Une ligne suffit pour noter ; ${code('!annuler')} revient sur la dernière commande.`,
  chapters: {
    log: line`Noter`,
    act: line`Suivre une demande`,
    read: line`Consulter`,
    correct: line`Corriger`,
    about: line`Et aussi`,
  },
  command: (example: string, summary: string): Line => line`${code(`!${example}`)} : ${summary}`,
  manners: [
    line`Chaque commande commence par ${code('!')} ou ${code('/')} et s’écrit en français ou en anglais, avec ou sans accents.`,
    line`Le détail d’une commande : ${code('!aide courriel')}`,
  ],
}
