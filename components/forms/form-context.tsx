'use client'

import { useTranslations } from 'next-intl'
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { Option } from '@/components/ui/field'
import type { Locale } from '@/lib/domain/vocabulary'
import type { FormContent } from '@/lib/forms/content'
import type { FormDescription, FormNode, FormTree, Problem } from '@/lib/forms/model'
import { nodeAt } from '@/lib/forms/tree'
import type { RecordChoice } from '@/lib/queries/record-choices'
import type { ContentStore } from './content-store'

export interface FormSurroundings {
  store: ContentStore
  description: FormDescription
  locale: Locale
  /** The form as it was opened: what is marked as changed or outdated is told from it. */
  opened: FormTree
  /** Texts that another language has left behind, by path. */
  outdated: ReadonlySet<string>
  /** Problems to be shown now, by path. */
  problems: ReadonlyMap<string, readonly Problem[]>
  /** Says that a field was left: what is wrong with it may be shown. */
  touch(path: readonly string[]): void
  /** Countries by name, in the language of the page. */
  countries: readonly Option[]
  choiceOf(id: string): RecordChoice | undefined
  remember(choice: RecordChoice): void
}

const Surroundings = createContext<FormSurroundings | null>(null)

export const FormProvider = Surroundings.Provider

export function useForm(): FormSurroundings {
  const surroundings = useContext(Surroundings)
  if (!surroundings) throw new Error('a field stands outside its form')
  return surroundings
}

/** A part of what is typed, drawn anew when it changes. */
export function useContent<Part>(pick: (content: FormContent) => Part): Part {
  const { store } = useForm()
  const read = () => pick(store.get())
  return useSyncExternalStore(store.subscribe, read, read)
}

/** What stands at a path of the form, and how to set it. */
export function useNode(path: readonly string[]): [FormNode | undefined, (node: FormNode) => void] {
  const { store } = useForm()
  const key = path.join('.')
  const node = useContent(({ form }) => nodeAt(form, key.split('.')))
  const set = useCallback((next: FormNode) => store.setNode(key.split('.'), next), [store, key])
  return [node, set]
}

/** Sentences for what is wrong at a path. */
export function useErrors(path: readonly string[]): string[] {
  const { problems } = useForm()
  const sentence = useProblemSentence()
  return (problems.get(path.join('.')) ?? []).map(sentence)
}

export function useProblemSentence(): (problem: Problem) => string {
  const t = useTranslations('FormProblems')
  return ({ code, detail }) => t(code as 'invalid', { detail: detail ?? '' } as never)
}

/** Label and help of a field, by the key that its description names. */
export function useFieldWords(): (
  key: string,
  part?: 'label' | 'help' | 'add' | 'item',
  values?: object,
) => string {
  const t = useTranslations('FormFields')
  return (key, part = 'label', values) => t(`${key}.${part}` as 'common.from.label', values as never)
}

const never = () => () => undefined

/** Whether the browser has taken over: what only it knows, such as its time zone, is not drawn before. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

/** The id of the element that a path is typed in. */
export function idOf(path: readonly string[]): string {
  return `field-${path.join('-').replace(/[^\w-]/g, '')}`
}
