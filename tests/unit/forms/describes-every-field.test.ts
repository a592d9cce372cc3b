import { describe, expect, it } from 'vitest'
import { recordSchemas } from '@/lib/domain/records'
import { LOCALES, RECORD_TYPES } from '@/lib/domain/vocabulary'
import { type Field, fieldsOf } from '@/lib/forms/model'
import { FORMS } from '@/lib/forms/records'

/** What zod keeps of a schema, as far as its shape goes. */
interface Definition {
  type: string
  shape?: Record<string, Schema>
  element?: Schema
  innerType?: Schema
  in?: Schema
  valueType?: Schema
}
interface Schema {
  def: Definition
}

/** The leaves of a schema: `names.*.text`, `network.texts.<locale>.summary`. */
function leaves({ def }: Schema, path = ''): string[] {
  const inner = def.innerType ?? def.in
  if (inner) return leaves(inner, path)
  const join = (step: string) => (path ? `${path}.${step}` : step)
  if (def.shape) return Object.entries(def.shape).flatMap(([name, schema]) => leaves(schema, join(name)))
  if (def.element && (def.element.def.shape ?? def.element.def.innerType?.def.shape)) {
    return leaves(def.element, join('*'))
  }
  if (def.valueType) return leaves(def.valueType, join('<locale>'))
  return [path]
}

function described(fields: readonly Field[], prefix = ''): string[] {
  return fields.flatMap((field) => {
    const path = prefix + field.name
    switch (field.kind) {
      case 'texts':
        return field.fields.map(({ name }) => `${path}.<locale>.${name}`)
      case 'labels':
        return [`${path}.<locale>`]
      case 'list':
        return described(field.fields, `${path}.*.`)
      default:
        return [path]
    }
  })
}

describe.each(RECORD_TYPES)('the form of a record of type %s', (type) => {
  const inForm = described(fieldsOf(FORMS[type])).sort()

  it('has a field for everything in its schema, once, and no other', () => {
    const inSchema = leaves(recordSchemas[type] as unknown as Schema)
    // The logo has a page of its own.
    expect(inForm).toEqual(inSchema.filter((path) => !path.startsWith('logo.')).sort())
  })

  it('has words for every field in every language', async () => {
    for (const locale of LOCALES) {
      const { default: messages } = await import(`@/messages/${locale}.json`)
      const missing = labelKeys(type, fieldsOf(FORMS[type])).filter((key) => {
        const words = key
          .split('.')
          .reduce<Record<string, unknown> | undefined>(
            (node, step) => node?.[step] as Record<string, unknown> | undefined,
            messages.FormFields,
          )
        return typeof words?.label !== 'string' || typeof words.help !== 'string'
      })
      expect(missing, `fields without words in ${locale}`).toEqual([])
    }
  })

  it('has a title for every section in every language', async () => {
    for (const locale of LOCALES) {
      const { default: messages } = await import(`@/messages/${locale}.json`)
      const untitled = FORMS[type].sections.filter(({ id }) => !messages.FormSections[id])
      expect(untitled).toEqual([])
    }
  })
})

function labelKeys(prefix: string, fields: readonly Field[]): string[] {
  return fields.flatMap((field) => {
    const key = field.label ?? `${prefix}.${field.name}`
    if (field.kind === 'texts') return field.fields.map((text) => text.label ?? `${key}.${text.name}`)
    return field.kind === 'list' ? [key, ...labelKeys(key, field.fields)] : [key]
  })
}
