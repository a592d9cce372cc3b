import { expect, it } from 'vitest'
import { equal, type Json } from '@/lib/changes/json'
import { recordDefinitions } from '@/lib/changes/records'
import { loadRecords } from '@/lib/changes/records-store'
import { db } from '@/lib/db/client'
import { LOCALES } from '@/lib/domain/vocabulary'
import { normalizeForm } from '@/lib/forms/normalize-form'
import { readForm } from '@/lib/forms/read-form'
import { FORMS } from '@/lib/forms/records'
import { writeForm } from '@/lib/forms/write-form'
import { dateWriter } from '@/lib/i18n/date-writer'
import { withDataSet } from '@/tests/support/database'

withDataSet()

it.each([...recordDefinitions.keys()])(
  'the form of every record of type %s gives back the value that it was opened with, in each language in turn',
  async (type) => {
    const ids = (await db.record.findMany({ where: { type }, select: { id: true } })).map(({ id }) => id)
    const stored = await db.$transaction((tx) => loadRecords(tx, new Map([[type, ids]])))
    expect(stored.size).toBe(ids.length)
    const lost = [...stored.values()].flatMap(({ id, value }, index) => {
      const written = writeForm(FORMS[type], value, dateWriter(LOCALES[index % LOCALES.length] ?? 'fr'))
      const read = readForm(FORMS[type], normalizeForm(FORMS[type], JSON.parse(JSON.stringify(written))))
      return equal(read.value as Json, value as Json) ? [] : [{ id, read, value }]
    })
    expect(lost).toEqual([])
  },
)
