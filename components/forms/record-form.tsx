'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Option } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { WhenHydrated } from '@/components/ui/when-hydrated'
import { groupBy } from '@/lib/domain/group'
import type { Locale, RecordType } from '@/lib/domain/vocabulary'
import type { ConflictSide, ConflictView } from '@/lib/forms/conflict-view'
import type { FormContent } from '@/lib/forms/content'
import type { FormTree, Problem } from '@/lib/forms/model'
import { readForm } from '@/lib/forms/read-form'
import { FORMS } from '@/lib/forms/records'
import type { RecordChoice } from '@/lib/queries/record-choices'
import { ConflictPanel } from './conflict-panel'
import { createContentStore, useSettled } from './content-store'
import { FormProvider, type FormSurroundings } from './form-context'
import { FormContents, FormSection, FormSections } from './form-sections'
import { ProblemSummary } from './problem-summary'
import { type Intent, SaveBar } from './save-bar'
import { SourceQuestion } from './source-question'
import { localCopy, localKey, useDraft } from './use-draft'

/** What the server answers to a form that was sent. */
export type SentForm =
  | { status: 'done'; href: string }
  | { status: 'invalid'; problems: readonly Problem[] }
  | { status: 'conflict'; version: number; conflicts: readonly ConflictView[] }
  | { status: 'unchanged' | 'refused' | 'gone' | 'closed' | 'unavailable' | 'malformed' | 'signed-out' }

export interface RecordFormProps {
  type: RecordType
  locale: Locale
  userId: string
  recordId: string | null
  baseVersion: number | null
  draftId: string
  /** When the draft that is shown was saved; null where the form shows what is published. */
  savedAt: string | null
  content: FormContent
  /** The published values, or the empty form. */
  opened: FormTree
  outdated: readonly string[]
  choices: readonly RecordChoice[]
  countries: readonly Option[]
  mayPublish: boolean
  send: (sent: unknown) => Promise<SentForm>
  discard: (draftId: string) => Promise<void>
}

