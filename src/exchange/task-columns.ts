// The columns of appointments and of website updates.

import { dateCell, forKinds } from './column.ts'
import { readDate } from './read-cell.ts'

export const taskColumns = {
  askedOn: forKinds(
    ['appointment', 'update'],
    'demandé le, asked on, demandée le, date de la demande',
    readDate,
    ({ asked }) => dateCell(asked),
  ),
  proposedOn: forKinds(['appointment'], 'proposé le, proposed on, date de la proposition', readDate, ({ proposed }) =>
    dateCell(proposed),
  ),
  heldOn: forKinds(['appointment'], 'tenu le, held on, date du rendez-vous', readDate, ({ held }) => dateCell(held)),
  impossibleOn: forKinds(['appointment'], 'impossible le, impossible on', readDate, ({ impossible }) =>
    dateCell(impossible),
  ),
  doneOn: forKinds(['update', 'improvement'], 'fait le, done on, faite le, mis à jour le', readDate, ({ done }) =>
    dateCell(done),
  ),
}
