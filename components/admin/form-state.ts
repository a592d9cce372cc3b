/**
 * What a server action answers to the form that called it. Texts are in the page's language already.
 */
export interface FormState {
  /** Errors by the name of their field; '' for the form as a whole. */
  errors?: Record<string, string[]>
  /** What has been done, once it is done. */
  done?: string
  /** What was typed, to be shown again. Passwords are not among it. */
  values?: Record<string, string>
}

/** A server action of a form. */
export type FormAction<State extends FormState = FormState> = (
  state: State,
  data: FormData,
) => State | Promise<State>

/** The texts of a form as strings: text fields only, files are left out. */
export function typedValues(data: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => {
      const value = data.get(name)
      return [name, typeof value === 'string' ? value : '']
    }),
  )
}