/** The form of a record of any type. */
export function RecordForm(props: RecordFormProps) {
  const { type, locale, userId, recordId, draftId, opened } = props
  const [baseVersion, setBaseVersion] = useState(props.baseVersion)
  const description = FORMS[type]
  const t = useTranslations('EditForm')
  const [store] = useState(() => createContentStore(props.content))
  const draft = useDraft(store, { userId, draftId, type, recordId, baseVersion }, props.savedAt)
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [attempted, setAttempted] = useState(false)
  const [refused, setRefused] = useState<{ content: FormContent; problems: readonly Problem[] } | null>(null)
  const [answer, setAnswer] = useState<SentForm | null>(null)
  const [pending, setPending] = useState(false)
  const [copy, setCopy] = useState(false)
  const summary = useRef<HTMLDivElement>(null)
  const notice = useRef<HTMLDivElement>(null)
  const conflict = useRef<HTMLDivElement>(null)
  const typed = useSettled(store)

  // What this browser kept while the server could not be reached is newer than what the server has.
  useEffect(() => {
    const kept = localCopy(localKey({ type, recordId, draftId }), userId)
    if (!kept || (props.savedAt && kept.at <= props.savedAt)) return
    // What was typed was typed on that version: what others published since is merged, not undone.
    setBaseVersion(kept.baseVersion)
    store.set({ ...store.get(), ...(kept.content as FormContent) })
    setCopy(true)
  }, [store, type, recordId, draftId, userId, props.savedAt])

  const wrong = useMemo(() => readForm(description, typed.form).problems, [description, typed])
  const problems = useMemo(() => {
    // What only the server can know stands until the form changes.
    const all = [...wrong, ...(refused?.content === typed ? refused.problems : [])]
    return attempted ? all : all.filter(({ path }) => touched.has(path.join('.')))
  }, [wrong, refused, typed, attempted, touched])
  const byPath = useMemo(() => groupBy(problems, ({ path }) => path.join('.')), [problems])

  const known = useRef(new Map(props.choices.map((choice) => [choice.id, choice])))
  const surroundings: FormSurroundings = useMemo(
    () => ({
      store,
      description,
      locale,
      opened,
      outdated: new Set(props.outdated),
      problems: byPath,
      countries: props.countries,
      touch: (path) => setTouched((before) => new Set(before).add(path.join('.'))),
      choiceOf: (id) => known.current.get(id) ?? madeChoice(store.get(), id, t('make.new')),
      remember: (choice) => known.current.set(choice.id, choice),
    }),
    [store, description, locale, opened, props.outdated, props.countries, byPath, t],
  )

  const send = useCallback(
    async (intent: Intent, sides: Record<string, ConflictSide> = {}) => {
      if (pending) return
      setAttempted(true)
      setPending(true)
      const content = store.get()
      const version = answer?.status === 'conflict' ? answer.version : null
      const decisions = version === null ? null : { version, sides }
      await draft.hold()
      const result = await props
        .send({ type, recordId, baseVersion, draftId, intent, content, decisions })
        .catch((): SentForm => ({ status: 'unavailable' }))
      if (result.status === 'done') {
        setPending(false)
        draft.end()
        window.location.assign(result.href)
        return
      }
      draft.release()
      // Drawn at once, so that what is in the way can take the focus.
      flushSync(() => {
        setPending(false)
        setAnswer(result)
        setRefused(result.status === 'invalid' ? { content, problems: result.problems } : null)
      })
      const box = result.status === 'invalid' ? summary : result.status === 'conflict' ? conflict : notice
      box.current?.focus()
      box.current?.scrollIntoView({ block: 'start' })
    },
    [pending, store, answer, props, type, recordId, baseVersion, draftId, draft],
  )
  const usual: Intent = props.mayPublish && !props.content.changeSet ? 'publish' : 'submit'

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      if (event.key === 's') {
        event.preventDefault()
        void draft.saveNow()
      } else if (event.key === 'Enter') {
        event.preventDefault()
        void send(usual)
      }
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [draft, send, usual])

  const preview = async (href: string) => {
    const page = window.open('about:blank', '_blank')
    const saved = await draft.saveNow()
    if (page && saved) page.location.assign(href)
    else page?.close()
  }
  const discard = async () => {
    if (!window.confirm(t('discardQuestion'))) return
    draft.end()
    await props.discard(draftId)
    // The same question without the draft: what an earlier save answered is over, the proposal is not.
    const { changeSet } = store.get()
    window.location.assign(window.location.pathname + (changeSet ? `?changeset=${changeSet}` : ''))
  }

  return (
    <FormProvider value={surroundings}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send(usual)
        }}
      >
        <div className="flex flex-col gap-3">
          {copy ? <Notice tone="accent" role="status" title={t('draft.restored')} /> : null}
          <ProblemSummary box={summary} problems={attempted ? problems : []} />
          <div ref={notice} tabIndex={-1} className="outline-none">
            {answer && isPlain(answer) ? (
              <Notice tone="alert" role="alert" title={t(`answers.${answer.status}.title`)}>
                <p>{t(`answers.${answer.status}.text`)}</p>
              </Notice>
            ) : null}
          </div>
          {answer?.status === 'conflict' ? (
            <ConflictPanel
              key={answer.version}
              box={conflict}
              conflicts={answer.conflicts}
              pending={pending}
              onDecide={(sides) => void send(usual, sides)}
            />
          ) : null}
        </div>
        <WhenHydrated>
          <div className="mt-4 lg:grid lg:grid-cols-[12rem_minmax(0,1fr)] lg:gap-x-10">
            <FormContents />
            <div>
              <FormSections />
              <FormSection id="change" title={t('source.title')}>
                <SourceQuestion />
              </FormSection>
            </div>
          </div>
          <SaveBar
            state={draft.state}
            pending={pending}
            mayPublish={props.mayPublish}
            amends={props.content.changeSet !== null}
            draftId={draftId}
            onSend={(intent) => void send(intent)}
            onPreview={(href) => void preview(href)}
            onDiscard={() => void discard()}
          />
        </WhenHydrated>
      </form>
    </FormProvider>
  )
}

const isPlain = (
  answer: SentForm,
): answer is Exclude<SentForm, { status: 'done' | 'invalid' | 'conflict' }> =>
  !['done', 'invalid', 'conflict'].includes(answer.status)

function madeChoice(content: FormContent, id: string, detail: string): RecordChoice | undefined {
  const made = content.made.find((record) => record.id === id)
  return made && { id, type: made.type, label: made.type === 'source' ? made.title : made.name, detail }
}
