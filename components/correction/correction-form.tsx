import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { InputField, SelectField, TextAreaField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import {
  CORRECTABLE_SECTIONS,
  type CorrectionForm as Fields,
  type ReturnedForm,
} from '@/lib/domain/correction'
import type { CorrectionSubject } from '@/lib/queries/correction-page'

interface CorrectionFormProps {
  subject: CorrectionSubject
  /** The field or section that the reader came from. */
  field: string
  /** Tells when the form was drawn. */
  token: string
  returned: ReturnedForm | null
}

/** What is wrong, what is right, and who says so. Works without script, and comes back with everything that was typed. */
export async function CorrectionForm({ subject, field, token, returned }: CorrectionFormProps) {
  const t = await getTranslations('Correction')
  const locale = await getLocale()
  const typed = (name: keyof Fields) => returned?.values[name] ?? ''
  const errors = (name: keyof Fields) => {
    const error = returned?.errors[name]
    return error ? [t(`errors.${error}`)] : []
  }
  const section = CORRECTABLE_SECTIONS.find((known) => known === field)
  const wrong = Object.keys(returned?.errors ?? {}).length
  return (
    <form
      action={`/api/corrections/${locale}`}
      method="post"
      className="flex max-w-(--container-text) flex-col gap-6"
    >
      {returned?.notice ? (
        <Notice tone="maybe" role="alert" title={t(`notices.${returned.notice}`)} />
      ) : wrong > 0 ? (
        <Notice tone="alert" role="alert" title={t('incomplete', { count: wrong })} />
      ) : null}
      <input type="hidden" name="record" value={subject.id} />
      <input type="hidden" name="token" value={token} />
      <SelectField
        id="field"
        name="field"
        label={t('field')}
        defaultValue={field}
        empty={t('anything')}
        options={[
          ...subject.fields.map((name) => ({ value: name, label: t(`fields.${name}`) })),
          ...(section ? [{ value: section, label: t('section', { name: t(`sections.${section}`) }) }] : []),
        ]}
      />
      <TextAreaField
        id="wrong"
        name="wrong"
        label={t('wrong')}
        rows={4}
        required
        maxLength={4_000}
        defaultValue={typed('wrong')}
        errors={errors('wrong')}
      />
      <TextAreaField
        id="right"
        name="right"
        label={t('right')}
        hint={t('rightHint')}
        rows={2}
        maxLength={2_000}
        defaultValue={typed('right')}
        errors={errors('right')}
      />
      <InputField
        id="source"
        name="source"
        label={t('source')}
        hint={t('sourceHint')}
        maxLength={1_000}
        defaultValue={typed('source')}
        errors={errors('source')}
      />
      <InputField
        id="email"
        name="email"
        type="email"
        autoComplete="email"
        label={t('email')}
        hint={t('emailHint')}
        maxLength={254}
        defaultValue={typed('email')}
        errors={errors('email')}
      />
      {/* Programs fill in every field that they find. People do not see this one. */}
      <div hidden>
        <label htmlFor="website">{t('trap')}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <div>
        <Button>{t('send')}</Button>
      </div>
    </form>
  )
}
