// What Tchap shows: whole answers of the real commands, as text and as HTML.

import { beforeEach, expect, test } from 'vitest'
import { dayOf, localDate } from '../../../../src/calendar/local-date.ts'
import { morningDigest } from '../../../../src/digests/morning.ts'
import { words } from '../../../../src/i18n/words.ts'
import { follow } from '../../../../src/register/follow-up.ts'
import { userId } from '../../../../src/register/ids.ts'
import { type Conversation, converse } from '../../../support/conversation.ts'
import { aRequest, metropole, usualRules } from '../../../support/requests.ts'
import { render, shown } from './rendering.ts'

let chat: Conversation
beforeEach(() => {
  chat = converse({ at: '2026-11-20T08:00' })
})

const answer = async (command: string): Promise<string> => {
  const reply = await chat.reply(command, { addressed: true })
  return reply === undefined ? '' : shown(await render(reply))
}

test('a confirmation', async () => {
  expect(await answer('!courriel reçu boîte:pref-etrangers thème:"<b>titre & séjour</b>"')).toMatchInlineSnapshot(`
    "m.notice
    N°~1~: courriel reçu aujourd’hui (pref-etrangers, <b>titre & séjour</b>).
    Réponse attendue au plus tard le vendredi 27 novembre (5 jours ouvrés).
    Date de réception supposée~: aujourd’hui. Pour en donner une autre~: !corriger 1 reçu:hier
    Annuler~: !annuler

    <strong>N°~1</strong>~: courriel reçu aujourd’hui (pref-etrangers, &lt;b&gt;titre &amp; séjour&lt;/b&gt;).<br>
    Réponse attendue au plus tard le vendredi 27 novembre (5 jours ouvrés).<br>
    <em>Date de réception supposée~: aujourd’hui.</em> Pour en donner une autre~: <code>!corriger 1 reçu:hier</code><br>
    Annuler~: <code>!annuler</code>"
  `)
})

test('an error', async () => {
  expect(await answer('!courier répondu 3')).toMatchInlineSnapshot(`
    "m.notice
    Je ne connais pas !courier. Vouliez-vous dire !courriel ou !courrier~? Rien n’a été enregistré. Toutes les commandes~: !aide

    Je ne connais pas <code>!courier</code>. Vouliez-vous dire <code>!courriel</code> ou <code>!courrier</code>~? Rien n’a été enregistré. Toutes les commandes~: <code>!aide</code>"
  `)
})

test('a request, with what can be done about it', async () => {
  await chat.say('!courriel reçu reçu:02/11 thème:récépissé')
  expect(await answer('!voir 1')).toMatchInlineSnapshot(`
    "m.notice
    N°~1~: courriel
    Réponse attendue au plus tard le lundi 9 novembre (5 jours ouvrés)~: en retard.
    Canal~: courriel
    Nombre~: 1
    Nature~: information
    Demandeur~: usager
    Service~: Séjour
    Thème~: récépissé
    Date de réception~: le lundi 2 novembre
    Enregistré par anne aujourd’hui à 8~h.

    1️⃣ Répondre au n°~1~: !répondre 1
    2️⃣ Pourquoi cette date~? !pourquoi 1
    3️⃣ Retards~: !retards

    <strong>N°~1</strong>~: courriel<br>
    Réponse attendue au plus tard le lundi 9 novembre (5 jours ouvrés)~: <strong>en retard</strong>.<br>
    <em>Canal~:</em> courriel<br>
    <em>Nombre~:</em> 1<br>
    <em>Nature~:</em> information<br>
    <em>Demandeur~:</em> usager<br>
    <em>Service~:</em> Séjour<br>
    <em>Thème~:</em> récépissé<br>
    <em>Date de réception~:</em> le lundi 2 novembre<br>
    <em>Enregistré par anne aujourd’hui à 8~h.</em><br>
    <br>
    1️⃣ Répondre au n°~1~: <code>!répondre 1</code><br>
    2️⃣ Pourquoi cette date~? <code>!pourquoi 1</code><br>
    3️⃣ Retards~: <code>!retards</code>"
  `)
})

