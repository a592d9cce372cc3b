import { db } from '@/lib/db/client'
import type { ReturnedForm } from '@/lib/domain/correction'
import type { Prisma } from '@/prisma/generated/client'

/** So long a form that came back can be finished. */
const KEPT_MS = 24 * 3_600_000

/** Keeps a form that comes back with errors, so that its page can show what was typed, after a reload as well. */
export async function keepReturnedForm(form: ReturnedForm): Promise<string> {
  await db.returnedForm.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - KEPT_MS) } } })
  const { id } = await db.returnedForm.create({
    data: { form: form as unknown as Prisma.InputJsonObject },
    select: { id: true },
  })
  return id
}

/** A form that came back, for whoever knows its number. */
export async function returnedForm(id: string): Promise<ReturnedForm | null> {
  const row = await db.returnedForm.findFirst({
    where: { id, createdAt: { gte: new Date(Date.now() - KEPT_MS) } },
    select: { form: true },
  })
  return (row?.form as ReturnedForm | undefined) ?? null
}
