import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { classNames } from './class-names'

interface FieldText {
  id: string
  label: ReactNode
  hint?: ReactNode
  errors?: readonly string[]
  /** Keeps the label for assistive technology only, where the place explains the field. */
  hideLabel?: boolean
}

const CONTROL =
  'w-full min-h-10 rounded-sm border border-edge bg-raised px-3 py-1.5 text-base text-ink placeholder:text-muted aria-invalid:border-alert'

/** `aria-describedby` of a field: its hint, then its errors. */
function describedBy({ id, hint, errors }: FieldText): string | undefined {
  return classNames(hint ? `${id}-hint` : null, errors?.length ? `${id}-errors` : null) || undefined
}

function Around({ field, children }: { field: FieldText; children: ReactNode }) {
  const { id, label, hint, errors, hideLabel } = field
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm font-semibold'}>
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {children}
      <FieldErrors id={id} errors={errors} />
    </div>
  )
}

function FieldErrors({ id, errors }: Pick<FieldText, 'id' | 'errors'>) {
  if (!errors?.length) return null
  return (
    <ul id={`${id}-errors`} className="text-sm font-semibold text-alert">
      {errors.map((error) => (
        <li key={error}>{error}</li>
      ))}
    </ul>
  )
}

type InputFieldProps = FieldText & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>

/** Label, hint, input and errors, tied together. */
export function InputField({ id, label, hint, errors, hideLabel, className, ...input }: InputFieldProps) {
  const field = { id, label, hint, errors, hideLabel }
  return (
    <Around field={field}>
      <input
        id={id}
        className={classNames(CONTROL, className)}
        aria-invalid={errors?.length ? true : undefined}
        aria-describedby={describedBy(field)}
        {...input}
      />
    </Around>
  )
}

type TextAreaFieldProps = FieldText & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>

/** `InputField` for a text of several lines, as high as the text is long. */
export function TextAreaField({
  id,
  label,
  hint,
  errors,
  hideLabel,
  className,
  ...area
}: TextAreaFieldProps) {
  const field = { id, label, hint, errors, hideLabel }
  return (
    <Around field={field}>
      <textarea
        id={id}
        className={classNames(CONTROL, 'field-sizing-content max-h-96 min-h-20', className)}
        aria-invalid={errors?.length ? true : undefined}
        aria-describedby={describedBy(field)}
        {...area}
      />
    </Around>
  )
}

export interface Option {
  value: string
  label: string
  /** How many results the choice leaves. */
  count?: number
}

interface SelectFieldProps extends FieldText, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> {
  options: readonly Option[]
  /** The choice that means "all" or "none chosen"; its value is empty. */
  empty?: string
}

export function SelectField({
  id,
  label,
  hint,
  errors,
  hideLabel,
  options,
  empty,
  defaultValue,
  ...select
}: SelectFieldProps) {
  const field = { id, label, hint, errors, hideLabel }
  return (
    <Around field={field}>
      <select
        // A form that was sent is reset to what was chosen at first; another default is another field.
        key={String(defaultValue ?? '')}
        id={id}
        className={classNames(CONTROL, 'pe-8')}
        aria-invalid={errors?.length ? true : undefined}
        aria-describedby={describedBy(field)}
        // Nothing chosen is the first option anyway; said to React, it would undo what was chosen before hydration.
        defaultValue={defaultValue === '' ? undefined : defaultValue}
        {...select}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map(({ value, label: text, count }) => (
          <option key={value} value={value}>
            {count === undefined ? text : `${text} (${count})`}
          </option>
        ))}
      </select>
    </Around>
  )
}

interface CheckboxGroupProps {
  id: string
  name: string
  legend: ReactNode
  hint?: ReactNode
  errors?: readonly string[]
  options: readonly Option[]
  chosen?: readonly string[]
}

/** Several choices under one name: the form sends the name once for each. */
export function CheckboxGroup({ id, name, legend, hint, errors, options, chosen = [] }: CheckboxGroupProps) {
  return (
    <fieldset id={id} aria-describedby={describedBy({ id, label: legend, hint, errors })}>
      <legend className="mb-1 text-sm font-semibold">{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      <ul className="flex flex-col">
        {options.map((option) => (
          <li key={option.value}>
            <label className="flex min-h-8 cursor-pointer items-center gap-2 text-sm">
              <input
                type="checkbox"
                name={name}
                value={option.value}
                defaultChecked={chosen.includes(option.value)}
                className="size-4"
              />
              <span>{option.label}</span>
              {option.count === undefined ? null : (
                <span className="ms-auto text-muted tabular-nums">{option.count}</span>
              )}
            </label>
          </li>
        ))}
      </ul>
      <FieldErrors id={id} errors={errors} />
    </fieldset>
  )
}
