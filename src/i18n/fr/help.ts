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
  /** `slashAlone`: a command is known by one name behind the slash, and nowhere else begins so. */
  manners: (slashAlone: boolean): readonly Line[] => [
    slashAlone
      ? line`Sous un autre de ses noms, en français ou en anglais, une commande s’écrit ${code('!nom')}. Dans un fil, mentionnez Vigie devant la commande.`
      : line`Chaque commande commence par ${code('!')} ou ${code('/')} et s’écrit en français ou en anglais, avec ou sans accents.`,
    line`Le détail d’une commande : ${code('!aide courriel')}`,
  ],
}
