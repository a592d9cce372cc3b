import { AwsClient } from 'aws4fetch'
import { config, type PictureStore } from '@/lib/config'
import { db } from '@/lib/db/client'
import type { LogoImage } from './logo-image'

/** A picture as it is sent. */
export interface Picture {
  mediaType: string
  bytes: Uint8Array<ArrayBuffer>
}

/** The object store does not take or give a picture. Nothing was written. */
export class PictureStoreError extends Error {
  override readonly name = 'PictureStoreError'
}

/** Keeps a picture under its digest: in the object store, where one is configured, in the database otherwise. */
export async function keepPicture({ digest, mediaType, width, height, bytes }: LogoImage): Promise<void> {
  const known = await db.picture.findUnique({ where: { digest }, select: { digest: true } })
  if (known) return
  const store = config().pictureStore
  if (store) await send(store, digest, { method: 'PUT', body: bytes, headers: { 'Content-Type': mediaType } })
  const row = { digest, mediaType, width, height, bytes: store ? null : bytes }
  await db.picture.createMany({ data: [row], skipDuplicates: true })
}

/** A picture by its digest, wherever it is kept; null for one that was never kept. @throws PictureStoreError */
export async function findPicture(digest: string): Promise<Picture | null> {
  const row = await db.picture.findUnique({ where: { digest }, select: { mediaType: true, bytes: true } })
  if (!row) return null
  if (row.bytes) return { mediaType: row.mediaType, bytes: row.bytes }
  const store = config().pictureStore
  if (!store) throw new PictureStoreError('The picture is in an object store, and none is configured.')
  const answer = await send(store, digest, { method: 'GET' })
  return { mediaType: row.mediaType, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

async function send(store: PictureStore, digest: string, init: RequestInit): Promise<Response> {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = store
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 })
  const address = `${endpoint}/${bucket}/logos/${digest}.webp`
  const answer = await client
    .fetch(address, { ...init, signal: AbortSignal.timeout(10_000) })
    .catch((error) => {
      throw new PictureStoreError('The object store does not answer.', { cause: error })
    })
  if (!answer.ok) throw new PictureStoreError(`The object store answers ${answer.status}.`)
  return answer
}