test('rates, with a table', async () => {
  await chat.say('!courriel répondu 48 reçu:09/11 le:13/11 boîte:pref-etrangers')
  await chat.say('!courriel répondu 4 reçu:02/11 le:13/11 boîte:pref-etrangers')
  await chat.say('!appel reçus:1200 décrochés:852')
  expect(await answer('!taux')).toMatchInlineSnapshot(`
    "m.notice
    Novembre 2026, jusqu’au 20 · Séjour (provisoire)
    Courriels des boîtes fonctionnelles dans les délais~: 92,3~% · 48 sur 52 (2 entrées) · cible 90~%, atteinte
    Délai moyen, boîtes fonctionnelles~: 3,4 jours ouvrés · 52 réponses (2 entrées) · cible 5 au plus, atteinte
    Appels des autres services (un appel transféré y compte une seconde fois)~:
    service  reçus  décrochés  perdus    taux
    Séjour   1~200        852     348  71,0~%
    3 autres indicateurs ont un chiffre (volumes, suivi)~: !taux détail
    Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.
    Demandes hors délai~: !voir hors-délai · encore ouvertes~: !voir ouvertes

    <strong>Novembre 2026, jusqu’au 20 · Séjour</strong> <em>(provisoire)</em><br>
    Courriels des boîtes fonctionnelles dans les délais~: <strong>92,3~%</strong> · 48 sur 52 (2 entrées) · cible 90~%, <strong>atteinte</strong><br>
    Délai moyen, boîtes fonctionnelles~: <strong>3,4 jours ouvrés</strong> · 52 réponses (2 entrées) · cible 5 au plus, <strong>atteinte</strong><br>
    Appels des autres services (un appel transféré y compte une seconde fois)~:<pre><code>service  reçus  décrochés  perdus    taux
    Séjour   1~200        852     348  71,0~%
    </code></pre>
    <em>3 autres indicateurs ont un chiffre</em> <em>(volumes, suivi)</em>~: <code>!taux détail</code><br>
    <em>Chaque demande est comptée au jour de sa réponse ou, à défaut de réponse dans les délais, au lendemain de son échéance.</em><br>
    Demandes hors délai~: <code>!voir hors-délai</code> · encore ouvertes~: <code>!voir ouvertes</code>"
  `)
})

test('a morning digest of several sections, which calls those concerned', async () => {
  const today = dayOf(localDate('2026-11-20'))
  const by = (name: string) => ({ service: 'Séjour', takenBy: userId(`matrix:@${name}:exemple.fr`) })
  const requests = [
    aRequest(1002, '2026-11-10', { ...by('jeanne'), nature: 'complaint' }),
    aRequest(1031, '2026-11-12', { ...by('marie'), theme: 'récépissé', urgent: true }),
    aRequest(1035, '2026-11-13', by('ali')),
    aRequest(1036, '2026-11-13', by('marie')),
    aRequest(1040, '2026-11-16', { service: 'Séjour', count: 3 }),
  ]
  const followed = requests.map((request) => follow(request, usualRules, today))
  const setting = { today, workingDays: metropole, followed, services: ['Séjour'], whenEmpty: 'silent' } as const
  const { reply } = morningDigest(setting, words.fr)
  expect(reply && shown(await render(reply))).toMatchInlineSnapshot(`
    "m.text
    Vendredi 20 novembre · Séjour~: 2 demandes en retard, 2 à échéance aujourd’hui

    Échéances d’hier dépassées
    - n°~1031 · courriel, récépissé · échéance le jeudi 19 · urgente

    Toujours en retard
    - n°~1002 · réclamation par courriel · 2 jours ouvrés de retard

    Aujourd’hui~: n°~1035, 1036
    Lundi 23~: 3 demandes (1 entrée), n°~1040

    Pour~: Marie Dupont, Ali Benali

    1️⃣ Répondre au n°~1031~: !répondre 1031 fond
    2️⃣ Échéance du n°~1031~: !pourquoi 1031
    3️⃣ Retards~: !retards

    <strong>Vendredi 20 novembre · Séjour</strong>~: 2 demandes en retard, 2 à échéance aujourd’hui<br>
    <br>
    <strong>Échéances d’hier dépassées</strong><ul>
    <li><strong>n°~1031</strong> · courriel, récépissé · échéance le jeudi 19 · urgente</li>
    </ul>
    <strong>Toujours en retard</strong><ul>
    <li><strong>n°~1002</strong> · réclamation par courriel · 2 jours ouvrés de retard</li>
    </ul>
    <strong>Aujourd’hui</strong>~: n°~1035, 1036<br>
    <strong>Lundi 23</strong>~: 3 demandes (1 entrée), n°~1040<br>
    <br>
    Pour~: <a href="https://matrix.to/#/%40marie%3Aexemple.fr">Marie Dupont</a>, <a href="https://matrix.to/#/%40ali%3Aexemple.fr">Ali Benali</a><br>
    <br>
    1️⃣ Répondre au n°~1031~: <code>!répondre 1031 fond</code><br>
    2️⃣ Échéance du n°~1031~: <code>!pourquoi 1031</code><br>
    3️⃣ Retards~: <code>!retards</code>"
  `)
})
