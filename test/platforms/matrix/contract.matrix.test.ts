// Matrix keeps the contract of every platform, in encrypted rooms and in plain ones.

import { describe, onTestFinished } from 'vitest'

import type { Answer } from '../../../src/chat/platform.ts'
import type { Reply } from '../../../src/chat/reply.ts'
import { roomId } from '../../../src/register/ids.ts'
import { platformContract, type PlatformWorld } from '../../contracts/platform.ts'
import { readyAccount, startTestBot, type TestBot } from '../../support/matrix/bot.ts'
import { caughtUp, person, kindsOfRooms } from '../../support/matrix/meeting.ts'
import { untilMembership } from '../../support/matrix/membership.ts'
import { createRoom } from '../../support/matrix/rooms.ts'
import { seenMessage } from '../../support/matrix/seen-message.ts'
import { describeWithHomeserver } from '../../support/matrix/with-homeserver.ts'

/** Answers, noted by the id of the message that they are to. */
class Answers {
  readonly #waiting = new Map<string, PromiseWithResolvers<Reply | undefined>>()

  of(id: string): Promise<Reply | undefined> {
    return this.#slot(id).promise
  }

  noting(answer: Answer): Answer {
    return async (incoming) => {
      const reply = await answer(incoming)
      this.#slot(incoming.key.slice('matrix:'.length)).resolve(reply)
      return reply
    }
  }

  #slot(id: string): PromiseWithResolvers<Reply | undefined> {
    const slot = this.#waiting.get(id) ?? Promise.withResolvers<Reply | undefined>()
    this.#waiting.set(id, slot)
    return slot
  }
}

const openWorld = async (url: string, encrypted: boolean): Promise<PlatformWorld> => {
  const [marie, ready] = await Promise.all([person(url, 'marie'), readyAccount(url)])
  const room = await createRoom(marie.account, { encrypted, invite: [ready.userId] })
  await marie.join(room)
  const answers = new Answers()
  let running: TestBot | undefined
  onTestFinished(async () => running?.stop())
  return {
    room: roomId(`matrix:${room}`),
    platform: {
      name: 'matrix',
      start: async (answer) => {
        running = await startTestBot(ready, { rooms: { [room]: 'all' }, answer: answers.noting(answer) })
        await untilMembership(marie, room, ready.userId, 'join')
      },
      stop: async () => {
        await running?.stop()
        running = undefined
      },
      post: async (to, reply, key) => {
        await running?.platform.post(to, reply, key)
        await caughtUp(marie, room)
      },
    },
    type: async (text) => {
      const id = await marie.say(room, text)
      if (running === undefined) return
      if ((await answers.of(id)) !== undefined) await marie.until(room, ({ thread }) => thread === id)
    },
    read: () =>
      (marie.sdk.getRoom(room)?.getLiveTimeline().getEvents() ?? []).map((event) => seenMessage(event).body).join('\n'),
  }
}

describeWithHomeserver('Matrix as a platform', {}, (server) => {
  describe.for(kindsOfRooms)('in $name', ({ encrypted }) => {
    platformContract(() => openWorld(server.url, encrypted))
  })
})
