// The imaginary préfecture that stories happen in: its services, mailboxes, rooms and quality officer.

/** `vigie.json` of the stories; each one may say otherwise. */
export const usualSettings = {
  organisation: 'Préfecture imaginaire',
  services: [{ name: 'Accueil', switchboard: true }, { name: 'Séjour', aliases: ['base'] }, { name: 'Légalité' }],
  mailboxes: [
    { name: 'prefecture', service: 'Accueil', main: true },
    { name: 'pref-etrangers', service: 'Séjour', exhaustive: true },
  ],
  rooms: [
    { platform: 'matrix', id: '!accueil:exemple.fr', services: ['Accueil'] },
    { platform: 'matrix', id: '!sejour:exemple.fr', services: ['Séjour'] },
    { platform: 'matrix', id: '!legalite:exemple.fr', services: ['Légalité'] },
  ],
  roles: { officers: ['matrix:@referent:exemple.fr'] },
}

export type Settings = Partial<typeof usualSettings> & Readonly<Record<string, unknown>>
