// A whole service on a closed network: set up, started, looked at, with a homeserver that only the proxy can reach.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { register } from '../support/matrix/account.ts'
import { person } from '../support/matrix/meeting.ts'
import { untilMembership } from '../support/matrix/membership.ts'
import { createRoom } from '../support/matrix/rooms.ts'
import { machineOf, runOn, VigieProcess } from '../support/matrix/vigie-process.ts'
import { describeWithHomeserver } from '../support/matrix/with-homeserver.ts'
import { authorityFile, startPrivateFront } from '../support/network/private-server.ts'
import { startTunnelProxy, withoutNetworkVariables } from '../support/network/tunnel-proxy.ts'

describeWithHomeserver('on a closed network', {}, (server) => {
  test('everything goes through the proxy: the set-up, the bot in its encrypted room, doctor beside it', async () => {
    const proxy = await startTunnelProxy(await startPrivateFront(Number(new URL(server.url).port)))
    const [vigie, marie] = await Promise.all([register(server.url, 'vigie'), person(server.url, 'marie')])
    const machine = await machineOf({ ...vigie, url: 'https://matrix.example.org' })
    const closed = {
      ...withoutNetworkVariables,
      HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`,
      NODE_EXTRA_CA_CERTS: authorityFile,
    }
    expect(await runOn(machine, ['matrix-setup'], { more: closed })).toMatchObject({ status: 0 })
    const beforeStart = proxy.asked.length
    expect(beforeStart).toBeGreaterThan(0)

    const room = await createRoom(marie.account, { encrypted: true, invite: [vigie.userId] })
    await marie.join(room)
    const settings = { rooms: [{ platform: 'matrix', id: room }], matrix: { callsPerSecond: 1000 } }
    await writeFile(join(machine.directory, 'vigie.json'), JSON.stringify(settings))
    const bot = new VigieProcess(machine, closed)
    await untilMembership(marie, room, vigie.userId, 'join')
    const asked = await marie.say(room, '!courriel reçu thème:titre')
    expect(await marie.until(room, ({ thread }) => thread === asked)).toMatchObject({ encrypted: true })
    expect(proxy.asked.length).toBeGreaterThan(beforeStart)

    const doctor = await runOn(machine, ['doctor'], { more: closed })
    expect(doctor).toMatchObject({ status: 0, errors: '' })
    expect(new Set(proxy.asked)).toEqual(new Set(['CONNECT matrix.example.org:443']))
    expect(await bot.end('SIGTERM', 5_000)).toBe(0)
  })
})
