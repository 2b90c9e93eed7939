// The reply templates of the demonstration: an acknowledgement with its mandatory parts, a holding reply, an answer.

import { dateOf, type Day } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { TemplatePurpose } from '../register/kinds/template.ts'
import { type DemoDraft, loggedOn } from './demo-draft.ts'
import { Random } from './random.ts'

const seed = 2857

interface Text {
  readonly name: string
  readonly purpose: TemplatePurpose
  readonly service: string
  readonly lines: readonly string[]
}

const texts: readonly Text[] = [
  {
    name: 'accusé séjour',
    purpose: 'acknowledgement',
    service: 'Séjour',
    lines: [
      'Bonjour,',
      '',
      'Votre demande, reçue le [date de réception], est enregistrée. Elle est suivie par le service du séjour de la',
      'préfecture de démonstration, 1 place de la République, 00000 Démonstration, téléphone 01 99 00 00 00,',
      'courriel sejour@demonstration.example.',
      '',
      'Sans réponse dans un délai de quatre mois à compter de cette date, votre demande est réputée rejetée. Vous pourrez',
      'alors, dans les deux mois, former un recours devant le tribunal administratif.',
    ],
  },
  {
    name: 'attente titres',
    purpose: 'holding',
    service: 'Titres',
    lines: [
      'Bonjour,',
      '',
      'Votre dossier demande une vérification. Une réponse vous sera apportée sous [nombre] semaines.',
      '',
      'Cordialement',
    ],
  },
  {
    name: 'pièces du renouvellement',
    purpose: 'reply',
    service: 'Séjour',
    lines: [
      'Bonjour,',
      '',
      'Le renouvellement se demande en ligne, entre quatre et deux mois avant la fin de validité du titre. La liste des',
      'pièces est affichée à la fin de la démarche.',
      '',
      'Cordialement',
    ],
  },
]

/** `since`: the day on which they were all added. */
export const replyTemplates = (since: Day, workingDays: WorkingDays): readonly DemoDraft[] => {
  const added = workingDays.onOrAfter(since)
  return texts.map(({ lines, ...template }, index) => ({
    draft: {
      kind: 'template',
      ...template,
      text: lines.join('\n'),
      added: dateOf(added),
      logged: loggedOn(added, 'référent', new Random(seed, index)),
    },
  }))
}
