'use client'

import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/field'
import { itemsOf, nodeAt, textOf } from '@/lib/forms/tree'
import { useInput } from './field-view'
import { useContent, useFieldWords, useForm, useNode } from './form-context'

/** Which part of its record a citation speaks of: the parts whose sources the pages show, and what it says already. */
export function CitableField({ path, words }: { path: readonly string[]; words: string }) {
  const [node, set] = useNode(path)
  const t = useTranslations('EditForm')
  const input = useInput(path, words)
  const value = textOf(node)
  const parts = useParts()
  const options =
    parts.some((part) => part.value === value) || value === '' ? parts : [...parts, { value, label: value }]
  return (
    <SelectField
      {...input}
      value={value}
      options={options}
      empty={t('wholeRecord')}
      onChange={(event) => set(event.target.value)}
    />
  )
}

function useParts(): { value: string; label: string }[] {
  const { description } = useForm()
  const text = useFieldWords()
  const form = useContent((content) => content.form)
  if (description.type === 'organization') {
    const item = (list: string, field: string) =>
      itemsOf(nodeAt(form, list.split('.'))).map((_, index) => ({
        value: `${field}/${index + 1}`,
        label: text(`organization.${list}`, 'item', { number: index + 1 }),
      }))
    const schemes = itemsOf(form.identifiers)
      .map(({ scheme }) => textOf(scheme))
      .filter(Boolean)
    return [
      { value: 'population', label: text('organization.population') },
      ...['seat', 'secretariat', 'parent'].map((name) => ({
        value: `network/${name}`,
        label: text(`organization.network.${name}`),
      })),
      ...item('network.legalForms', 'legalForms'),
      ...[...new Set(schemes)].map((scheme) => ({
        value: `identifiers/${scheme}`,
        label: `${text('organization.identifiers.scheme')}: ${scheme}`,
      })),
    ]
  }
  if (description.type !== 'partnership') return []
  return [
    { value: 'themes', label: text('partnership.themes') },
    ...itemsOf(form.funding).flatMap(({ key }, index) =>
      textOf(key)
        ? [
            {
              value: `funding/${textOf(key)}`,
              label: text('partnership.funding', 'item', { number: index + 1 }),
            },
          ]
        : [],
    ),
  ]
}
