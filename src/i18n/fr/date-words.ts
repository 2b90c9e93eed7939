// Words that dates, durations and periods are made of, in French.

export const dates = {
  months: [
    ['janvier', 'janv', 'jan'],
    ['février', 'févr', 'fév'],
    ['mars'],
    ['avril', 'avr'],
    ['mai'],
    ['juin'],
    ['juillet', 'juil'],
    ['août'],
    ['septembre', 'sept'],
    ['octobre', 'oct'],
    ['novembre', 'nov'],
    ['décembre', 'déc'],
  ],
  weekdays: [['lundi'], ['mardi'], ['mercredi'], ['jeudi'], ['vendredi'], ['samedi'], ['dimanche']],
  /** Days that have a name of their own, by their distance from today. */
  named: {
    dayBeforeYesterday: ['avant-hier', 'avant hier', 'avanthier'],
    yesterday: ['hier'],
    today: ['aujourd’hui', 'aujourdhui', 'auj', 'ce jour', 'ce matin'],
    tomorrow: ['demain'],
    dayAfterTomorrow: ['après-demain', 'après demain'],
  },
  /** What may come before a date. */
  articles: ['le', 'du', 'au', 'ce'],
  last: ['dernier', 'dernière', 'derniers', 'dernières', 'passé', 'passée'],
  next: ['prochain', 'prochaine'],
  this: ['ce', 'cet', 'cette', 'du'],
  ranks: ['er', 'ère', 'e', 'ème'],
  /** A duration back from today, as in « il y a 3 jours »: what is said before it, or after it. */
  ago: { before: ['il y a'], after: [] as string[] },
  /** The two ends of a period. */
  from: ['du', 'de', 'depuis'],
  to: ['au', 'à', 'jusqu’à', 'jusqu’au'],
  /** The letter of `j-3`. */
  offset: ['j'],
  quarter: ['t', 'trim'],
  units: {
    days: ['jour', 'jours', 'j', 'jours calendaires', 'jours francs'],
    workingDays: ['jour ouvré', 'jours ouvrés', 'jour ouvrable', 'jours ouvrables', 'jo'],
    weeks: ['semaine', 'semaines', 'sem'],
    months: ['mois'],
    years: ['année', 'années', 'an', 'ans'],
    quarters: ['trimestre', 'trimestres'],
  },
  numbers: ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  one: ['un', 'une', 'la', 'le'],
  fifteenDays: ['quinzaine', 'une quinzaine', 'quinze jours'],
  fourteenDays: [] as string[],
}
