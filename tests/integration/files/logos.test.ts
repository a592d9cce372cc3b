import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/auth/permissions'
import { NothingToChange, RecordMissing } from '@/lib/changes/errors'
import { changeLogo } from '@/lib/changes/logos/change-logo'
import { revertChangeSet } from '@/lib/changes/revert'
import * as configuration from '@/lib/config'
import { db } from '@/lib/db/client'
import { tags } from '@/lib/domain/cache-tags'
import { type LogoImage, logoImage } from '@/lib/files/logo-image'
import { findPicture, keepPicture, PictureStoreError } from '@/lib/files/picture-store'
import { aNetwork, apply } from '@/tests/support/builders'
import { withEmptyDatabase } from '@/tests/support/database'
import { aUser } from '@/tests/support/users'

withEmptyDatabase()

const network = aNetwork({ slug: 'alpha' })
const wording = () => ({ title: 'Logo' })
let editor: Actor

beforeEach(async () => {
  await apply([network])
  editor = await aUser('editor')
})
afterEach(() => vi.restoreAllMocks())

async function picture(red: number): Promise<LogoImage> {
  const background = { r: red, g: 0, b: 0 }
  return logoImage(
    await sharp({ create: { width: 64, height: 32, channels: 3, background } })
      .png()
      .toBuffer(),
  )
}

const shown = () =>
  db.logo.findUnique({ where: { organizationId: network.id }, select: { digest: true, credit: true } })

describe('the logo of an organization', () => {
  it('is a change of its record: in its history, and its page is expired', async () => {
    const image = await picture(200)
    const outcome = await changeLogo(
      editor,
      network.id,
      { picture: image, credit: 'Alpha', licence: 'TM' },
      wording,
    )
    expect(outcome.kind === 'applied' && outcome.applied.tags).toContain(tags.organization('alpha'))
    expect(await shown()).toEqual({ digest: image.digest, credit: 'Alpha' })
    const change = await db.change.findFirst({ where: { recordId: network.id, version: 2 } })
    expect(change?.before).toMatchObject({ logo: null })
    expect(change?.after).toMatchObject({ logo: { digest: image.digest } })
  })

  it('can change its credit alone, and an old one comes back with the change that is undone', async () => {
    const [first, second] = [await picture(10), await picture(20)]
    await changeLogo(editor, network.id, { picture: first, credit: 'A', licence: 'L' }, wording)
    await changeLogo(editor, network.id, { picture: null, credit: 'B', licence: 'L' }, wording)
    expect(await shown()).toEqual({ digest: first.digest, credit: 'B' })
    const outcome = await changeLogo(
      editor,
      network.id,
      { picture: second, credit: 'B', licence: 'L' },
      wording,
    )
    if (outcome.kind !== 'applied') throw new Error('proposed')
    await revertChangeSet(editor, outcome.applied.id, { title: 'Undo' })
    expect(await shown()).toEqual({ digest: first.digest, credit: 'B' })
    expect((await findPicture(first.digest))?.bytes.length).toBe(first.bytes.length)
  })

  it('is removed, and does not stand in the way when its organization is retired', async () => {
    await changeLogo(editor, network.id, { picture: await picture(1), credit: 'A', licence: 'L' }, wording)
    await changeLogo(editor, network.id, 'remove', wording)
    expect(await shown()).toBeNull()
    await expect(changeLogo(editor, network.id, 'remove', wording)).rejects.toThrow(NothingToChange)
    await changeLogo(editor, network.id, { picture: await picture(2), credit: 'A', licence: 'L' }, wording)
    const { version } = await db.record.findUniqueOrThrow({ where: { id: network.id } })
    await apply([
      {
        action: 'retire',
        type: 'organization',
        id: network.id,
        baseVersion: version,
        retirement: { reason: 'dissolved', successor: null },
      },
    ])
    expect(await shown()).toBeNull()
  })

  it('of contributors waits for review; without a record there is none', async () => {
    const contributor = await aUser('contributor')
    const change = { picture: await picture(3), credit: 'A', licence: 'L' }
    expect((await changeLogo(contributor, network.id, change, wording)).kind).toBe('proposed')
    expect(await shown()).toBeNull()
    const nobody = '00000000-0000-4000-8000-000000000000'
    await expect(changeLogo(editor, nobody, change, wording)).rejects.toThrow(RecordMissing)
  })
})

describe('an object store', () => {
  const objects = new Map<string, Buffer>()
  let server: Server
  let refuse = false

  beforeEach(async () => {
    objects.clear()
    refuse = false
    server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const signed = request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=key/')
        const address = request.url ?? ''
        if (refuse || !signed) response.writeHead(403).end()
        else if (request.method === 'PUT') {
          objects.set(address, Buffer.concat(chunks))
          response.writeHead(200).end()
        } else response.writeHead(objects.has(address) ? 200 : 404).end(objects.get(address))
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    vi.spyOn(configuration, 'config').mockReturnValue({
      ...configuration.parseConfig({}),
      pictureStore: {
        endpoint: `http://127.0.0.1:${port}`,
        bucket: 'pictures',
        region: 'us-east-1',
        accessKeyId: 'key',
        secretAccessKey: 'secret',
      },
    })
  })
  afterEach(() => new Promise((resolve) => server.close(resolve)))

  it('keeps the bytes, and the database only what they are', async () => {
    const image = await picture(99)
    await keepPicture(image)
    expect([...objects.keys()]).toEqual([`/pictures/logos/${image.digest}.webp`])
    expect(await db.picture.findUnique({ where: { digest: image.digest } })).toMatchObject({ bytes: null })
    const found = await findPicture(image.digest)
    expect(Buffer.from(found?.bytes ?? []).equals(image.bytes)).toBe(true)
  })

  it('that refuses leaves nothing behind', async () => {
    refuse = true
    const image = await picture(98)
    await expect(keepPicture(image)).rejects.toThrow(PictureStoreError)
    expect(await db.picture.count()).toBe(0)
  })
})
