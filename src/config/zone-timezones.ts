// The time zone of each zone of public holidays, for configurations that name none.

import type { Zone } from '../calendar/zones.ts'

/** IANA names. Polynésie française spans three; Tahiti's is that of its seat. */
export const zoneTimezones: Readonly<Record<Zone, string>> = {
  metropole: 'Europe/Paris',
  'alsace-moselle': 'Europe/Paris',
  guadeloupe: 'America/Guadeloupe',
  guyane: 'America/Cayenne',
  martinique: 'America/Martinique',
  mayotte: 'Indian/Mayotte',
  'nouvelle-caledonie': 'Pacific/Noumea',
  'la-reunion': 'Indian/Reunion',
  'polynesie-francaise': 'Pacific/Tahiti',
  'saint-barthelemy': 'America/St_Barthelemy',
  'saint-martin': 'America/Marigot',
  'wallis-et-futuna': 'Pacific/Wallis',
  'saint-pierre-et-miquelon': 'America/Miquelon',
}
