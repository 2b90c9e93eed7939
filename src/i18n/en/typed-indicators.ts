// What the indicators of appointments, website updates and measures are called in English.

import type { typedLabels as french } from '../fr/typed-indicators.ts'

export const typedLabels: typeof french = {
  'appointments.proposed': {
    short: 'Appointments proposed in time',
    full: 'Share of officials’ and local authorities’ appointments for which a date is proposed in time',
    method:
      'Requests for an appointment for which a date was proposed by the due date (label: 4 working days), among those whose fate is known.',
    names: ['appointments proposed', 'proposals'],
  },
  'appointments.held': {
    short: 'Appointments held in time',
    full: 'Share of officials’ and local authorities’ appointments held in time',
    method:
      'Meetings held by the due date (label: 10 working days), among those whose fate is known. One that is impossible because of the requester does not count.',
    names: ['appointments', 'appointments held', 'meetings'],
  },
  'website.updates.on-time': {
    short: 'Website updates in time',
    full: 'Share of website updates made in time',
    method:
      'Updates asked for by services and made by the due date (label: 3 working days), among those whose fate is known.',
    names: ['updates', 'website updates'],
  },
  'website.visits': {
    short: 'Website visits',
    full: 'Visits of the website over inhabitants',
    method:
      'Visits over the inhabitants of the département. Population is summed with its quarter, so that a year compares with the same target.',
    names: ['visits', 'website visits', 'website'],
  },
  'social.engagement': {
    short: 'Engagement on social networks',
    full: 'Rate of engagement on social networks',
    method: 'Engagements (reactions, comments, shares, clicks) over impressions.',
    names: ['engagement', 'engagements', 'social networks'],
  },
  'pan.users': {
    short: 'Users of the digital help point',
    full: 'Users of the digital help point, mean per month',
    method: 'Users of the digital help point, a mean over the known months.',
    names: ['help point users', 'help point'],
  },
  'pan.satisfaction': {
    short: 'Satisfaction at the digital help point',
    full: 'Rate of satisfaction of the users of the digital help point',
    method: 'Satisfied answers over answers.',
    names: ['help point satisfaction'],
  },
  'fraud.licences': {
    short: 'Confirmed licence fraud',
    full: 'Confirmed frauds per thousand files of driving licences and vehicle registrations',
    method: 'Confirmed frauds over files processed.',
    names: ['fraud', 'licence fraud'],
  },
  'titles.licences.delay': {
    short: 'Delay, licences and registrations',
    full: 'Mean processing time of driving licences and vehicle registrations',
    method: 'Calendar days from filing to decision, mean.',
    names: ['licence delay'],
  },
  'titles.foreigners.delay': {
    short: 'Delay, first residence permits',
    full: 'Mean processing time of first residence permits',
    method: 'Calendar days from the complete file to the decision, mean.',
    names: ['permit delay', 'first permit delay'],
  },
  'titles.renewal.delay': {
    short: 'Delay, permit renewals',
    full: 'Mean processing time of renewals of residence permits',
    method: 'Calendar days from the complete file to the decision, mean.',
    names: ['renewal delay'],
  },
  'crisis.exercises': {
    short: 'Crisis exercises',
    full: 'Number of crisis exercises',
    method: 'Sum of the exercises typed in.',
    names: ['exercises', 'crisis exercises'],
  },
  'crisis.activations': {
    short: 'Activations of the operations centre',
    full: 'Number of activations of the département’s operations centre',
    method: 'Sum of the activations typed in.',
    names: ['activations'],
  },
  'crisis.elected-informed': {
    short: 'Officials informed in a crisis',
    full: 'Mean time to inform elected officials in a crisis',
    method: 'Time from the event to the officials’ information, mean.',
    names: ['officials informed'],
  },
}
